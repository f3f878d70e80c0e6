// The latest day for a review: two years from now. What nobody looks at again for longer was not promised to be looked at.
import { addDays, ukTime } from '@trellis/identity';
import { invalidField } from '@trellis/platform';

const LONGEST_DAYS = 731;

/** @throws ProblemError request.invalid beside the field that names it */
export function checkReviewDay(path: string, day: string): void {
  if (day > addDays(ukTime(new Date()).day, LONGEST_DAYS)) throw invalidField(path, 'Review it within two years. Choose an earlier day');
}
