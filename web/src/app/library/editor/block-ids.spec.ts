// Ids through typing: splits, copies, moves, undo.
import { lessonSchema } from '@trellis/lesson/lesson-schema';
import { splitBlock } from 'prosemirror-commands';
import { history, undo } from 'prosemirror-history';
import { Node } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { keepBlockIds } from './block-ids';
import { toggleList, turnInto } from './edit-blocks';

const paragraph = (id: string, words: string) => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text: words }] });
function start(...blocks: object[]): EditorState {
  let made = 0;
  return EditorState.create({ doc: Node.fromJSON(lessonSchema, { type: 'doc', content: blocks }), plugins: [history(), keepBlockIds(() => `new${++made}`)] });
}
const at = (state: EditorState, pos: number): EditorState => state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos)));
const ids = (state: EditorState): unknown[] => { const found: unknown[] = []; state.doc.forEach((block) => found.push(block.attrs['id'])); return found; };
function after(state: EditorState, command: (state: EditorState, dispatch: (tr: EditorState['tr']) => void) => boolean): EditorState {
  let next = state;
  command(state, (tr) => { next = state.apply(tr); });
  return next;
}

describe('keepBlockIds', () => {
  it('gives the second half of a split its own id', () => {
    expect(ids(after(at(start(paragraph('a', 'one two')), 4), splitBlock))).toEqual(['a', 'new1']);
  });

  it('leaves the id with the words when a line is opened above them', () => {
    expect(ids(after(at(start(paragraph('a', 'one')), 1), splitBlock))).toEqual(['new1', 'a']);
  });

  it('gives a pasted copy its own id, and a moved block keeps its', () => {
    const state = start(paragraph('a', 'one'), paragraph('b', 'two'));
    const copy = state.doc.child(0);
    expect(ids(state.apply(state.tr.insert(state.doc.content.size, copy)))).toEqual(['a', 'b', 'new1']);
    const cut = state.apply(state.tr.delete(0, copy.nodeSize));
    expect(ids(cut.apply(cut.tr.insert(cut.doc.content.size, copy)))).toEqual(['b', 'a']);
  });

  it('takes the core mark from a copy, and from the second half of a split, and leaves it where it was', () => {
    const core = { type: 'paragraph', attrs: { id: 'a', core: true, coreReason: 'Safety', coreUntil: '2099-07-31' }, content: [{ type: 'text', text: 'one two' }] };
    const marks = (state: EditorState): unknown[] => { const found: unknown[] = []; state.doc.forEach(({ attrs }) => found.push([attrs['core'], attrs['coreReason'], attrs['coreUntil']])); return found; };
    const state = start(core);
    const both = [[true, 'Safety', '2099-07-31'], [false, null, null]];
    expect(marks(state.apply(state.tr.insert(state.doc.content.size, state.doc.child(0))))).toEqual(both);
    expect(marks(after(at(state, 4), splitBlock))).toEqual(both);
  });

  it('keeps the id when a paragraph becomes a heading, and its own when undone', () => {
    const heading = after(at(start(paragraph('a', 'one')), 2), turnInto('heading', { level: 2 }));
    expect(heading.doc.firstChild?.type.name).toBe('heading');
    expect(ids(heading)).toEqual(['a']);
    expect(ids(after(after(at(start(paragraph('a', 'one two')), 4), splitBlock), undo))).toEqual(['a']);
  });

  it('makes lists of each kind, with ids for every part, and takes them away', () => {
    const task = after(at(start(paragraph('a', 'one')), 2), toggleList('task'));
    const item = task.doc.firstChild?.firstChild;
    expect(item?.attrs).toEqual({ id: expect.any(String) as string, checked: false });
    expect(item?.firstChild?.attrs['id']).toBe('a');
    expect(after(task, toggleList('ordered')).doc.firstChild?.type.name).toBe('orderedList');
    expect(ids(after(task, toggleList('task')))).toEqual(['a']);
  });
});
