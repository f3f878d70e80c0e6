// Two arms out of published groups: whole, exact and unmixed ones only, and no figure that could not be added up by any reader.
import type { Attributes } from '@trellis/mandates';
import { comparisonNotes, comparisonSentence, goodwillSentence } from '../insight/goodwill-words';
import { armsFigure, chooseContrast, type Burden } from './arms';
import { isInBlock } from './pieces';
import { groupFigures } from './group-figures';
import type { PulseGroup, PulseItem } from './pulse-items';

const MUST = { of: 'must', least: 1 } as const;
const question = { text: 'How satisfied are you with the amount of influence you have over your job?' };
const places = (n: number): string[] => Array.from({ length: n }, (_, i) => `00000000-0000-7000-8000-00000000000${i}`);
const at = (school_id: string, subject: string): Attributes => ({ school_id, phase: 'secondary', subject });
const burden = (person: Attributes, must: number, should = 0): Burden => ({ ...person, must, should });

/** People per answer from 1 to 5 in each school and subject. */
function input(schools: number, counts: Readonly<Record<string, readonly number[]>>, musts: (school: number, subject: string) => number, staffEach = 15) {
  const cohorts = places(schools).flatMap((school, i) => Object.keys(counts).map((subject) => ({ i, subject, person: at(school, subject) })));
  // In every third one person in the middle is a little happier: schools are never quite alike.
  const inSchool = (i: number, of: readonly number[]): number[] => of.map((n, score) => (i % 3 ? n : n + (score === 3 ? 1 : score === 2 ? -1 : 0)));
  const groups = cohorts.flatMap(({ i, subject, person }) => inSchool(i + subject.length, counts[subject]!).flatMap((n, score) => (n ? [{ ...person, n, 'q.S3': score + 1, 'i.autonomy': null, 'i.collaboration': null } as PulseGroup] : [])));
  const staff = cohorts.map(({ person }) => ({ ...person, n: staffEach }));
  const figures = groupFigures<PulseItem>({ answers: groups, staff, k: 10, schools: new Map(), items: ['q.S3'], metric: { response: 'response', item: 'item' } });
  return { groups, staff, figures, burdens: cohorts.map(({ i, subject, person }) => burden(person, musts(i, subject))), k: 10 };
}

it('says that satisfaction was lower where use is mandatory, of exactly what is published', () => {
  const given = input(8, { science: [3, 4, 2, 2, 1], maths: [1, 2, 2, 4, 3] }, (_, subject) => Number(subject === 'science'));
  expect(chooseContrast(given.groups, given.burdens, 10)).toEqual(MUST);
  const figure = armsFigure('q.S3', MUST, given)!;
  const published = given.figures.find(({ block, metric }) => block === 'subject:science.secondary' && metric === 'item:q.S3')!.figure;
  expect(figure.under).toEqual(published);
  expect(figure).toMatchObject({ reading: 'lower_where_mandatory', purely: true, schools: 8, answers: 192, covers: 100, response: { under: { count: 96, eligible: 120 } } });
  expect(comparisonSentence(question, figure, 10)).toMatch(/^Satisfaction with the amount of influence you have over your job was lower where use is mandatory: in \d+ of 100 random pairs the colleague under the mandate is less satisfied, in \d+ more satisfied \(difference −0\.\d\d, likely range −0\.\d\d to −0\.\d\d; 8 schools, 192 answers\)\.$/);
  expect(goodwillSentence([figure], MUST)).toBe('Satisfaction was lower where use is mandatory in 1 of 1 questions.');
});

it('leaves a mixed group out of both sides, and says how much that leaves', () => {
  // Maths is under a must in one school only; history everywhere, music nowhere.
  const given = input(6, { maths: [2, 2, 3, 3, 2], history: [2, 2, 3, 3, 2], music: [2, 2, 3, 3, 2] }, (school, subject) => Number(subject === 'history' || (subject === 'maths' && school === 0)));
  const figure = armsFigure('q.S3', MUST, { ...given, figures: given.figures.filter(({ kind }) => kind !== 'cell') })!;
  expect([figure.under, figure.less]).toMatchObject([{ n: 72 }, { n: 72 }]);
  expect(figure).toMatchObject({ reading: 'no_clear_difference', covers: 65, difference: { delta: 0 } });
  expect(comparisonNotes(figure)).toEqual(['Within the same phase and, where they are told apart, subject, the difference is 0.00 (1 group in which there are both).', expect.stringContaining('about 65% of all who teach')]);
});

