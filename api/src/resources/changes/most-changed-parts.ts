// The parts of a subject's lessons that most colleagues change: nothing but what the map of changes shows every reader, small groups protected.
import { toPlainText } from '@trellis/lesson';
import type { Tx } from '@trellis/platform';
import { FEWEST } from './publish-tally';
import { readChangeMap } from './show-change-map';

export interface ChangedPart { readonly resourceId: string; readonly title: string; readonly blockId: string; /** How it begins. */ readonly quote: string; readonly changed: number; readonly schools: number }

const MOST_LESSONS = 20;
const QUOTE = 60;
const LESSONS = `SELECT r.id, r.title, r.number FROM adaptation_tally a JOIN resource r ON r.trust_id = $1 AND r.id = a.origin_id AND r.subject = $2 AND 'trust' = ANY(r.audience) AND NOT r.retired
  WHERE a.trust_id = $1 AND a.people >= ${FEWEST} ORDER BY a.counted_at DESC, r.id LIMIT ${MOST_LESSONS}`;

/** One part of each lesson that the whole trust may read, most changed first. */
export async function mostChangedParts(tx: Tx, subject: string): Promise<ChangedPart[]> {
  const parts: ChangedPart[] = [];
  for (const { id, title, number } of await tx.query<{ id: string; title: string; number: number }>(LESSONS, [tx.trustId, subject])) {
    const map = await readChangeMap(tx, id, number);
    const most = map.used && map.blocks.filter(({ changed }) => changed).sort((a, b) => (b.changed ?? 0) - (a.changed ?? 0))[0];
    if (!most || !map.used) continue;
    const words = toPlainText(most.block as Parameters<typeof toPlainText>[0]).trim().replace(/\s+/g, ' ');
    if (words) parts.push({ resourceId: id, title, blockId: most.blockId, quote: words.length > QUOTE ? `${words.slice(0, QUOTE).trimEnd()}…` : words, changed: most.changed ?? 0, schools: map.used.schools });
  }
  return parts.sort((a, b) => b.changed - a.changed || (a.title < b.title ? -1 : 1));
}
