// What the toolbar, the keys and the slash menu do to blocks. Every command keeps the ids of what was there.
import { isAboutBlock } from '@trellis/lesson/attribute-rules';
import { lessonSchema } from '@trellis/lesson/lesson-schema';
import type { CalloutKind } from '@trellis/lesson/document';
import { lift, setBlockType, wrapIn } from 'prosemirror-commands';
import type { Attrs, Node, NodeType, ResolvedPos } from 'prosemirror-model';
import { liftListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { NodeSelection, Selection, TextSelection, type Command, type EditorState } from 'prosemirror-state';

const { nodes } = lessonSchema;
const node = (name: string): NodeType => nodes[name] as NodeType;

export interface Around { readonly node: Node; readonly pos: number; readonly depth: number }

/** The innermost block of one of these kinds around the selection, or the selected block itself. */
export function around({ selection }: EditorState, ...names: readonly string[]): Around | undefined {
  if (selection instanceof NodeSelection && names.includes(selection.node.type.name)) return { node: selection.node, pos: selection.from, depth: selection.$from.depth + 1 };
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if (names.includes($from.node(depth).type.name)) return { node: $from.node(depth), pos: $from.before(depth), depth };
  }
  return undefined;
}

/** A block's id and what is said about it, which stay when it becomes another kind. */
const saidAbout = ({ attrs }: Node): Attrs => Object.fromEntries(Object.entries(attrs).filter(([name]) => name === 'id' || isAboutBlock(name)));

