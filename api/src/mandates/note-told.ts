// Notes who is told what is expected of them: by an act with words of its own, or because they have come to an expectation since.
import { randomUUID } from 'node:crypto';
import type { Outbox, Tx } from '@trellis/platform';

/** Everyone the expectation asks now; whoever calls tells them. */
export async function noteTold(tx: Tx, mandateId: string): Promise<void> {
  await tx.query('SELECT survey.note_told($1)', [mandateId]);
}

/** Whoever is new to an audience hears what that expects of them, all of it in one notice. Nobody new, nothing told. */
export async function tellArrivals(tx: Tx, outbox: Outbox): Promise<void> {
  const actId = randomUUID();
  const row = await tx.first<{ people: number }>('SELECT survey.note_arrivals($1) AS people', [actId]);
  if (row!.people > 0) await outbox.add(tx, 'mandate.reached', { actId });
}
