// How surveys read: dates, the five answers of a question, and what a question is called beside a figure.
import type { PulseQuestion } from '@trellis/contracts';
import { PULSE_SCALES, type PulseScale } from '@trellis/contracts/vocabulary';
import type { RadioOption } from '../kit/radio-group';

export const dayWords = (day: string): string => new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** In the order of the form; the value is the place in it, from 1. */
export const answersOf = (scale: PulseScale): RadioOption[] => PULSE_SCALES[scale].map((label, i) => ({ value: String(i + 1), label }));

/** Worst first, as figures count them. */
export const figureLabels = (scale: PulseScale): readonly string[] => (scale === 'satisfied' ? [...PULSE_SCALES.satisfied].reverse() : PULSE_SCALES.agree);
export const favourable = (scale: PulseScale): string => (scale === 'satisfied' ? 'satisfied' : 'agree');

const SHORT: Readonly<Record<string, string>> = {
  S1: 'Achievement', S2: 'Initiative', S3: 'Influence', S4: 'Part in decisions', S5: 'Training', S6: 'Skills', S7: 'Pay', S8: 'Job security', S9: 'The work itself', C1: 'Access to resources', C2: 'Worth using',
  C3: 'Expected regardless', C4: 'Free to adapt', K1: 'Together in school', K2: 'Together across schools', V1: 'Saw what changed',
};

export function shortName({ code, text }: Pick<PulseQuestion, 'code' | 'text'>): string {
  const words = SHORT[code] ?? text.replace(/[?.]$/, '');
  return words.length > 40 ? `${words.slice(0, 38).replace(/\s+\S*$/, '')} …` : words;
}