/** Turns the text blocks of the selection into another kind; id and what is said about them stay. */
export function turnInto(name: 'paragraph' | 'heading' | 'codeBlock', attrs: Attrs = {}): Command {
  return (state, dispatch) => {
    if (!setBlockType(node(name), attrs)(state)) return false;
    if (dispatch) {
      const { tr } = state;
      for (const { $from, $to } of state.selection.ranges) tr.setBlockType($from.pos, $to.pos, node(name), (old) => ({ ...saidAbout(old), ...attrs }));
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

export type ListKind = 'bullet' | 'ordered' | 'task';

export function listKindAt(state: EditorState): ListKind | undefined {
  const list = around(state, 'bulletList', 'orderedList');
  if (!list) return undefined;
  if (list.node.type.name === 'orderedList') return 'ordered';
  return typeof around(state, 'listItem')?.node.attrs['checked'] === 'boolean' ? 'task' : 'bullet';
}

/** Makes the selection a list of this kind, changes the list around it, or takes it out of such a list. */
export function toggleList(kind: ListKind): Command {
  return (state, dispatch) => {
    const listType = node(kind === 'ordered' ? 'orderedList' : 'bulletList');
    const now = listKindAt(state);
    if (now === kind) return liftListItem(node('listItem'))(state, dispatch);
    const list = around(state, 'bulletList', 'orderedList');
    if (list) {
      dispatch?.(changeList(state, list, listType, kind === 'task' ? false : null));
      return true;
    }
    return wrapInList(listType)(state, dispatch && ((tr) => {
      const made = around(state.apply(tr), 'bulletList');
      if (kind === 'task' && made) made.node.forEach((item, offset) => { if (item.attrs['checked'] === null) tr.setNodeAttribute(made.pos + 1 + offset, 'checked', false); });
      dispatch(tr);
    }));
  };
}

function changeList(state: EditorState, list: Around, type: NodeType, checked: boolean | null): EditorState['tr'] {
  const { tr } = state;
  tr.setNodeMarkup(list.pos, type, { ...saidAbout(list.node), tight: list.node.attrs['tight'] });
  list.node.forEach((item, offset) => { tr.setNodeAttribute(list.pos + 1 + offset, 'checked', checked); });
  return tr;
}

/** A new item of a task list begins unticked. */
export const splitItem: Command = (state, dispatch) => {
  const item = around(state, 'listItem');
  if (!item) return false;
  return splitListItem(node('listItem'), typeof item.node.attrs['checked'] === 'boolean' ? { checked: false, id: null } : undefined)(state, dispatch);
};

export function toggleQuote(): Command {
  return (state, dispatch) => (around(state, 'blockquote') ? lift(state, dispatch) : wrapIn(node('blockquote'))(state, dispatch));
}

/** Puts the selection in a call-out, or changes the kind of the one around it. */
export function setCallout(kind: CalloutKind): Command {
  return (state, dispatch) => {
    const callout = around(state, 'callout');
    if (!callout) return wrapIn(node('callout'), { kind, title: '' })(state, dispatch);
    dispatch?.(state.tr.setNodeAttribute(callout.pos, 'kind', kind));
    return true;
  };
}

/** Takes the frame away and leaves what is in it. */
export const unwrapCallout: Command = (state, dispatch) => {
  const callout = around(state, 'callout');
  if (!callout) return false;
  dispatch?.(state.tr.replaceWith(callout.pos, callout.pos + callout.node.nodeSize, callout.node.content).scrollIntoView());
  return true;
};

/** Puts a block after the one the cursor is in, or in place of it when it is empty, and the cursor into or after it. */
export function insertBlock(made: Node): Command {
  return (state, dispatch) => {
    const { tr } = state;
    const { $from } = state.selection;
    const empty = $from.parent.isTextblock && $from.parent.content.size === 0 && $from.depth > 0;
    const at = empty ? $from.before() : $from.depth > 0 ? $from.after() : state.selection.to;
    if (empty) tr.replaceWith(at, $from.after(), made); else tr.insert(at, made);
    const after = at + made.nodeSize;
    if (made.isAtom || made.isLeaf) {
      if (!tr.doc.resolve(after).nodeAfter) tr.insert(after, node('paragraph').create());
      tr.setSelection(Selection.near(tr.doc.resolve(after)));
    } else tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** A table with a heading row. */
export function insertTable(rows: number, columns: number): Command {
  const cells = (type: string): Node[] => Array.from({ length: columns }, () => node(type).create(null, node('paragraph').create()));
  const made = node('table').create(null, Array.from({ length: rows }, (_, row) => node('tableRow').create(null, cells(row === 0 ? 'tableHeader' : 'tableCell'))));
  return insertBlock(made);
}

const topLevel = ($pos: ResolvedPos): { readonly node: Node; readonly pos: number; readonly index: number } | undefined =>
  ($pos.depth > 0 ? { node: $pos.node(1), pos: $pos.before(1), index: $pos.index(0) } : $pos.nodeAfter ? { node: $pos.nodeAfter, pos: $pos.pos, index: $pos.index() } : undefined);

export const isCore = (state: EditorState): boolean => topLevel(state.selection.$from)?.node.attrs['core'] === true;

/** The whole blocks of the lesson that the selection touches. */
export function selectedBlocks({ doc, selection: { from, to } }: EditorState): { readonly node: Node; readonly pos: number }[] {
  const found: { readonly node: Node; readonly pos: number }[] = [];
  doc.forEach((block, pos) => { if (pos < Math.max(to, from + 1) && pos + block.nodeSize > from && 'core' in block.attrs) found.push({ node: block, pos }); });
  return found;
}

/** Says about every selected block whether it is core, and about the first what colleagues should know. */
export function sayAbout({ core, coreReason, coreUntil, ...notes }: Attrs): Command {
  return (state, dispatch) => {
    const blocks = selectedBlocks(state);
    const { tr } = state;
    blocks.forEach(({ node: block, pos }, index) => { tr.setNodeMarkup(pos, null, { ...block.attrs, core, coreReason, coreUntil, ...(index === 0 && notes) }, block.marks); });
    if (blocks.length) dispatch?.(tr);
    return blocks.length > 0;
  };
}

/** Moves the block the cursor is in one place up (-1) or down (1). */
export function moveBlock(step: -1 | 1): Command {
  return (state, dispatch) => {
    const here = topLevel(state.selection.$from);
    if (!here) return false;
    const other = here.index + step;
    if (other < 0 || other >= state.doc.childCount || state.doc.child(other).type.name === 'frontMatter') return false;
    const neighbour = state.doc.child(other);
    const to = step < 0 ? here.pos - neighbour.nodeSize : here.pos + neighbour.nodeSize;
    if (dispatch) {
      const { tr, selection } = state;
      tr.delete(here.pos, here.pos + here.node.nodeSize).insert(to, here.node);
      tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(tr.doc.content.size, to + (selection.from - here.pos)))));
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}
