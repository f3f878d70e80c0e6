// Three at most, the most urgent first, nothing that was put away, and never all of one kind.
import { suggest, type DeskFacts } from './suggest';

const NOTHING: DeskFacts = { unanswered: [], undecided: [], requests: 0, changed: [], silentDays: 0, department: false, put: new Set() };
const waiting = (id: string, more: object = {}) => ({ id, title: `Title ${id}`, days: 4, question: true, newcomer: null, ...more });
const part = { resourceId: 'r', title: 'Plant cells', blockId: 'b', quote: 'Starter', changed: 6, schools: 4 };
const kinds = (facts: Partial<DeskFacts>) => suggest({ ...NOTHING, ...facts }).map(({ kind }) => kind);

it('suggests nothing where nothing happened', () => { expect(suggest(NOTHING)).toEqual([]); });

it('puts people who wait before things, two of a kind at most, three in all', () => {
  const unanswered = [waiting('a'), waiting('b'), waiting('c'), waiting('d', { newcomer: 'Sam Reed' })];
  expect(kinds({ unanswered, changed: [part], requests: 2 })).toEqual(['newcomer', 'question', 'question']);
  expect(kinds({ unanswered: [waiting('a', { days: 2 })], changed: [part], requests: 2, undecided: [{ id: 'x', title: 'Which?' }] })).toEqual(['requests', 'decision', 'changed_part']);
});

it('says what it is about in words, and what it would write', () => {
  const [one] = suggest({ ...NOTHING, changed: [part] });
  expect(one).toMatchObject({ key: 'changed_part:r:b', words: 'Six colleagues changed “Starter” in “Plant cells”, which was adapted in four schools. Open a thread to share what they did?', begins: { title: 'Plant cells: what did you change?', resourceId: 'r' } });
});

it('asks a quiet network, and proposes to close a dormant one', () => {
  expect([kinds({ silentDays: 20 }), kinds({ silentDays: 21 }), kinds({ silentDays: 90 })]).toEqual([[], ['quiet'], ['dormant']]);
});

it('suggests to a department only what it can do: nothing of other schools, no closing, nobody to let in', () => {
  expect(kinds({ department: true, changed: [part], requests: 2, silentDays: 90 })).toEqual(['quiet']);
  expect(kinds({ department: true, unanswered: [waiting('a'), waiting('d', { newcomer: 'Sam Reed' })], undecided: [{ id: 'x', title: 'Which?' }] })).toEqual(['newcomer', 'question', 'decision']);
});

it('leaves out what was put away', () => {
  expect(kinds({ unanswered: [waiting('a')], silentDays: 30, put: new Set(['question:a']) })).toEqual(['quiet']);
});
