// Is there a survey that tells how people were before something new is expected of them?
import type { Pulse } from '@trellis/contracts';

type Wave = Pick<Pulse['waves'][number], 'name' | 'status' | 'opensOn' | 'closesOn'>;
export interface Baseline { readonly kind: 'taken' | 'under_way' | 'missing'; readonly words: string }

/** A term: what people said longer ago tells little of how they are now. */
const FRESH_DAYS = 100;
const dayWords = (day: string): string => new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** @param today as YYYY-MM-DD */
export function baselineOf(waves: readonly Wave[], today: string): Baseline {
  const since = new Date(Date.parse(today) - FRESH_DAYS * 86_400_000).toISOString().slice(0, 10);
  const [closed] = waves.filter(({ status, closesOn }) => status === 'released' && closesOn >= since).sort((a, b) => (a.closesOn < b.closesOn ? 1 : -1));
  if (closed) return { kind: 'taken', words: `Baseline: “${closed.name}”. After this begins, insight compares with what people said then.` };
  const [coming] = waves.filter(({ status }) => status === 'open' || status === 'scheduled').sort((a, b) => (a.closesOn < b.closesOn ? -1 : 1));
  if (coming) return { kind: 'under_way', words: `Baseline: “${coming.name}” closes on ${dayWords(coming.closesOn)}. Let this begin after it, and insight has something to compare with.` };
  return { kind: 'missing', words: 'No survey has closed in the last term. Without one nobody can say afterwards whether people were as satisfied before.' };
}
