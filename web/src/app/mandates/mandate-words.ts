// How an expectation reads to a teacher: its strength, whom it asks, and its dates in words.
import type { MandateCard } from '@trellis/contracts';
import { subjectName, type Strength } from '@trellis/contracts/vocabulary';

export const STRENGTH_WORDS: Record<Strength, { label: string; tone: 'danger' | 'warning' | 'info'; meaning: string }> = {
  must: { label: 'Must use', tone: 'danger', meaning: 'Everyone it asks is expected to teach it. What is not marked core may still be adapted.' },
  should: { label: 'Should use', tone: 'warning', meaning: 'The trust asks you to use it unless you have a better reason not to.' },
  may: { label: 'May use', tone: 'info', meaning: 'Recommended. It is yours to decide.' },
};

export const STATUS_WORDS: Record<MandateCard['status'], string> = { current: 'Now', planned: 'Coming', over: 'Over', lifted: 'Lifted' };

export const dateWords = (date: string): string => new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

export interface AudienceWords { readonly schools: readonly { readonly name: string }[]; readonly subjects: readonly string[]; readonly phases: readonly string[] }

/** Languages keep their capital; "Science" in a sentence does not. */
const LANGUAGES = new Set(['english', 'french', 'german', 'spanish', 'latin']);
const spoken = (subject: string): string => (subject === 'primary' ? 'primary classes' : LANGUAGES.has(subject) ? subjectName(subject) : subjectName(subject).toLowerCase());

const listed = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);

/** For example “Teachers of science in primary schools, at Ash Primary and Birch School”. */
export function audienceWords({ schools, subjects, phases }: AudienceWords): string {
  const who = subjects.length ? `Teachers of ${listed(subjects.map(spoken))}` : 'All teachers';
  const phase = phases.length === 1 ? ` in the ${phases[0]} phase` : '';
  const where = schools.length ? `at ${listed(schools.map(({ name }) => name))}` : 'in every school';
  return `${who}${phase}, ${where}`;
}
