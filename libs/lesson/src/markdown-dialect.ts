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

// The tree of gfm has a second way of finding addresses that would also turn escaped ones into links; the syntax finds those that count.
const gfmTree = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
const lessonOptions: Options = { extensions: [gfm(), dollarMath()], mdastExtensions: [...gfmTree, mathFromMarkdown()] };
const withFrontMatter: Options = {
  extensions: [...(lessonOptions.extensions ?? []), frontmatter()],
  mdastExtensions: [...(lessonOptions.mdastExtensions ?? []), frontmatterFromMarkdown()],
};

/** Posts know no raw HTML, no headings made by underlining and no indented code: what people type stays what they typed. */
const postOptions: Options = {
  ...lessonOptions,
  extensions: [...(lessonOptions.extensions ?? []), { disable: { null: ['htmlFlow', 'htmlText', 'setextUnderline', 'codeIndented', 'definition'] } }],
};

/** The front matter a text begins with, its fences included. */
export function frontMatterOf(markdown: string): string | null {
  return /^---[ \t]*\n(?:[^]*?\n)??---[ \t]*(?=\n|$)/.exec(markdown)?.[0] ?? null;
}

/** One line ending, no byte-order mark, no NUL: positions in the tree then fit this text. */
export function normaliseMarkdown(markdown: string): string {
  return markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
}

/** The syntax of front matter is asked only where there is some: an opening fence alone would make it misread the list that follows. */
export const parseLessonMarkdown = (markdown: string): MdRoot => fromMarkdown(markdown, frontMatterOf(markdown) === null ? lessonOptions : withFrontMatter);
export const parsePostMarkdown = (markdown: string): MdRoot => fromMarkdown(markdown, postOptions);
