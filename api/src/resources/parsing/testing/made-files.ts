// Files for tests, made by code: honest ones, and hostile ones of every kind we know.
import { deflateSync, crc32 } from 'node:zlib';
import { writeWord } from '@trellis/lesson/office';
import { lessonFromMarkdown } from '@trellis/lesson';
import { newBlockId } from '../../block-id';
import { writeZip } from '../zip-archive';

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** A grey picture; `claimed` is what its head says, whatever it holds; `packed` 0 leaves it as large as it is. */
export function png(width = 8, height = 8, claimed: readonly [number, number] = [width, height], packed = 6): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(claimed[0], 0);
  head.writeUInt32BE(claimed[1], 4);
  head.set([8, 0], 8);
  const rows = Buffer.concat(Array.from({ length: height }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(width, 128)])));
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: packed })), chunk('IEND', Buffer.alloc(0))]);
}

/** A Word file of this Markdown, as Trellis itself writes one for a lesson that is in no library yet. */
export function wordFile(markdown: string, title = 'Made for a test'): Buffer {
  const document = lessonFromMarkdown(markdown, { newId: newBlockId });
  return writeZip(writeWord({ title, authors: '', language: 'en-GB', foot: '', pictures: new Map(), origin: null, lessons: [{ title, document, credit: [] }] }));
}

/** One page for each text, lines apart. */
export function pdfFile(...pages: string[]): Buffer {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...pages.flatMap((text, at) => {
      const lines = text.split('\n').map((line) => { const [size, said] = line.startsWith('# ') ? [24, line.slice(2)] : [11, line]; return `/F1 ${size} Tf (${said}) Tj 0 -${size + 6} Td`; }).join('\n');
      const stream = `BT 72 760 Td\n${lines}\nET`;
      return [`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${5 + at * 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`, `<</Length ${stream.length}>>stream\n${stream}\nendstream`];
    })];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => { const place = file.length; file += `${at + 1} 0 obj\n${object}\nendobj\n`; return place; });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(file, 'latin1');
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SLIDE = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const box = (type: string, lines: readonly string[]): string => `<p:sp><p:nvSpPr><p:cNvPr id="1" name="x"/><p:cNvSpPr/><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody>${lines.map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join('')}</p:txBody></p:sp>`;

/** A presentation: each slide a title, lines and what the speaker says. */
export function slidesFile(slides: readonly { title: string; lines: readonly string[]; notes: string }[]): Buffer {
  const files: [string, string][] = [
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>'],
    ['_rels/.rels', `<Relationships xmlns="${RELATIONS}"><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="ppt/presentation.xml"/></Relationships>`],
    ['ppt/presentation.xml', `<p:presentation ${SLIDE}><p:sldIdLst>${slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="s${at}"/>`).join('')}</p:sldIdLst></p:presentation>`],
    ['ppt/_rels/presentation.xml.rels', `<Relationships xmlns="${RELATIONS}">${slides.map((_, at) => `<Relationship Id="s${at}" Type="${OFFICE}/slide" Target="slides/slide${at}.xml"/>`).join('')}</Relationships>`],
  ];
  slides.forEach(({ title, lines, notes }, at) => files.push(
    [`ppt/slides/slide${at}.xml`, `<p:sld ${SLIDE}><p:cSld><p:spTree>${box('title', [title])}${box('body', lines)}${box('sldNum', ['9'])}</p:spTree></p:cSld></p:sld>`],
    [`ppt/slides/_rels/slide${at}.xml.rels`, `<Relationships xmlns="${RELATIONS}"><Relationship Id="n" Type="${OFFICE}/notesSlide" Target="../notesSlides/n${at}.xml"/></Relationships>`],
    [`ppt/notesSlides/n${at}.xml`, `<p:notes ${SLIDE}><p:cSld><p:spTree>${box('body', [notes])}</p:spTree></p:cSld></p:notes>`]));
  return writeZip(files);
}

const contentTypes = (kind: string): [string, string] => ['[Content_Types].xml', `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.${kind}.main+xml"/></Types>`];
const WORD = 'openxmlformats-officedocument.wordprocessingml.document';
export const rawWord = (document: string | Uint8Array, kind = WORD): Buffer => writeZip([contentTypes(kind), ['word/document.xml', document]]);

/** Says in its directory that a file begins where another does, so that a small archive holds a large one many times. */
export function overlapping(): Buffer {
  const archive = writeZip([contentTypes(WORD), ['word/document.xml', '<a/>'], ['b.xml', '<b/>']]);
  const place = archive.indexOf('b.xml', archive.indexOf('b.xml') + 1) - 46;
  archive.writeUInt32LE(0, place + 42);
  return archive;
}

/** [what it is, its bytes, the name it comes under, what its sender is told] */
export const HOSTILE: readonly (readonly [string, () => Buffer, string, RegExp])[] = [
  ['nothing at all', () => Buffer.alloc(0), 'lesson.docx', /empty/],
  ['a zip bomb', () => rawWord(Buffer.alloc(70 * 1024 * 1024, ' ')), 'lesson.docx', /more than any real document/],
  ['files that overlap', overlapping, 'lesson.docx', /damaged|looked into/],
  ['an XML bomb', () => rawWord('<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w>&b;&b;</w>'), 'lesson.docx', /damaged|looked into/],
  ['XML without a bottom', () => rawWord(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${'<w:p>'.repeat(100_000)}`), 'lesson.docx', /damaged|looked into/],
  ['macros', () => rawWord('<a/>', 'ms-word.document.macroEnabled'), 'lesson.docx', /macros/],
  ['a drawing with a script', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'picture.svg', /Drawings of this kind|drawings and programs/],
  ['a page under a picture’s name', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'picture.png', /Web pages/],
  ['a program under a document’s name', () => Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(400)]), 'report.pdf', /cannot be taken|made out/],
  ['a program for a shell', () => Buffer.from('#!/bin/sh\nrm -rf /\n'), 'notes.txt', /programs/],
  ['a picture larger than any screen', () => png(8, 8, [60_000, 60_000]), 'photo.png', /larger than any screen|could not be read|nothing in this file|Lessons are read/],
  ['an old Word file', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024)]), 'plan.doc', /save it as \.docx/],
];
