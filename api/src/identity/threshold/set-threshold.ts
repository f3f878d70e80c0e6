// Raises the smallest group at once, for what is open now too; or writes down the wish to lower it, which takes a second person.
import { Injectable } from '@nestjs/common';
import type { Parsed, Threshold } from '@trellis/contracts';
import { Database, invalidField, Outbox, ProblemError, recordAct, type Actor, type Tx } from '@trellis/platform';
import { presentThreshold, smallestGroup } from './threshold.store';

/** Changes of one trust come one after another. */
const LOCK = 'SELECT 1 AS held FROM trust WHERE trust_id = $1 FOR NO KEY UPDATE';
const WRITE = `INSERT INTO smallest_group (trust_id, was, k, reason, asked_by, state, settled_at) VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $6 = 'in_force' THEN clock_timestamp() END) RETURNING id`;
/** Whoever raises it has answered what waited. */
const OVERTAKE = "UPDATE smallest_group SET state = CASE WHEN asked_by = $2 THEN 'withdrawn' ELSE 'declined' END, settled_by = $2, settled_at = clock_timestamp() WHERE trust_id = $1 AND state = 'waiting'";
const WAITS = "SELECT k FROM smallest_group WHERE trust_id = $1 AND state = 'waiting'";

export const lockThreshold = (tx: Tx): Promise<unknown> => tx.first(LOCK, [tx.trustId]);

@Injectable()
export class SetThreshold {
  constructor(private readonly database: Database, private readonly outbox: Outbox) {}

  show(actor: Actor): Promise<Threshold> {
    return this.database.read(actor, (tx) => presentThreshold(tx, actor));
  }

  run(actor: Actor, { k, was, reason }: Parsed<'threshold.set'>['body']): Promise<Threshold> {
    return this.database.write(actor, async (tx) => {
      await lockThreshold(tx);
      const now = await smallestGroup(tx);
      if (now !== was) throw new ProblemError('thing.stale', `It is ${now} by now`, { context: { current: await presentThreshold(tx, actor) } });
      if (k === now) throw invalidField('body.k', `It is ${now} already`);
      if (k > now) await this.raise(tx, actor, { k, was, reason });
      else await this.wish(tx, actor, { k, was, reason });
      return presentThreshold(tx, actor);
    });
  }

  private async raise(tx: Tx, actor: Actor, { k, was, reason }: Parsed<'threshold.set'>['body']): Promise<void> {
    await tx.count(OVERTAKE, [tx.trustId, actor.personId]);
    const made = await tx.first<{ id: string }>(WRITE, [tx.trustId, was, k, reason, actor.personId, 'in_force']);
    await recordAct(tx, actor, 'threshold.raise', 'Smallest group shown', { was, k, reason });
    await this.outbox.add(tx, 'threshold.changed', { changeId: made!.id });
  }

  private async wish(tx: Tx, actor: Actor, { k, was, reason }: Parsed<'threshold.set'>['body']): Promise<void> {
    const waits = await tx.first<{ k: number }>(WAITS, [tx.trustId]);
    if (waits) throw new ProblemError('thing.exists', `A wish to lower it to ${waits.k} is waiting for a second person already`);
    const made = await tx.first<{ id: string }>(WRITE, [tx.trustId, was, k, reason, actor.personId, 'waiting']);
    await recordAct(tx, actor, 'threshold.ask', 'Smallest group shown', { was, k, reason });
    await this.outbox.add(tx, 'threshold.asked', { changeId: made!.id });
  }
}
