// How people work together, of the trust, of networks and of pairs of schools: nothing of fewer than ten, and nothing that two people alone would show.
import type { HealthFigure, PairCell, TogetherFigures } from '@trellis/contracts';
import type { NetworkPost } from '@trellis/statistics';
import { togetherSentence } from '../insight/together-words';
import { togetherFigures, type TogetherInput } from './together-figures';

const sizes = { ash: 20, birch: 14, cedar: 4 };
const people = Object.entries(sizes).flatMap(([school, n]) => Array.from({ length: n }, (_, i) => ({ id: `${school}${i}`, school })));
const schools = Object.keys(sizes).map((id) => ({ id, name: id }));
const ask = (by: string, id: string): NetworkPost => ({ id, by, h: 1, question: true, replyTo: null });
const reply = (by: string, to: string): NetworkPost => ({ id: `${by} ${to}`, by, h: 2, question: false, replyTo: to });
/** `times` people of one school ask, and as many of another answer. */
const talk = (from: string, to: string, times: number, shift = 0): NetworkPost[] => Array.from({ length: times }, (_, i) => i).flatMap((i) => [ask(`${from}${i}`, `${from}${i}${to}`), reply(`${to}${i + shift}`, `${from}${i}${to}`)]);
const input = (posts: readonly NetworkPost[], more: Partial<TogetherInput> = {}): TogetherInput => ({
  schoolOf: new Map(people.map(({ id, school }) => [id, school])), schools, now: 500, answerWindowH: 72, k: 10,
  networks: [{ id: 'n1', name: 'Science', department: false, members: people.map(({ id }) => id), joined: [], posts, useful: new Map() }], ...more,
});
const figures = (given: TogetherInput) => {
  const rows = togetherFigures(given);
  const of = <T>(metric: string, block: string): T => rows.find((row) => row.metric === metric && row.block === block)?.figure as T;
  return { rows, health: (block = 'trust') => Object.fromEntries(of<HealthFigure[]>('health', block).map((figure) => [figure.id, figure])), ties: of<TogetherFigures['ties']>('ties', 'trust'), unanswered: of<TogetherFigures['unanswered']>('unanswered', 'trust'), pair: (a: string, b: string) => of<PairCell>('pair', `${a} ${b}`) };
};

it('tells within from across, against what the sizes of schools would give', () => {
  const { ties, unanswered, health, pair } = figures(input([...talk('ash', 'birch', 8), ...talk('ash', 'ash', 5, 7), ask('birch3', 'lonely')]));
  expect(ties).toMatchObject({ suppressed: false, ei: 0.23, ratio: expect.any(Number) as number });
  expect(unanswered).toEqual({ suppressed: false, open: 1, questions: 14 });
  expect(health()['across']).toMatchObject({ value: 8 / 13 });
  expect(pair('ash', 'birch')).toEqual({ suppressed: false, few: false, per100: 2.9 });
  expect(togetherSentence(Object.values(health()), ties, unanswered)).toMatch(/^62% of answers in networks went to a colleague in another school, 38% stayed within one; people answer .*; 1 of 14 questions have none yet\.$/);
});

it('shows no pair with a school of four, and tells a few in words', () => {
  const { pair, rows } = figures(input([...talk('ash', 'birch', 8), ...talk('cedar', 'ash', 4), ...talk('birch', 'birch', 2, 5)]));
  for (const [a, b] of [['ash', 'cedar'], ['birch', 'cedar'], ['cedar', 'cedar']] as const) expect(pair(a, b)).toEqual({ suppressed: true });
  expect(pair('birch', 'birch')).toEqual({ suppressed: false, few: true });
  // Five who answer one and the same colleague are one person's doing.
  expect(figures(input([ask('ash0', 'q'), ...Array.from({ length: 5 }, (_, i) => reply(`birch${i}`, 'q'))])).pair('ash', 'birch')).toEqual({ suppressed: false, few: true });
  expect(JSON.stringify(rows)).not.toMatch(/ash\d|birch\d|cedar\d/);
});

it('tells of the whole trust in steps, of a department nothing by itself, and of few nothing at all', () => {
  const posts = talk('ash', 'birch', 8);
  const two = input(posts, { networks: [...input(posts).networks, { id: 'd', name: 'Maths at Cedar', department: true, members: ['cedar0', 'cedar1'], joined: [], posts: [ask('cedar0', 'x')], useful: new Map() }] });
  const { rows, health } = figures(two);
  expect(health()['voices']).toMatchObject({ value: 0.45, words: 'About 45% of the members of all networks have said something.' });
  expect(rows.filter(({ metric }) => metric === 'health').map(({ block }) => block)).toEqual(['trust', 'n1']);
  const small = figures(input([...talk('ash', 'birch', 4)], { networks: [{ id: 'n1', name: 'Music', department: false, members: people.slice(0, 9).map(({ id }) => id), joined: [], posts: talk('ash', 'ash', 4, 4), useful: new Map() }] }));
  expect([small.ties, small.unanswered]).toEqual([{ suppressed: true }, { suppressed: true }]);
  for (const figure of Object.values(small.health())) expect(figure).toMatchObject({ suppressed: true, value: null });
  expect(togetherSentence(Object.values(small.health()), small.ties, small.unanswered)).toBe('Too little was said between colleagues in this time to show anything of it.');
});
