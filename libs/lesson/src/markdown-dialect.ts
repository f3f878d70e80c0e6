// The Markdown we read and write: GitHub's, with maths, footnotes and front matter.
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Options } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { dollarMath } from './dollar-math';

export type MdRoot = ReturnType<typeof fromMarkdown>;
export type MdBlock = MdRoot['children'][number];
export type MdOf<Type extends MdBlock['type']> = Extract<MdBlock, { type: Type }>;
export type MdInline = MdOf<'paragraph'>['children'][number];

const lessonOptions: Options = {
  extensions: [gfm(), dollarMath(), frontmatter()],
  mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown(), frontmatterFromMarkdown()],
};

/** Posts know no raw HTML, no headings made by underlining and no indented code: what people type stays what they typed. */
const postOptions: Options = {
  extensions: [gfm(), dollarMath(), { disable: { null: ['htmlFlow', 'htmlText', 'setextUnderline', 'codeIndented', 'definition'] } }],
  mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
};

/** One line ending, no byte-order mark, no NUL: positions in the tree then fit this text. */
export function normaliseMarkdown(markdown: string): string {
  return markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
}

export const parseLessonMarkdown = (markdown: string): MdRoot => fromMarkdown(markdown, lessonOptions);
export const parsePostMarkdown = (markdown: string): MdRoot => fromMarkdown(markdown, postOptions);
