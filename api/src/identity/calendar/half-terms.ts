// The half-terms of a trust's calendar by name, and the whole of a year parted by them. All but the query is pure.
import type { Tx } from '@trellis/platform';
import type { DaySpan, SchoolCalendar } from './school-days';
import { addDays } from './uk-time';

export interface NamedSpan extends DaySpan { readonly name: string }

/** A break of a school week or more in the middle of a term parts it in two. */
const BREAK_DAYS = 5;
const TERMS = "SELECT name, starts_on::text AS \"startsOn\", ends_on::text AS \"endsOn\" FROM calendar_span WHERE trust_id = $1 AND kind = 'term' AND school_id IS NULL ORDER BY starts_on";

export const namedTerms = (tx: Tx): Promise<NamedSpan[]> => tx.query<NamedSpan>(TERMS, [tx.trustId]);

export function halvesOf(term: NamedSpan, { closed }: SchoolCalendar): NamedSpan[] {
  const middle = closed.find(({ startsOn, endsOn }) => startsOn > term.startsOn && endsOn < term.endsOn && endsOn >= addDays(startsOn, BREAK_DAYS - 1));
  if (!middle) return [term];
  return [{ name: `${term.name}, first half`, startsOn: term.startsOn, endsOn: addDays(middle.startsOn, -1) }, { name: `${term.name}, second half`, startsOn: addDays(middle.endsOn, 1), endsOn: term.endsOn }];
}

/** From `since` to `today` without a gap: each half-term with the holiday after it; what lies before the first that is written down is one time of its own. */
export function yearByHalfTerms(halves: readonly NamedSpan[], since: string, today: string): NamedSpan[] {
  const begun = halves.filter(({ startsOn }) => startsOn <= today);
  const spans = begun.map(({ name, startsOn }, i) => ({ name: `${name} ${startsOn.slice(0, 4)}`, startsOn: startsOn < since ? since : startsOn, endsOn: begun[i + 1] ? addDays(begun[i + 1]!.startsOn, -1) : today }))
    .filter(({ endsOn }) => endsOn >= since);
  const first = spans[0]?.startsOn ?? addDays(today, 1);
  return [...(first > since ? [{ name: spans[0] ? `Before ${spans[0].name}` : 'The last twelve months', startsOn: since, endsOn: addDays(first, -1) }] : []), ...spans];
}
