// The hand a Markdown text is written in, so that what changes in it is written in the same hand.
import type { Options } from 'mdast-util-to-markdown';

/** Choices of spelling that mean the same. `dollars`: how many around a formula in a line. */
export type MarkdownStyle = Required<Pick<Options, 'bullet' | 'bulletOrdered' | 'emphasis' | 'strong' | 'fence' | 'rule' | 'setext' | 'incrementListMarker'>> & { readonly dollars: 1 | 2 };

export const defaultStyle: MarkdownStyle = {
  bullet: '-',
  bulletOrdered: '.',
  emphasis: '*',
  strong: '*',
  fence: '`',
  rule: '-',
  setext: false,
  incrementListMarker: true,
  dollars: 1,
};

/** The spelling that occurs most; the first for none. */
function prevailing<T>(text: string, spellings: readonly (readonly [T, RegExp])[], fallback: T): T {
  let best = { spelling: fallback, count: 0 };
  for (const [spelling, pattern] of spellings) {
    const count = text.match(pattern)?.length ?? 0;
    if (count > best.count) best = { spelling, count };
  }
  return best.spelling;
}

/** A guess by counting, with patterns that cannot backtrack far; a wrong guess costs looks, never meaning. */
export function findStyle(source: string): MarkdownStyle {
  return {
    bullet: prevailing(source, [['-', /^[ >]*- /gm], ['*', /^[ >]*\* /gm], ['+', /^[ >]*\+ /gm]], defaultStyle.bullet),
    bulletOrdered: prevailing(source, [['.', /^[ >]*\d+\. /gm], [')', /^[ >]*\d+\) /gm]], defaultStyle.bulletOrdered),
    emphasis: prevailing(source, [['*', /(?<![*\w\\])\*[^*\s]/g], ['_', /(?<![_\w\\])_[^_\s]/g]], defaultStyle.emphasis),
    strong: prevailing(source, [['*', /(?<!\*)\*\*[^*\s]/g], ['_', /(?<![_\w])__[^_\s]/g]], defaultStyle.strong),
    fence: prevailing(source, [['`', /^[ >]*```/gm], ['~', /^[ >]*~~~/gm]], defaultStyle.fence),
    rule: prevailing(source, [['-', /^---+$/gm], ['*', /^\*\*\*+$/gm], ['_', /^___+$/gm]], defaultStyle.rule),
    setext: prevailing(source, [[false, /^#{1,2} /gm], [true, /^[^\n]+\n(?:==+|--+)$/gm]], defaultStyle.setext),
    incrementListMarker: !/^[ >]*1[.)] /m.test(source) || /^[ >]*2[.)] /m.test(source),
    dollars: prevailing(source, [[1, /(?<!\$)\$[^\s$][^$\n]*\$(?!\$)/g], [2, /\$\$[^$\n]+\$\$/g]], defaultStyle.dollars),
  };
}
