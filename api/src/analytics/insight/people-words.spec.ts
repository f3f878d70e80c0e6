// The figures and sentences of "How are people?", worked out from what is published.
import type { Distribution, PulseQuestion, Share } from '@trellis/contracts';
import { distributionFigure } from '../closing/distribution-figure';
import { structuralFigure } from '../closing/publish-room';
import { shiftFigure } from '../closing/shift-figure';
import { indexFigure, peopleGroups, type PulseFigureRow } from './people-figures';
import { autonomyLines, peopleSentence } from './people-words';

const of = (...counts: number[]): Distribution => distributionFigure('points', [...counts, counts.reduce((sum, count, i) => sum + count * (i + 1), 0)], 10);
const question = (code: string, text: string): PulseQuestion => ({ code, text, scale: 'satisfied', facet: code.startsWith('S') ? 'satisfaction' : 'collaboration', source: '', licence: '' });
const QUESTIONS = [question('S1', 'How satisfied are you with the work?'), question('S4', 'How satisfied are you with your part in decisions?'), question('K1', 'In my school.'), question('K2', 'Across schools.')];
const figure = (block: string, metric: string, made: unknown): PulseFigureRow => ({ block, kind: block === 'trust' ? 'trust' : 'place', label: block, metric, figure: made });
const share = (count: number, eligible: number): Share => ({ suppressed: false, count, eligible, value: count / eligible, lo: 0, hi: 1 });
const NONE = { 'i.autonomy': false, 'i.collaboration': false };
const groupsFrom = (rows: readonly PulseFigureRow[]) => peopleGroups(rows, QUESTIONS, NONE, 10);

describe('phases', () => {
  const rows = (second: Distribution) => [
    figure('trust', 'response', share(60, 80)), figure('trust', 'item:q.S1', of(6, 10, 14, 16, 14)),
    figure('place:a.primary', 'response', share(20, 30)), figure('place:a.primary', 'item:q.S1', of(2, 4, 4, 6, 4)),
    figure('place:b.primary+c.primary', 'response', share(15, 20)), figure('place:b.primary+c.primary', 'item:q.S1', second),
    figure('place:d.secondary', 'response', share(25, 30)), figure('place:d.secondary', 'item:q.S1', of(3, 4, 6, 6, 6)),
  ];

  it('are the sum of their places as they are printed', () => {
    const primary = groupsFrom(rows(of(1, 2, 4, 4, 4))).find(({ group }) => group.block === 'phase:primary')!;
    expect(primary).toMatchObject({ response: { count: 35, eligible: 50 }, items: [{ code: 'S1', distribution: { n: 35, counts: [3, 6, 8, 10, 8] } }, {}, {}, {}] });
  });

  it('say how many answered, also where nearly all did', () => {
    const asked = (block: string, ...of: [number, number]) => figure(block, 'response', share(...of));
    const found = groupsFrom([asked('trust', 50, 52), asked('place:a.primary', 14, 15), asked('place:b.primary', 15, 15), asked('place:d.secondary', 21, 22)]);
    expect(found.filter(({ group }) => group.kind === 'phase').map(({ response }) => response)).toMatchObject([{ count: 29, eligible: 30 }, { count: 21, eligible: 22 }]);
  });

  it('are not shown where one of their places is hidden, or told in words', () => {
    for (const hidden of [{ suppressed: true } as const, of(0, 0, 0, 1, 14)]) {
      const found = groupsFrom(rows(hidden)).filter(({ group }) => group.kind === 'phase').map(({ group, items }) => [group.block, items[0]!.distribution.suppressed]);
      expect(found).toEqual([['phase:primary', true], ['phase:secondary', false]]);
    }
  });

  it('are not told where a place joins both, or where there is one only', () => {
    const mixed = groupsFrom([figure('trust', 'response', share(50, 60)), figure('place:a.primary+a.secondary', 'item:q.S1', of(2, 4, 4, 6, 4)), figure('place:d.secondary', 'item:q.S1', of(3, 4, 6, 6, 6))]);
    expect(mixed.filter(({ group }) => group.kind === 'phase').map(({ items }) => items[0]!.distribution)).toEqual([{ suppressed: true }, { suppressed: true }]);
    expect(groupsFrom(rows(of(1, 2, 4, 4, 4)).filter(({ block }) => !block.includes('secondary'))).some(({ group }) => group.kind === 'phase')).toBe(false);
  });
});

describe('an index', () => {
  it('has a range where its answers are exact, a rounded value where nearly all agree, and nothing where its questions do not hold together', () => {
    expect(indexFigure({ ...of(10, 10, 10, 10, 10), half: 10 }, true)).toEqual({ suppressed: false, n: 50, value: 50, lo: 40, hi: 60 });
    expect(indexFigure({ ...of(20, 5, 5, 5, 0), half: 23 }, true)).toMatchObject({ value: 22, lo: 0, hi: 45 });
    expect(indexFigure({ ...of(1, 1, 3, 3, 22), half: 15 }, true)).toMatchObject({ value: 87, lo: 72, hi: 100 });
    // Of a survey that closed before the range was counted with every answer as it is.
    expect(indexFigure(of(10, 10, 10, 10, 10), true)).toEqual({ suppressed: false, n: 50, value: 50, lo: null, hi: null });
    expect(indexFigure(of(0, 0, 10, 20, 5), true)).toEqual({ suppressed: false, n: 35, value: 70, lo: null, hi: null });
    expect(indexFigure(of(10, 10, 10, 10, 10), false)).toEqual({ suppressed: true });
  });
});

