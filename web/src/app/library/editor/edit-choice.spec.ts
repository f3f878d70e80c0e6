// Alternatives while they are written, and what is said about blocks.
import { lessonSchema } from '@trellis/lesson/lesson-schema';
import { Node } from 'prosemirror-model';
import { EditorState, TextSelection, type Command } from 'prosemirror-state';
import { endOfSchoolYear } from './about-dialog';
import { keepBlockIds } from './block-ids';
import { sayAbout, toggleList, turnInto } from './edit-blocks';
import { addOption, chooseOption, offerChoice, removeOption } from './edit-choice';

const paragraph = (id: string, words = '') => ({ type: 'paragraph', attrs: { id }, ...(words && { content: [{ type: 'text', text: words }] }) });
function start(...blocks: object[]): EditorState {
  let made = 0;
  return EditorState.create({ doc: Node.fromJSON(lessonSchema, { type: 'doc', content: blocks }), plugins: [keepBlockIds(() => `new${++made}`)] });
}
function after(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (tr) => { next = state.apply(tr); });
  return next;
}
const select = (state: EditorState, from: number, to = from): EditorState => state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
const shape = (state: EditorState): unknown => state.doc.content.content.map((block) => (block.type.name === 'chooseOne' ? block.content.content.map((option) => [option.textContent, option.attrs['chosen']]) : block.textContent));

describe('a choice', () => {
  it('is begun empty, or with what is selected as its first option', () => {
    expect(shape(after(start(paragraph('a')), offerChoice))).toEqual([[['', false], ['', false]]]);
    const around = after(select(start(paragraph('a', 'Quiz'), paragraph('b', 'Answers'), paragraph('c', 'After')), 2, 9), offerChoice);
    expect(shape(around)).toEqual([[['QuizAnswers', false], ['', false]], 'After']);
    const ids: string[] = JSON.stringify(around.doc.toJSON()).match(/"id":"\w+"/g) ?? [];
    expect([ids.length, new Set(ids).size, ids.includes('"id":"a"')]).toEqual([7, 7, true]);
  });

  it('grows, shrinks, and goes with its last option', () => {
    let state = after(start(paragraph('a')), offerChoice);
    state = state.apply(addOption(state, 0));
    expect(shape(state)).toEqual([[['', false], ['', false], ['', false]]]);
    state = state.apply(state.tr.insertText('third'));
    expect(shape(state)).toEqual([[['', false], ['', false], ['third', false]]]);
    for (let left = 3; left > 0; left -= 1) state = state.apply(removeOption(state, 1));
    expect(shape(state)).toEqual(['']);
  });

  it('has at most one chosen, and none when that is pressed again', () => {
    let state = after(start(paragraph('a')), offerChoice);
    const second = 1 + (state.doc.firstChild?.firstChild?.nodeSize ?? 0);
    state = state.apply(chooseOption(state, 1));
    state = state.apply(chooseOption(state, second));
    expect(shape(state)).toEqual([[['', false], ['', true]]]);
    expect(shape(state.apply(chooseOption(state, second)))).toEqual([[['', false], ['', false]]]);
  });
});

describe('what is said about blocks', () => {
  const CORE = { core: true, coreReason: 'Safety', coreUntil: '2099-07-31', whyIntent: 'To think', whyMisconception: null, whyTiming: null };

  it('goes to every selected block, the notes to the first', () => {
    const state = after(select(start(paragraph('a', 'One'), paragraph('b', 'Two'), paragraph('c', 'Three')), 2, 8), sayAbout(CORE));
    expect(state.doc.content.content.map(({ attrs }) => [attrs['id'], attrs['core'], attrs['coreReason'], attrs['whyIntent']])).toEqual([['a', true, 'Safety', 'To think'], ['b', true, 'Safety', null], ['c', false, null, null]]);
  });

  it('stays when a block becomes another kind', () => {
    const marked = after(select(start(paragraph('a', 'One')), 2), sayAbout(CORE));
    expect(after(marked, turnInto('heading', { level: 2 })).doc.firstChild?.attrs).toMatchObject({ ...CORE, id: 'a', level: 2 });
    const list = after(after(select(start(paragraph('a', 'One')), 2), toggleList('bullet')), sayAbout(CORE));
    expect(after(list, toggleList('ordered')).doc.firstChild?.attrs).toMatchObject(CORE);
  });

  it('lasts to the end of a school year, if nothing else is asked for', () => {
    expect(['2026-09-01', '2026-12-31', '2027-01-10', '2027-06-01'].map(endOfSchoolYear)).toEqual(['2027-07-31', '2027-07-31', '2027-07-31', '2028-07-31']);
  });
});
