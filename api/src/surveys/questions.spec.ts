// Codes that stand for words, and rounds of a few questions.
import { READY_QUESTIONS } from './instrument';
import { knownAs, roundsOf } from './questions';

describe('what a question is known as', () => {
  it('keeps a ready question’s code, source and licence while its words and scale are as they were', () => {
    const ready = READY_QUESTIONS[0]!;
    expect(knownAs(ready)).toMatchObject({ code: 'S1', facet: 'satisfaction', source: ready.source, licence: ready.licence });
    expect(knownAs({ text: ready.text, scale: 'agree' }).code).toMatch(/^own-/);
    expect(knownAs({ text: `${ready.text}!`, scale: 'satisfied' })).toMatchObject({ facet: 'own', source: 'Written by your trust' });
  });

  it('gives the same words the same code, and other words another', () => {
    const [a, again, b] = ['Do you get a lunch break?', 'do you get a LUNCH break?', 'Do you get lunch?'].map((text) => knownAs({ text, scale: 'agree' }).code);
    expect(again).toBe(a);
    expect(b).not.toBe(a);
  });
});

describe('rounds', () => {
  const required = READY_QUESTIONS.filter(({ optional }) => !optional);

  it('asks what belongs together in one fortnight', () => {
    expect(roundsOf(required, 4)).toEqual([['S1', 'S2', 'S3', 'S4'], ['C1', 'C2', 'C3', 'C4'], ['K1', 'K2', 'V1']]);
  });

  it.each([1, 2, 3, 4, 5, 6])('asks each question once and never more than %i together', (most) => {
    const rounds = roundsOf(READY_QUESTIONS, most);
    expect(rounds.flat().sort()).toEqual(READY_QUESTIONS.map(({ code }) => code).sort());
    expect(Math.max(...rounds.map((round) => round.length))).toBeLessThanOrEqual(most);
  });

  it('parts a long list into parts of like size', () => {
    expect(roundsOf(READY_QUESTIONS.filter(({ facet }) => facet === 'satisfaction'), 6).map((round) => round.length)).toEqual([5, 4]);
  });
});
