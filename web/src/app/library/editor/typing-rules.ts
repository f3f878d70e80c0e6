// What typing alone does: "# " makes a heading, "- " a list, "$x$" a formula.
import { lessonSchema } from '@trellis/lesson/lesson-schema';
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import type { NodeType } from 'prosemirror-model';
import type { Plugin } from 'prosemirror-state';

const node = (name: string): NodeType => lessonSchema.nodes[name] as NodeType;
const LARGEST_START = 999_999_999;

const formula = new InputRule(/\$([^$\s](?:[^$]*[^$\s\\])?)\$$/, (state, match, start, end) => state.tr.replaceWith(start, end, node('mathInline').create({ tex: match[1] })));

const divider = new InputRule(/^---\s$/, (state, _match, start) => {
  const $start = state.doc.resolve(start);
  return $start.parent.type.name === 'paragraph' ? state.tr.replaceWith($start.before(), $start.after(), [node('horizontalRule').create(), node('paragraph').create()]) : null;
});

const tickList = new InputRule(/^\[([ x]?)\]\s$/, (state, match, start, end) => {
  const tr = state.tr.delete(start, end);
  const $start = tr.doc.resolve(start);
  const item = $start.node(-1);
  const checked = match[1] === 'x';
  if (item.type.name === 'listItem') return tr.setNodeAttribute($start.before(-1), 'checked', checked);
  const range = $start.blockRange();
  return range && tr.wrap(range, [{ type: node('bulletList') }, { type: node('listItem'), attrs: { checked } }]);
});

export function typingRules(): Plugin {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,6})\s$/, node('heading'), (match) => ({ level: match[1]?.length ?? 1 })),
      textblockTypeInputRule(/^```$/, node('codeBlock')),
      tickList,
      wrappingInputRule(/^\s*[-*•]\s$/, node('bulletList')),
      wrappingInputRule(/^(\d{1,9})[.)]\s$/, node('orderedList'), (match) => ({ start: Math.min(LARGEST_START, Number(match[1])) }), (match, list) => list.childCount + Number(list.attrs['start']) === Number(match[1])),
      wrappingInputRule(/^>\s$/, node('blockquote')),
      divider, formula,
    ],
  });
}
