// Writes lessons as the parts of a Word file: native headings, lists, tables, pictures, equations and footnotes, each block's id as a hidden bookmark.
import type { BlockNode, DocumentNode, LessonDocument } from '../document';
import { originPart } from './origin-stamp';
import type { ReadContent } from './read-content';
import { BlockWriter } from './write-word-blocks';
import { WordLinks, type WordPicture } from './write-word-line';
import { corePart, footerPart, HEADER, NAMESPACES, numberingPart, relationsPart, sectionProperties, stylesPart, typesPart } from './word-parts';
import { escapeXml } from './xml';

export interface WordLesson { readonly title: string; readonly document: LessonDocument; /** Licence and authors: at the end, one a line. */ readonly credit: readonly string[] }
export interface WordOptions {
  readonly title: string;
  readonly authors: string;
  readonly language: string;
  /** In the foot of every page. */
  readonly foot: string;
  readonly lessons: readonly WordLesson[];
  readonly pictures: ReadonlyMap<string, WordPicture>;
  /** Of a single lesson: what brings it back to where it came from. */
  readonly origin: ReadContent['origin'];
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const styled = (style: string, text: string, before = ''): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/>${before}</w:pPr><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;

export function writeWord(options: WordOptions): Map<string, string | Uint8Array> {
  const { language } = options;
  const several = options.lessons.length > 1;
  const lessons = several ? options.lessons.map((lesson, at) => ({ ...lesson, document: withOwnFootnotes(lesson.document, `${at}:`) })) : options.lessons;
  const definitions = lessons.flatMap(({ document }) => footnotesOf(document));
  const links = new WordLinks(options.pictures, new Map(definitions.map((node, at) => [String(node.attrs?.['label']), at + 1])));
  const writer = new BlockWriter(links);
  const body = lessons.map(({ title, document, credit }, at) => {
    const blocks = document.content.filter(({ type }) => type !== 'footnoteDefinition');
    const heading = several ? styled('Heading1', title, at > 0 ? '<w:pageBreakBefore/>' : '') : styled('Title', title);
    return heading + writer.blocks(blocks) + credit.map((line, place) => styled('Credit', line, place === 0 ? '<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="8A97A5"/></w:pBdr>' : '')).join('');
  }).join('');
  const notes = new WordLinks(options.pictures, new Map());
  const parts = new Map<string, string | Uint8Array>([
    ['[Content_Types].xml', ''],
    ['_rels/.rels', relationsPart([{ id: 'rId1', type: 'officeDocument', target: 'word/document.xml' }, { id: 'rId2', type: PACKAGE, target: 'docProps/core.xml' }, { id: 'rId3', type: 'custom-properties', target: 'docProps/custom.xml' }])],
    ['word/document.xml', `${HEADER}<w:document ${NAMESPACES}><w:body>${several ? styled('Title', options.title) : ''}${body}${sectionProperties}</w:body></w:document>`],
    ['word/styles.xml', stylesPart(language)], ['word/numbering.xml', numberingPart(writer.starts)], ['word/footer1.xml', footerPart(options.foot)],
    ['docProps/core.xml', corePart(options.title, options.authors, language)], ['docProps/custom.xml', options.origin ? originPart(options.origin) : originPart({ resourceId: '', number: 0 })],
  ]);
  if (definitions.length) {
    parts.set('word/footnotes.xml', footnotesPart(definitions, new BlockWriter(notes)));
    if (notes.relations.length) parts.set('word/_rels/footnotes.xml.rels', relationsPart(notes.relations));
  }
  parts.set('word/_rels/document.xml.rels', relationsPart([
    { id: 'rIdStyles', type: 'styles', target: 'styles.xml' }, { id: 'rIdNumbering', type: 'numbering', target: 'numbering.xml' }, { id: 'rIdFooter', type: 'footer', target: 'footer1.xml' },
    ...(definitions.length ? [{ id: 'rIdFootnotes', type: 'footnotes', target: 'footnotes.xml' }] : []), ...links.relations,
  ]));
  for (const [path, bytes] of [...links.media, ...notes.media]) parts.set(path, bytes);
  const extensions = new Set([...parts.keys()].filter((path) => path.startsWith('word/media/')).map((path) => path.split('.').at(-1)!));
  parts.set('[Content_Types].xml', typesPart(extensions, definitions.length > 0));
  return parts;
}

/** Lessons in one file may each have a first footnote. */
function withOwnFootnotes(document: LessonDocument, mark: string): LessonDocument {
  const relabelled = <T extends DocumentNode>(node: T): T => {
    const attrs = node.type === 'footnoteReference' || node.type === 'footnoteDefinition' ? { attrs: { ...node.attrs, label: mark + String(node.attrs?.['label']) } } : {};
    return { ...node, ...attrs, ...(node.content && { content: node.content.map(relabelled) }) };
  };
  return { type: 'doc', content: document.content.map(relabelled) };
}

const footnotesOf = ({ content }: LessonDocument): BlockNode[] => content.filter(({ type }) => type === 'footnoteDefinition');

function footnotesPart(definitions: readonly DocumentNode[], writer: BlockWriter): string {
  const separators = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';
  return `${HEADER}<w:footnotes ${NAMESPACES}>${separators}${definitions.map((node, at) => `<w:footnote w:id="${at + 1}">${writer.footnote(node)}</w:footnote>`).join('')}</w:footnotes>`;
}
