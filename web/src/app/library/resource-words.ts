// How the library says things: years, people, counts, lengths of time.
import type { PersonRef, ResourceCard, Visibility } from '@trellis/contracts';
import { subjectName } from '@trellis/contracts/vocabulary';

export const yearName = (year: number): string => (year === 0 ? 'Reception' : `Year ${year}`);

/** "Years 7 to 9", "Years 7 and 9", "Reception". */
export function yearsLine(years: readonly number[]): string {
  const sorted = [...years].sort((a, b) => a - b);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return '';
  if (first === last) return yearName(first);
  const unbroken = last - first === sorted.length - 1;
  if (unbroken && sorted.length > 2) return `${yearName(first)} to ${last}`.replace(/^Year /, 'Years ');
  if (first > 0) return `Years ${sorted.slice(0, -1).join(', ')} and ${last}`;
  return sorted.map(yearName).join(', ');
}

export const keyStageName = (stage: string): string => (stage === 'adult' ? 'Adults' : stage);

/** "Biology · KS3 · Years 7 to 9". */
export function placeLine({ subject, keyStages, years }: Pick<ResourceCard, 'subject' | 'keyStages' | 'years'>): string {
  return [subjectName(subject), keyStages.map(keyStageName).join(', '), yearsLine(years)].filter(Boolean).join(' · ');
}

export function personLine(person: PersonRef | null): string {
  if (!person) return 'A colleague';
  return person.school ? `${person.name}, ${person.school}` : person.name;
}

export function times(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** "taught 7 times", "adapted 1 time"; of what the trust asks or has asked for: "taught by 20 or more colleagues", as `countedAt` says. */
export function deedsOf({ used, adapted, thanked, countedAt }: ResourceCard['counts']): { used: string; adapted: string; thanked: string } {
  const often = (verb: string, count: number): string => {
    if (!count) return '';
    return countedAt ? `${verb} by ${count.toLocaleString('en-GB')} or more colleagues` : `${verb} ${times(count, 'time')}`;
  };
  return { used: often('taught', used), adapted: often('adapted', adapted), thanked: thanked ? `thanked ${times(thanked, 'time')}` : '' };
}

/** "Taught by 20 or more colleagues, thanked 3 times"; empty: nothing is to be told. */
export function deedsLine(counts: ResourceCard['counts']): string {
  const line = Object.values(deedsOf(counts)).filter(Boolean).join(', ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** Planning time as people say it: "25 minutes", "1 hour 30 minutes". */
export function minutesLine(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours ? times(hours, 'hour') : '', rest || !hours ? times(rest, 'minute') : ''].filter(Boolean).join(' ');
}

export const VISIBILITY_WORDS: Record<Visibility, { readonly label: string; readonly hint: string }> = {
  private: { label: 'Only me', hint: 'Nobody else finds it until you share it' },
  school: { label: 'My school', hint: 'Colleagues at your school can read and adapt it' },
  network: { label: 'A network', hint: 'The members of one subject network can read and adapt it' },
  trust: { label: 'The whole trust', hint: 'Every colleague in the trust can read and adapt it' },
};

/** The date in England as YYYY-MM-DD, which is how "today" is meant in a school. */
export const todayInEngland = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());

export const dayLine = (date: string): string => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(date));
export const clockLine = (instant: string): string => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