describe('the first sentence', () => {
  const everyone = (more: readonly PulseFigureRow[] = []) => groupsFrom([figure('trust', 'response', share(60, 80)), figure('trust', 'item:q.S1', of(6, 6, 8, 20, 20)), figure('trust', 'item:q.S4', of(20, 16, 12, 6, 6)), figure('trust', 'item:q.K1', of(5, 5, 10, 20, 20)), figure('trust', 'item:q.K2', of(20, 15, 10, 10, 5)), ...more])[0];

  it('names the best and the least, and both kinds of working together', () => {
    expect(peopleSentence(QUESTIONS, everyone(), null)).toBe('People are most satisfied with the work (67%) and least with your part in decisions (20%). 67% say the trust encourages working together within their school, 25% across schools.');
  });

  it('counts what differs clearly from the survey before, and never says why', () => {
    const change = { suppressed: false, points: 20, lo: 5, hi: 33, clear: true, sentence: '' };
    expect(peopleSentence(QUESTIONS, everyone([figure('trust', 'change:q.S1', change)]), 'March')).toMatch(/One answer differs clearly from “March”\.$/);
    expect(peopleSentence(QUESTIONS, everyone([figure('trust', 'change:q.S1', { ...change, clear: false })]), 'March')).toMatch(/No answer differs clearly from “March”\.$/);
  });

  it('says how many answered where nothing more can be shown', () => {
    expect(peopleSentence(QUESTIONS, groupsFrom([figure('trust', 'response', share(12, 30))])[0], null)).toBe('12 of 30 answered. Nothing more of this survey can be shown.');
    expect(peopleSentence(QUESTIONS, undefined, null)).toBe('Nothing of this survey can be shown.');
  });
});

describe('the three lines of autonomy', () => {
  it('tells the distance from an index alone, never from a share of people', () => {
    const [first] = peopleGroups([figure('trust', 'item:i.autonomy', of(10, 20, 10, 5, 5)), figure('trust', 'item:q.S4', of(20, 16, 12, 6, 6))], QUESTIONS, { ...NONE, 'i.autonomy': true }, 10);
    expect(autonomyLines({ suppressed: false, value: 0.8 }, { done: 2, of: 3 }, first, QUESTIONS)).toMatchObject({ structural: { value: 0.8 }, voice: { value: 0.67 }, perceived: { value: 0.38 }, gap: 'Room exists but is not felt: what is felt lies 42 points below what is there on paper.' });
    const [items] = groupsFrom([figure('trust', 'item:q.S4', of(20, 16, 12, 6, 6))]);
    expect(autonomyLines({ suppressed: false, value: 0.8 }, { done: 0, of: 0 }, items, QUESTIONS)).toMatchObject({ voice: { value: null, sentence: 'No decision was made in the year before.' }, perceived: { value: null }, gap: 'On paper 80% may be changed; with the best felt of the three questions 20% of people are satisfied.' });
    expect(autonomyLines({ suppressed: true }, { done: 0, of: 0 }, undefined, QUESTIONS).gap).toBe('The gap between the two cannot be told.');
  });

  it('counts what was taught from ten people on, and never where one of them taught most of it', () => {
    const taught = Array.from({ length: 10 }, () => ({ blocks: 20, core: 5, uses: 2 }));
    expect(structuralFigure(taught, 10)).toEqual({ suppressed: false, value: 0.75 });
    expect(structuralFigure(taught.slice(1), 10)).toEqual({ suppressed: true });
    expect(structuralFigure([...taught, { blocks: 900, core: 900, uses: 90 }], 10)).toEqual({ suppressed: true });
  });
});

describe('whether all answers moved', () => {
  const from = (mean: number, schools: number) => Array.from({ length: 120 }, (_, i) => ({ school: `s${i % schools}`, score: Math.max(1, Math.min(5, Math.round(mean + (((i * 7) % 5) - 2) / 1.5 + (i % schools) / 4 - 0.6))) }));

  it('is said with a range that knows the schools, in words that compare', () => {
    expect(shiftFigure(from(4, 6), from(2, 6), 'March')).toMatchObject({ sentence: expect.stringMatching(/^Higher than in “March” \(difference \+0\.\d\d, likely range .*; 6 schools\)/) as string });
    expect(shiftFigure(from(3, 6), from(3, 6).map((one, i) => ({ ...one, school: `s${(i + 1) % 6}` })), 'March')).toMatchObject({ delta: 0, sentence: expect.stringContaining('No clear difference') as string });
    expect(shiftFigure(from(4, 2), from(2, 2), 'March')).toMatchObject({ lo: null, hi: null, sentence: 'Too few schools to say whether this differs from “March”.' });
    expect(shiftFigure([], from(3, 6), 'March')).toEqual({ suppressed: true });
  });
});
