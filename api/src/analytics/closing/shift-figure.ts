// How all answers to a question moved since the survey before: two sets of answers without names, compared as sets, schools taken as what they are.
import type { PulseShift } from '@trellis/contracts';
import { clusteredDelta } from '@trellis/statistics';

export interface Scored { readonly school: string | null; readonly score: number }

/** Fewer schools than these say nothing about schools at large. */
const FEWEST_SCHOOLS = 4;
const ALSO = 'This compares two moments; people may have come and gone between them.';

/** Answers whose school may not be kept count as one more school. */
export function shiftFigure(now: readonly Scored[], before: readonly Scored[], earlier: string): PulseShift {
  const answers = [[now, true], [before, false]] as const;
  const { delta, lo, hi, schools } = clusteredDelta(answers.flatMap(([scored, later]) => scored.map(({ school, score }) => ({ school: school ?? 'others', mandated: later, score }))));
  if (delta === null) return { suppressed: true };
  const rounded = { suppressed: false, delta: round(delta), lo: lo === null ? null : round(lo), hi: hi === null ? null : round(hi) } as const;
  if (schools < FEWEST_SCHOOLS) return { ...rounded, lo: null, hi: null, sentence: `Too few schools to say whether this differs from “${earlier}”.` };
  if (lo === null || hi === null) return { ...rounded, sentence: `Schools are too alike here to say how sure a difference from “${earlier}” is.` };
  if (lo <= 0 && hi >= 0) return { ...rounded, sentence: (hi - lo) / 2 > 0.33 ? `We cannot tell whether this differs from “${earlier}”: the answers fit a fall as well as a rise.` : `No clear difference from “${earlier}”. If there is one, it is likely small.` };
  return { ...rounded, sentence: `${delta > 0 ? 'Higher' : 'Lower'} than in “${earlier}” (difference ${signed(delta)}, likely range ${signed(lo)} to ${signed(hi)}; ${schools} schools). ${ALSO}` };
}

const round = (value: number): number => Math.round(value * 100) / 100;
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
