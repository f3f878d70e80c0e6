// Alternatives to choose from: what the toolbar and the block's own buttons do to them.
import { lessonSchema } from '@trellis/lesson/lesson-schema';
import type { Node, NodeType } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import { insertBlock, selectedBlocks } from './edit-blocks';

const { nodes } = lessonSchema;
const type = (name: string): NodeType => nodes[name] as NodeType;
const option = (content: Node | readonly Node[]): Node => type('chooseOption').create(null, content);
const empty = (): Node => option(type('paragraph').create());

/** Offers alternatives: what is selected (if it is more than an empty line) is the first of two. */
export const offerChoice: Command = (state, dispatch, view) => {
  const blocks = selectedBlocks(state).filter(({ node }) => node.type.name !== 'chooseOne' && node.type.name !== 'frontMatter');
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last || (blocks.length === 1 && first.node.content.size === 0)) return insertBlock(type('chooseOne').create(null, [empty(), empty()]))(state, dispatch, view);
  const made = type('chooseOne').create(null, [option(blocks.map(({ node }) => node)), empty()]);
  dispatch?.(state.tr.replaceWith(first.pos, last.pos + last.node.nodeSize, made).scrollIntoView());
  return true;
};

/** @param at where the choose-one block stands */
export function addOption(state: EditorState, at: number): Transaction {
  const choice = state.doc.nodeAt(at);
  const end = at + (choice?.nodeSize ?? 1) - 1;
  const tr = state.tr.insert(end, empty());
  return tr.setSelection(TextSelection.near(tr.doc.resolve(end + 2))).scrollIntoView();
}

/** Takes an option out; with the last one the whole block goes. */
export function removeOption(state: EditorState, at: number): Transaction {
  const $at = state.doc.resolve(at);
  const found = state.doc.nodeAt(at);
  if ($at.parent.childCount > 1) return state.tr.delete(at, at + (found?.nodeSize ?? 0)).scrollIntoView();
  return state.tr.replaceWith($at.before(), $at.after(), type('paragraph').create()).scrollIntoView();
}

/** Chooses the option that stands here, or takes the choice back; at most one is chosen. */
export function chooseOption(state: EditorState, at: number): Transaction {
  const $at = state.doc.resolve(at);
  const on = state.doc.nodeAt(at)?.attrs['chosen'] !== true;
  const { tr } = state;
  $at.parent.forEach((each, offset) => {
    const pos = $at.start() + offset;
    const chosen = on && pos === at;
    if (each.attrs['chosen'] !== chosen) tr.setNodeAttribute(pos, 'chosen', chosen);
  });
  return tr;
}
