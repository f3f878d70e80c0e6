// Choosing touches the options of one block and nothing else.
import { labelOf, withChoice } from './choose-option';
import type { DocumentJson } from './lesson-document';

const option = (id: string, chosen: boolean) => ({ type: 'chooseOption', attrs: { id, label: id.toUpperCase(), chosen }, content: [{ type: 'paragraph' }] });
const lesson: DocumentJson = { type: 'doc', content: [
  { type: 'paragraph', attrs: { id: 'p' } }, { type: 'chooseOne', attrs: { id: 'one', title: 'Starter' }, content: [option('a', true), option('b', false)] },
  { type: 'chooseOne', attrs: { id: 'two', title: 'Plenary' }, content: [option('c', true)] },
] };
const states = (document: DocumentJson): unknown => document.content?.flatMap((block) => ((block['content'] ?? []) as { attrs: { id: string; chosen: boolean } }[]).map(({ attrs }) => [attrs.id, attrs.chosen]));

describe('withChoice', () => {
  it('chooses one of its block, and takes a choice back', () => {
    expect(states(withChoice(lesson, { blockId: 'one', optionId: 'b' }))).toEqual([['a', false], ['b', true], ['c', true]]);
    expect(states(withChoice(lesson, { blockId: 'one', optionId: null }))).toEqual([['a', false], ['b', false], ['c', true]]);
    expect(withChoice(lesson, { blockId: 'one', optionId: 'b' }).content?.[0]).toBe(lesson.content?.[0]);
  });

  it('knows an option by name', () => {
    expect([labelOf(lesson, { blockId: 'two', optionId: 'c' }), labelOf(lesson, { blockId: 'two', optionId: 'a' })]).toEqual(['C', '']);
  });
});
