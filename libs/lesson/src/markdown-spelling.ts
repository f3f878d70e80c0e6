// Prints Markdown trees, either plainly (no escapes, as people write) or safely (everything doubtful escaped).
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { frontmatterToMarkdown } from 'mdast-util-frontmatter';
import { defaultHandlers, toMarkdown } from 'mdast-util-to-markdown';
import type { Options } from 'mdast-util-to-markdown';
import type { MdBlock, MdOf } from './markdown-dialect';

type Handle = NonNullable<NonNullable<Options['handlers']>['text']>;
const gfm = gfmToMarkdown({ tablePipeAlign: false });
const singleDollar = mathToMarkdown();
const doubleDollar = mathToMarkdown({ singleDollarTextMath: false });

/** One dollar only where it reads back as maths (see `dollar-math.ts`). */
const inlineMath: Handle = (node: MdOf<'inlineMath'>, parent, state, info) => {
  const plain = /^[^\s$](?:[^$]*[^\s$])?$/.test(node.value) && !/^\d/.test(info.after) && !info.before.endsWith('$') && !info.after.startsWith('$');
  const handlers = (plain ? singleDollar : doubleDollar).handlers;
  return handlers?.inlineMath?.(node, parent, state, info) ?? '';
};

const isBare = (node: MdOf<'link'>): boolean => Reflect.get(node.data ?? {}, 'form') === 'bare';

/** Which top-level blocks are printed safely; the others are printed as plain text reads. */
export type SafeBlocks = ReadonlySet<number> | 'all';

function plainHandlers(safe: ReadonlySet<number>): NonNullable<Options['handlers']> {
  const isSafe = (state: Parameters<Handle>[2]): boolean => safe.has(state.indexStack[0] ?? 0);
  const link: Handle = (node: MdOf<'link'>, parent, state, info) => {
    const only = node.children[0];
    // An address written bare stays bare.
    if (!isSafe(state) && isBare(node) && node.children.length === 1 && only?.type === 'text') return only.value;
    return defaultHandlers.link(node, parent, state, info);
  };
  const text: Handle = (node: MdOf<'text'>, parent, state, info) => {
    if (isSafe(state)) return defaultHandlers.text(node, parent, state, info);
    return state.stack.includes('tableCell') ? node.value.replaceAll('|', '\\|') : node.value;
  };
  return { inlineMath, link: Object.assign(link, { peek: () => '[' }), text };
}

const shared: Options = { bullet: '-', rule: '-', emphasis: '*', strong: '*', fences: true, listItemIndent: 'one' };

/** Markdown of the blocks, ending with one line end (empty for none). */
export function printMarkdown(blocks: readonly MdBlock[], safe: SafeBlocks): string {
  const handlers = safe === 'all' ? { inlineMath } : plainHandlers(safe);
  return toMarkdown({ type: 'root', children: [...blocks] }, { ...shared, extensions: [gfm, singleDollar, frontmatterToMarkdown(), { handlers }] });
}
