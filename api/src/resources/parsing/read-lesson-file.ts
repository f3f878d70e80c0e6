// Reads a lesson out of a file: Word, PowerPoint, PDF or Markdown.
import { parseLesson, type DocumentNode } from '@trellis/lesson';
import { readSlides, readWord } from '@trellis/lesson/office';
import { fileTypeFromBuffer } from 'file-type';
import { kindOf, RefusedFile } from './file-kinds';
import { DOCUMENT_LIMITS } from './inspect-file';
import type { FoundLesson, FoundPicture } from './parse-jobs';
import { asPng } from './pictures';
import { stripPicture } from './strip-picture';
import { readParts, ZipError } from './zip-archive';

const KEPT: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);
const LARGEST_PICTURE = 10 * 1024 * 1024;
interface Read { readonly title: string | null; readonly blocks: DocumentNode[]; readonly pictures: Iterable<readonly [string, Uint8Array]>; readonly notes: readonly string[]; readonly origin: FoundLesson['origin'] }

/** @throws RefusedFile saying why nothing could be read. */
export async function readLessonFile(name: string, bytes: Uint8Array): Promise<FoundLesson> {
  const known = await kindOf(bytes, name);
  if (known.kind === 'markdown' || known.extension === 'txt') return { title: null, blocks: [], pictures: [], notes: [], origin: null, markdown: new TextDecoder().decode(bytes).replace(/^\uFEFF/, '') };
  const read = await readKind(known.extension, bytes);
  if (read.blocks.length === 0) throw new RefusedFile('There is nothing in this file that could be read');
  const notes = new Set(read.notes);
  const pictures: FoundPicture[] = [];
  for (const [src, picture] of read.pictures) {
    const kept = await keptPicture(src, picture);
    if (kept) pictures.push(kept); else notes.add('A picture was left out: it is damaged or of a kind that browsers cannot show');
  }
  const shown = new Set(pictures.map(({ src }) => src));
  const blocks = read.blocks.map((block) => withoutLost(block, shown)).filter((block): block is DocumentNode => block !== null);
  const parsed = parseLesson({ type: 'doc', content: blocks.length ? blocks : [{ type: 'paragraph' }] });
  if (!parsed.ok) throw new RefusedFile(parsed.problems.slice(0, 3).map(({ message }) => message).join(' '));
  return { title: read.title, blocks: [...parsed.doc.content], pictures, notes: [...notes], origin: read.origin, markdown: null };
}

async function readKind(extension: string, bytes: Uint8Array): Promise<Read> {
  try {
    if (extension === 'docx') return readWord(readParts(Buffer.from(bytes), DOCUMENT_LIMITS));
    if (extension === 'pptx') return readSlides(readParts(Buffer.from(bytes), DOCUMENT_LIMITS));
    if (extension === 'pdf') { const { readPdf } = await import('./read-pdf'); const pdf = await readPdf(bytes); return { ...pdf, pictures: pdf.pictures.map(({ src, bytes: picture }) => [src, picture] as const), origin: null }; }
  } catch (error) {
    throw error instanceof ZipError || /^(The|There)/.test((error as Error).message) ? new RefusedFile((error as Error).message) : new RefusedFile('The file is damaged: it cannot be read');
  }
  throw new RefusedFile('Lessons are read from Word (.docx), PowerPoint (.pptx), PDF and Markdown. Attach other files to a lesson instead');
}

/** Kinds that no browser shows are turned into PNG, if they can be read at all. */
async function keptPicture(src: string, bytes: Uint8Array): Promise<FoundPicture | null> {
  const type = (await fileTypeFromBuffer(bytes))?.mime;
  try {
    if (type && KEPT.has(type) && bytes.length <= LARGEST_PICTURE) return { src, type, extension: type.slice(6), bytes: stripPicture(bytes, type) };
    const png = await asPng(bytes);
    return png.bytes.length <= LARGEST_PICTURE ? { src, type: 'image/png', extension: 'png', bytes: png.bytes } : null;
  } catch {
    return null;
  }
}

/** Leaves out images whose pictures could not be kept. */
function withoutLost(node: DocumentNode, kept: ReadonlySet<string>): DocumentNode | null {
  if (node.type === 'image') return kept.has(String(node.attrs?.['src'])) ? node : null;
  if (!node.content) return node;
  const content = node.content.map((child) => withoutLost(child, kept)).filter((child): child is DocumentNode => child !== null);
  if (content.length === 0 && node.type === 'paragraph' && node.content.length > 0) return { ...node, content: [] };
  return { ...node, content };
}
