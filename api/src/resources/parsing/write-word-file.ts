// Writes lessons as a Word file, and says what that file reads as, so that its blocks can be found again once it was edited.
import { createHash } from 'node:crypto';
import { pictureSize, readWord, writeWord, type WordPicture } from '@trellis/lesson/office';
import { DOCUMENT_LIMITS } from './inspect-file';
import type { WordJob, WrittenWord } from './parse-jobs';
import { asPng, PictureError } from './pictures';
import { readParts, writeZip } from './zip-archive';

export async function writeWordFile(job: WordJob, readBack: boolean): Promise<WrittenWord> {
  const pictures = new Map<string, WordPicture>();
  for (const { src, bytes } of job.pictures) {
    const picture = await asWordPicture(bytes);
    if (picture) pictures.set(src, picture);
  }
  const bytes = writeZip(writeWord({ ...job, pictures }));
  const order = [...pictures];
  const sources = order.map(([src, picture], at) => ({ src, part: `word/media/picture${at + 1}.${picture.extension}`, sha256: createHash('sha256').update(picture.bytes).digest('hex') }));
  return { bytes, read: readBack ? readWord(readParts(bytes, DOCUMENT_LIMITS)).blocks : null, sources };
}

/** Word knows no WebP. */
async function asWordPicture(bytes: Uint8Array): Promise<WordPicture | null> {
  const size = pictureSize(bytes);
  if (size && size.width > 0 && size.height > 0) return { bytes, ...size, extension: bytes[0] === 0x89 ? 'png' : bytes[0] === 0x47 ? 'gif' : 'jpg' };
  try {
    return { ...await asPng(bytes), extension: 'png' };
  } catch (error) {
    if (error instanceof PictureError) return null;
    throw error;
  }
}
