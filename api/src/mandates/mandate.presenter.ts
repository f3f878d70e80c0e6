// What a mandate shows of itself, everywhere it appears.
import type { MandateCard } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import type { Tx } from '@trellis/platform';
import type { MandateRow } from './mandate.store';

/** Cards in the order of the rows; one query for all their owners. */
export async function presentMandates<Row extends MandateRow>(tx: Tx, rows: readonly Row[]): Promise<MandateCard[]> {
  const ref = await personRefs(tx, rows.map((row) => row.owner_id));
  return rows.map((row) => ({
    id: row.id, title: row.title, strength: row.strength, reason: row.reason, owner: ref(row.owner_id), startsOn: row.starts_on, endsOn: row.ends_on, reviewOn: row.review_on,
    status: row.status, gate: row.gate, lapsed: row.lapsed, audience: { schools: row.schools, subjects: row.subjects, phases: row.phases }, resources: row.resources, version: row.version,
  }));
}

export const presentMandate = async (tx: Tx, row: MandateRow): Promise<MandateCard> => (await presentMandates(tx, [row]))[0]!;
