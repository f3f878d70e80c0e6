// The last day of the school term a day lies in: as the trust's calendar has it, else as most English schools do.
import type { SchoolCalendar } from '@trellis/identity';

export function endOfTerm({ terms }: Pick<SchoolCalendar, 'terms'>, day: string): string {
  const known = terms.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
  if (known) return known.endsOn;
  const [year, inYear] = [day.slice(0, 4), day.slice(5)];
  if (inYear >= '09-01') return `${year}-12-31`;
  return inYear <= '04-15' ? `${year}-04-15` : `${year}-08-31`;
}
