// Which sentence a clustered delta allows (ANALYTICS §5.4): the screen words it, this decides it.
import type { ClusteredDelta } from './clustered-delta';

export type DifferenceReading =
  | 'nothing_to_compare' | 'too_few_schools' | 'cannot_tell' | 'no_clear_difference' | 'lower_where_mandatory' | 'higher_where_mandatory';

/** Under 3 schools in an arm, or 4 in all, δ and p must not be shown. A half-width above .33 is "cannot tell". */
export function readDifference({ design, schools, schoolsMandated, schoolsNot, lo, hi }: ClusteredDelta): DifferenceReading {
  if (design === null) return 'nothing_to_compare';
  if (Math.min(schoolsMandated, schoolsNot) < 3 || schools < 4) return 'too_few_schools';
  if (lo === null || hi === null) return 'cannot_tell';
  if (hi < 0) return 'lower_where_mandatory';
  if (lo > 0) return 'higher_where_mandatory';
  return (hi - lo) / 2 > 0.33 ? 'cannot_tell' : 'no_clear_difference';
}

/** Size words for |δ| (Romano et al., a convention): under .15 small, under .33 medium, else large. */
export function sizeOfDelta(delta: number): 'small' | 'medium' | 'large' {
  const size = Math.abs(delta);
  if (size < 0.15) return 'small';
  return size < 0.33 ? 'medium' : 'large';
}
