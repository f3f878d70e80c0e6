// The files of a zip that may hold lessons, in the order of their paths; what is left out says why.
import { RefusedFile } from './file-kinds';
import { openZip, ZipError } from './zip-archive';

export interface Unpacked { readonly path: string; readonly bytes: Uint8Array | null; readonly reason: string | null }

const LIMITS = { entries: 2000, entryBytes: 60 * 1024 * 1024, totalBytes: 250 * 1024 * 1024 };
const MOST_LESSONS = 300;
const READ = /\.(docx|pptx|pdf|md|markdown|txt)$/i;
/** What systems leave behind, and locks of open documents. */
const LITTER = /(^|\/)(\.|__MACOSX|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** @throws RefusedFile when the archive itself cannot be opened. */
export function unpackLessons(archive: Buffer): Unpacked[] {
  try {
    const entries = openZip(archive, LIMITS).map((entry) => ({ ...entry, path: plainPath(entry.path) })).filter(({ path }) => !LITTER.test(path)).sort((one, other) => one.path.localeCompare(other.path, 'en'));
    let count = 0;
    return entries.map(({ path, read }): Unpacked => {
      if (!READ.test(path)) return { path, bytes: null, reason: 'Not a kind that lessons are read from' };
      count += 1;
      if (count > MOST_LESSONS) return { path, bytes: null, reason: `Only ${MOST_LESSONS} lessons are read at once` };
      try {
        return { path, bytes: read(), reason: null };
      } catch (error) {
        if (error instanceof ZipError) return { path, bytes: null, reason: error.message };
        throw error;
      }
    });
  } catch (error) {
    throw error instanceof ZipError ? new RefusedFile(error.message) : error;
  }
}

/** A name to be read, never to be opened: no way up, no drive, nothing unprintable. */
const plainPath = (path: string): string => path.replaceAll('\\', '/').replace(/\p{Cc}|\p{Cf}/gu, '').split('/').filter((step) => step !== '' && step !== '.' && step !== '..' && !/^[A-Za-z]:$/.test(step)).join('/').slice(-400);