it('shows both distributions and no difference where schools are few, and nothing where a side is not published', () => {
  const few = input(2, { science: [3, 4, 2, 2, 1], maths: [1, 2, 2, 4, 3] }, (_, subject) => Number(subject === 'science'));
  const figure = armsFigure('q.S3', MUST, few)!;
  expect(figure).toMatchObject({ reading: 'too_few_schools', difference: null, within: null, under: { n: 24 } });
  expect(comparisonSentence(question, figure, 10)).toBe('Too few schools to compare. Here are both distributions; a difference this size often appears by chance between schools.');
  const uniform = input(8, { science: [0, 0, 0, 0, 12], maths: [1, 2, 2, 4, 3] }, (_, subject) => Number(subject === 'science'));
  expect(armsFigure('q.S3', MUST, uniform)).toBeNull();
  expect(comparisonSentence(question, { ...figure, under: { suppressed: true } }, 12)).toBe('Not shown: fewer than 12 answers, or showing it would reveal a smaller group.');
});

it('takes groups that are mostly on one side where no others make up both, and says so', () => {
  // Schools of four science and twelve maths teachers, and schools in which everyone is under it: only schools can be told apart.
  const given = input(8, { science: [1, 1, 1, 1, 0], maths: [2, 2, 3, 3, 2] }, (school, subject) => Number(subject === 'science' || school < 4));
  const figure = armsFigure('q.S3', MUST, { ...given, figures: given.figures.filter(({ kind }) => kind === 'place'), staff: given.staff.map((one) => ({ ...one, n: one.subject === 'science' ? 4 : 12 })) })!;
  expect(figure).toMatchObject({ purely: false, schools: 8, under: { n: 64 }, less: { n: 64 } });
  expect(comparisonNotes(figure)[0]).toContain('at least three in four');
});

it('says that it cannot tell where the range is wide, and notes when few have answered', () => {
  const given = input(4, { science: [1, 1, 1, 1, 0], maths: [1, 1, 0, 1, 1] }, (school) => Number(school < 2), 24);
  const figure = { ...armsFigure('q.S3', MUST, input(6, { science: [2, 2, 3, 3, 2], maths: [2, 2, 3, 3, 2] }, (school) => Number(school < 3)))!, reading: 'cannot_tell' as const, difference: { delta: -0.2, lo: -0.6, hi: 0.2, lessSatisfied: 40, moreSatisfied: 20 } };
  expect(comparisonSentence(question, figure, 10)).toBe('We cannot tell. The data fit anything from much lower to somewhat higher satisfaction.');
  expect(comparisonNotes({ ...figure, response: { under: { suppressed: false, eligible: 100, count: 30, value: 0.3, lo: 0.2, hi: 0.4 }, less: { suppressed: true } } })[0]).toBe('Fewer than half answered; people with strong views may be over-represented.');
  expect(chooseContrast(given.groups, given.burdens, 20)).toBeNull();
});

it('takes those under more musts where all are under some, and all that is expected where no must tells people apart', () => {
  const given = input(4, { science: [2, 2, 3, 3, 2], maths: [2, 2, 3, 3, 2] }, (_, subject) => (subject === 'science' ? 3 : 1));
  expect(chooseContrast(given.groups, given.burdens, 10)).toEqual({ of: 'must', least: 3 });
  const shoulds = given.burdens.map((one) => ({ ...one, must: 0, should: Number(one.subject === 'maths') }));
  expect(chooseContrast(given.groups, shoulds, 10)).toEqual({ of: 'expected', least: 1 });
  expect(chooseContrast(given.groups, given.burdens.map((one) => ({ ...one, must: 1 })), 10)).toBeNull();
});

it('knows who is in a joined block', () => {
  const [ash, birch] = places(2) as [string, string];
  expect(isInBlock(`place:${ash}.secondary+${birch}.primary`, at(birch, 'maths'))).toBe(false);
  expect(isInBlock(`cell:place:${ash}.secondary|subject:art%20%26%20design%2B.secondary+maths.secondary`, at(ash, 'art & design+'))).toBe(true);
  expect(isInBlock(`cell:place:${ash}.secondary|subject:maths.secondary`, at(birch, 'maths'))).toBe(false);
});
