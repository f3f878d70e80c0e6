// Looks into a file that is to be kept beside a lesson: what it is, what it says, how its first page looks.
import { toPlainText } from '@trellis/lesson';
import { readSlides, readWord } from '@trellis/lesson/office';
import { kindOf, RefusedFile } from './file-kinds';
import type { InspectedFile } from './parse-jobs';
import { cleanPicture, PictureError } from './pictures';
import { openZip, readParts, ZipError, type ZipLimits } from './zip-archive';

/** Far above any real document. */
export const DOCUMENT_LIMITS: ZipLimits = { entries: 5000, entryBytes: 64 * 1024 * 1024, totalBytes: 160 * 1024 * 1024 };
const MOST_TEXT = 200_000;

/** @throws RefusedFile what must not be kept; damaged files are kept without a look inside. */
export async function inspectFile(name: string, bytes: Uint8Array, mostSide?: number): Promise<InspectedFile> {
  const known = await kindOf(bytes, name);
  const empty = { ...known, text: '', pages: null, small: null, note: null, size: null, clean: null };
  try {
    switch (known.kind) {
      case 'picture': return { ...empty, ...await cleanPicture(bytes, known.type, mostSide) };
      case 'pdf': { const { inspectPdf } = await import('./read-pdf'); const { text, pages, small } = await inspectPdf(bytes); return { ...empty, text: cut(text), pages, small }; }
      case 'text': case 'markdown': return { ...empty, text: cut(new TextDecoder().decode(bytes)) };
      case 'zip': openZip(Buffer.from(bytes), DOCUMENT_LIMITS); return empty;
      case 'sound': case 'film': return empty;
      default: return { ...empty, ...insideOffice(known.extension, bytes) };
    }
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    // A bomb is refused; a file that is merely damaged or locked is still somebody's file.
    if (error instanceof ZipError && /more than/.test(error.message)) throw new RefusedFile(error.message);
    if (error instanceof PictureError) throw new RefusedFile(error.message);
    return { ...empty, note: error instanceof Error && /password/.test(error.message) ? 'Protected with a password, so it cannot be searched' : 'It could not be looked into, so it cannot be searched' };
  }
}

function insideOffice(extension: string, bytes: Uint8Array): Pick<InspectedFile, 'text' | 'pages'> {
  const parts = readParts(Buffer.from(bytes), DOCUMENT_LIMITS, (path) => path.endsWith('.xml') || path.endsWith('.rels'));
  if (extension === 'docx') return { text: cut(toPlainText({ content: readWord(parts).blocks })), pages: null };
  if (extension === 'pptx') { const { blocks } = readSlides(parts); return { text: cut(toPlainText({ content: blocks })), pages: blocks.filter(({ type, attrs }) => type === 'heading' && attrs?.['level'] === 2).length }; }
  // Spreadsheets and open documents: their words are what stands between the tags.
  const text = extension === 'xlsx' ? parts.get('xl/sharedStrings.xml') : parts.get('content.xml');
  return { text: cut(new TextDecoder().decode(text ?? new Uint8Array()).replace(/<[^>]*>/g, ' ').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').replace(/\s+/g, ' ').trim()), pages: null };
}

const cut = (text: string): string => text.replaceAll('\0', '').slice(0, MOST_TEXT);
