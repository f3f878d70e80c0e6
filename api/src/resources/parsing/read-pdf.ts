// Reads a PDF: its text as headings, paragraphs and lists by how large and where it stands, its first page as a picture, pages without text as pictures.
import { createNode, createText, paragraphOf } from '@trellis/lesson/office';
import type { DocumentNode } from '@trellis/lesson';
import { createIsomorphicCanvasFactory, getDocumentProxy, renderPageAsImage } from 'unpdf';
import { smallPicture } from './pictures';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
interface Piece { readonly text: string; readonly x: number; readonly y: number; readonly size: number; readonly ends: boolean }
interface TextLine { text: string; readonly x: number; readonly y: number; readonly size: number }

const MOST_PAGES = 300;
const MOST_PICTURES = 30;
/** A page with fewer characters than this is a scan. */
const SCANNED = 25;
const PAGE_WIDTH = 1200;

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // The reader keeps the bytes it is given: a copy. Nothing in a PDF may run, nothing is fetched.
    return await getDocumentProxy(Uint8Array.from(bytes), { disableFontFace: true, useSystemFonts: false, stopAtErrors: false, verbosity: 0, CanvasFactory: await createIsomorphicCanvasFactory(() => import('@napi-rs/canvas')) });
  } catch (error) {
    if ((error as Error).name === 'PasswordException') throw new Error('The PDF is protected with a password: save a copy without one');
    throw new Error('The PDF is damaged: it cannot be read');
  }
}

export async function inspectPdf(bytes: Uint8Array): Promise<{ text: string; pages: number; small: Buffer | null }> {
  const pdf = await open(bytes);
  const texts: string[] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) texts.push((await linesOf(pdf, number)).map(({ text }) => text).join('\n'));
  const first = await pageImage(bytes, 1);
  return { text: texts.join('\n'), pages: pdf.numPages, small: first && await smallPicture(first) };
}

export async function readPdf(bytes: Uint8Array): Promise<{ title: string | null; blocks: DocumentNode[]; pictures: { src: string; bytes: Uint8Array }[]; notes: string[] }> {
  const pdf = await open(bytes);
  const pages: TextLine[][] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) pages.push(await linesOf(pdf, number));
  const body = bodySize(pages.flat());
  const notes = pdf.numPages > MOST_PAGES ? [`Pages after the ${MOST_PAGES}th were left out`] : [];
  const pictures: { src: string; bytes: Uint8Array }[] = [];
  const blocks: DocumentNode[] = [];
  for (const [at, lines] of pages.entries()) {
    if (lines.reduce((sum, { text }) => sum + text.length, 0) >= SCANNED) { blocks.push(...blocksOf(lines, body)); continue; }
    const image = pictures.length < MOST_PICTURES ? await pageImage(bytes, at + 1) : null;
    if (!image) { notes.push(`Page ${at + 1} has no text and could not be shown`); continue; }
    const src = `page-${at + 1}.png`;
    pictures.push({ src, bytes: image });
    blocks.push(paragraphOf([createNode('image', { src, alt: `Page ${at + 1}` })]));
  }
  if (pictures.length) notes.push(pictures.length === 1 ? 'One page holds no text: it was taken as a picture. Say what it shows' : `${pictures.length} pages hold no text: they were taken as pictures. Say what they show`);
  const heading = blocks.find(({ type }) => type === 'heading');
  return { title: heading ? (heading.content ?? []).map(({ text }) => text ?? '').join('').slice(0, 200) : null, blocks, pictures, notes: [...notes, 'A PDF holds no headings, lists or tables of its own: these are guesses, so look it through'] };
}

async function pageImage(bytes: Uint8Array, number: number): Promise<Buffer | null> {
  try {
    return Buffer.from(await renderPageAsImage(Uint8Array.from(bytes), number, { canvasImport: () => import('@napi-rs/canvas'), width: PAGE_WIDTH }));
  } catch {
    // A page that cannot be drawn is shown as its text alone.
    return null;
  }
}

/** The lines of a page from top to bottom, as far as they can be told apart by where their pieces stand. */
async function linesOf(pdf: Pdf, number: number): Promise<TextLine[]> {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  const pieces = items.flatMap((item): Piece[] => ('str' in item ? [{ text: item.str, x: item.transform[4] as number, y: item.transform[5] as number, size: Math.abs(item.transform[3] as number) || item.height, ends: item.hasEOL }] : []));
  const lines: TextLine[] = [];
  let open = false;
  for (const { text, x, y, size, ends } of pieces) {
    const last = lines.at(-1);
    if (open && last && Math.abs(last.y - y) < Math.max(2, size / 3)) last.text += text;
    else if (text.trim()) lines.push({ text, x, y, size });
    open = !ends;
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() })).filter(({ text }) => text !== '');
}

/** The size that most characters have. */
function bodySize(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) counts.set(Math.round(size * 2) / 2, (counts.get(Math.round(size * 2) / 2) ?? 0) + text.length);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 11;
}

const BULLET = /^[•◦▪‣●○■–·]\s*/u;
const NUMBER = /^(\d{1,3})[.)]\s+/;

function blocksOf(lines: readonly TextLine[], body: number): DocumentNode[] {
  const blocks: DocumentNode[] = [];
  let before: TextLine | undefined;
  let open: { kind: string; text: string[]; level: number; start: number } | undefined;
  const close = (): void => {
    if (open?.kind === 'heading') blocks.push(createNode('heading', { level: open.level }, [createText(open.text.join(' '))]));
    else if (open?.kind === 'paragraph') blocks.push(paragraphOf([createText(joined(open.text))]));
    else if (open) blocks.push(createNode(open.kind === 'bullet' ? 'bulletList' : 'orderedList', open.kind === 'bullet' ? {} : { start: open.start }, open.text.map((text) => createNode('listItem', {}, [paragraphOf([createText(text)])]))));
    open = undefined;
  };
  for (const line of lines) {
    const far = !before || before.y - line.y > line.size * 1.9 || before.y < line.y;
    const number = NUMBER.exec(line.text);
    const kind = line.size > body * 1.15 && line.text.length < 160 ? 'heading' : BULLET.test(line.text) ? 'bullet' : number ? 'number' : 'paragraph';
    const text = line.text.replace(kind === 'bullet' ? BULLET : kind === 'number' ? NUMBER : '', '');
    const level = line.size > body * 1.6 ? 1 : line.size > body * 1.3 ? 2 : 3;
    if (kind === 'paragraph' && open && open.kind !== 'heading' && !far) {
      if (open.kind === 'paragraph') open.text.push(text);
      else open.text[open.text.length - 1] = joined([open.text.at(-1)!, text]);
    } else if (open?.kind === kind && (kind === 'bullet' || kind === 'number' || (kind === 'heading' && !far && open.level === level))) open.text.push(text);
    else { close(); open = { kind, text: text ? [text] : [], level, start: Number(number?.[1] ?? 1) }; }
    if (open && open.text.length === 0) open = undefined;
    before = line;
  }
  close();
  return blocks;
}

/** A word cut at the end of a line is put together again. */
const joined = (lines: readonly string[]): string => lines.reduce((all, line) => (/\p{Ll}-$/u.test(all) && /^\p{Ll}/u.test(line) ? all.slice(0, -1) + line : `${all} ${line}`).trim(), '');
