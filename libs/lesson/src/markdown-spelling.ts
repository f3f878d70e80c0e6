// Prints Markdown trees, either plainly (no escapes, as people write) or safely (everything doubtful escaped).
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { frontmatterToMarkdown } from 'mdast-util-frontmatter';
import { defaultHandlers, toMarkdown } from 'mdast-util-to-markdown';
import type { Options } from 'mdast-util-to-markdown';
import { defaultStyle } from './markdown-style';
import type { MarkdownStyle } from './markdown-style';
import { frontMatterOf } from './markdown-dialect';
import type { MdBlock, MdOf } from './markdown-dialect';

type Handle = NonNullable<NonNullable<Options['handlers']>['text']>;
const gfm = gfmToMarkdown({ tablePipeAlign: false });
const singleDollar = mathToMarkdown();
const doubleDollar = mathToMarkdown({ singleDollarTextMath: false });

/** One dollar only where it reads back as maths (see `dollar-math.ts`). */
const writeMath =
  (dollars: 1 | 2): Handle =>
  (node: MdOf<'inlineMath'>, parent, state, info) => {
    const plain = /^[^\s$](?:[^$]*[^\s$])?$/.test(node.value) && !/^\d/.test(info.after) && !info.before.endsWith('$') && !info.after.startsWith('$');
    const handlers = (plain && dollars === 1 ? singleDollar : doubleDollar).handlers;
    return handlers?.inlineMath?.(node, parent, state, info) ?? '';
  };

const formOf = (node: MdOf<'link'>): unknown => Reflect.get(node.data ?? {}, 'form');

/** An address in angle brackets only where it was written so. */
const link: Handle = Object.assign(
  ((node: MdOf<'link'>, parent, state, info) => {
    const before = state.options.resourceLink;
    state.options.resourceLink = formOf(node) !== 'angle' && formOf(node) !== 'bare';
    const written = defaultHandlers.link(node, parent, state, info);
    state.options.resourceLink = before;
    return written;
  }) as Handle,
  { peek: () => '[' },
);

/** Two signs at once, as in "a@b@c", escape only the first of them. */
const safeText: Handle = (node: MdOf<'text'>, parent, state, info) => defaultHandlers.text(node, parent, state, info).replace(/(?<=[\w.+-])@(?=\w)/g, '\\@');

/** Underscores in a list, where hyphens and asterisks are its bullets. */
const writeRule =
  (rule: MarkdownStyle['rule']): Handle =>
  (_node, _parent, state) =>
    (state.stack.includes('listItem') ? '_' : (rule ?? '-')).repeat(3);

/** Which top-level blocks are printed safely; the others are printed as plain text reads. */
export type SafeBlocks = ReadonlySet<number> | 'all';

function plainHandlers(safe: ReadonlySet<number>): NonNullable<Options['handlers']> {
  const isSafe = (state: Parameters<Handle>[2]): boolean => safe.has(state.indexStack[0] ?? 0);
  const plainLink: Handle = (node: MdOf<'link'>, parent, state, info) => {
    const only = node.children[0];
    const bare = !isSafe(state) && formOf(node) === 'bare' && node.children.length === 1 && only?.type === 'text';
    return bare ? only.value : link(node, parent, state, info);
  };
  const text: Handle = (node: MdOf<'text'>, parent, state, info) => {
    if (isSafe(state)) return safeText(node, parent, state, info);
    return state.stack.includes('tableCell') ? node.value.replaceAll('|', '\\|') : node.value;
  };
  return { link: Object.assign(plainLink, { peek: () => '[' }), text };
}

/** Markdown of the blocks, ending with one line end (empty for none). */
export function printMarkdown(blocks: readonly MdBlock[], safe: SafeBlocks, { dollars, ...style }: MarkdownStyle = defaultStyle): string {
  const handlers = { inlineMath: writeMath(dollars), thematicBreak: writeRule(style.rule), ...(safe === 'all' ? { link, text: safeText } : plainHandlers(safe)) };
  const options: Options = { ...style, rule: '_', fences: true, listItemIndent: 'one', extensions: [gfm, singleDollar, frontmatterToMarkdown(), { handlers }] };
  const written = toMarkdown({ type: 'root', children: [...blocks] }, options);
  // Two dividing lines at the top must not read as the fences of front matter.
  const misread = style.rule === '-' && blocks[0]?.type === 'thematicBreak' && frontMatterOf(written) !== null;
  return misread ? printMarkdown(blocks, safe, { ...style, dollars, rule: '*' }) : written;
}
