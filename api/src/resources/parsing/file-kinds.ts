// What kinds of file are taken in, known by their bytes and not by their names.
import { fileTypeFromBuffer } from 'file-type';

export type FileKind = 'picture' | 'pdf' | 'word' | 'slides' | 'sheet' | 'sound' | 'film' | 'text' | 'markdown' | 'zip';
export interface KnownFile { readonly kind: FileKind; readonly type: string; readonly extension: string }

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const KINDS: Record<string, KnownFile> = Object.fromEntries(([
  ['picture', 'image/png', 'png'], ['picture', 'image/jpeg', 'jpg'], ['picture', 'image/webp', 'webp'], ['picture', 'image/gif', 'gif'], ['pdf', 'application/pdf', 'pdf'],
  ['word', `${OFFICE}wordprocessingml.document`, 'docx'], ['slides', `${OFFICE}presentationml.presentation`, 'pptx'], ['sheet', `${OFFICE}spreadsheetml.sheet`, 'xlsx'],
  ['word', 'application/vnd.oasis.opendocument.text', 'odt'], ['slides', 'application/vnd.oasis.opendocument.presentation', 'odp'], ['sheet', 'application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['sound', 'audio/mpeg', 'mp3'], ['sound', 'audio/x-m4a', 'm4a'], ['sound', 'audio/wav', 'wav'], ['film', 'video/mp4', 'mp4'], ['film', 'video/webm', 'webm'], ['zip', 'application/zip', 'zip'],
] as const).map(([kind, type, extension]) => [type, { kind, type, extension }]));

/** What to do instead, for kinds that teachers do send. */
const ADVICE: Record<string, string> = {
  'application/x-cfb': 'This is a file of an old Office (.doc, .ppt). Open it and save it as .docx or .pptx', 'image/heic': 'This picture is in a format only phones show. Save it as JPEG', 'image/svg+xml': 'Drawings of this kind can hold programs. Save it as PNG',
  'image/tiff': 'Save this picture as PNG or JPEG', 'image/bmp': 'Save this picture as PNG or JPEG', 'application/rtf': 'Open it in Word and save it as .docx', 'application/x-rar-compressed': 'Pack it as a zip instead', 'application/x-7z-compressed': 'Pack it as a zip instead',
};
const MACROS = /macroenabled/i;
export const TAKEN = 'Word, PowerPoint, PDF, spreadsheets, pictures, sound, film and text can be taken';

export class RefusedFile extends Error {}

/** @throws RefusedFile saying what to do instead. */
export async function kindOf(bytes: Uint8Array, name: string): Promise<KnownFile> {
  if (bytes.length === 0) throw new RefusedFile('That file is empty');
  const type = (await fileTypeFromBuffer(bytes))?.mime as string | undefined;
  if (type && MACROS.test(type)) throw new RefusedFile('This file holds macros, which can do harm. Save it as .docx, .pptx or .xlsx');
  const known = type ? KINDS[type] : undefined;
  if (known) return known;
  if (type && type !== 'application/xml') throw new RefusedFile(ADVICE[type] ?? `A file of this kind cannot be taken. ${TAKEN}`);
  return textKind(bytes, name);
}

/** Text has no mark of its own: it is what can be read as text and is no page, drawing or program. */
function textKind(bytes: Uint8Array, name: string): KnownFile {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RefusedFile(`It could not be made out what this file is. ${TAKEN}`);
  }
  if (/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) throw new RefusedFile(`It could not be made out what this file is. ${TAKEN}`);
  const start = text.trimStart().slice(0, 400).toLowerCase();
  if (/^<(\?xml|!doctype|svg|html|script|head|body|!--)/.test(start) || start.startsWith('#!')) throw new RefusedFile('Web pages, drawings and programs cannot be taken. Save it as a PDF or a picture');
  return /\.(md|markdown)$/i.test(name) ? { kind: 'markdown', type: 'text/markdown', extension: 'md' } : /\.csv$/i.test(name) ? { kind: 'text', type: 'text/csv', extension: 'csv' } : { kind: 'text', type: 'text/plain', extension: 'txt' };
}

const NAME_LENGTH = 120;

/** The last part of whatever path was sent, without what a header or a screen would stumble over, ending as its content says. */
export function plainName(name: string, extension: string): string {
  const last = (name.split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}\p{Cs}"<>|:*?]/gu, '').replace(/^[.\s]+/, '').trim();
  const dot = last.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [last.slice(0, dot), last.slice(dot + 1).toLowerCase()] : [last, ''];
  const fits = ending === extension || (extension === 'jpg' && ending === 'jpeg') || (extension === 'md' && ending === 'markdown');
  // “notes.pdf.exe” must not end up looking like anything but what it is.
  return `${stem.slice(0, NAME_LENGTH) || 'file'}.${fits ? ending : extension}`;
}
