// A second person agrees that the smallest group is lowered, for what opens from then on; or the wish ends.
import { Injectable } from '@nestjs/common';
import type { Threshold } from '@trellis/contracts';
import { Database, notFound, Outbox, ProblemError, recordAct, type Actor } from '@trellis/platform';
import { lockThreshold } from './set-threshold';
import { presentThreshold, smallestGroup, type ChangeRow } from './threshold.store';

const ONE = 'SELECT id, was, k, reason, asked_by, asked_at, state, settled_by, settled_at FROM smallest_group WHERE trust_id = $1 AND id = $2';
const SETTLE = 'UPDATE smallest_group SET state = $3, settled_by = $4, settled_at = clock_timestamp() WHERE trust_id = $1 AND id = $2';

@Injectable()
export class AnswerThreshold {
  constructor(private readonly database: Database, private readonly outbox: Outbox) {}

  run(actor: Actor, id: string, agrees: boolean): Promise<Threshold> {
    return this.database.write(actor, async (tx) => {
      await lockThreshold(tx);
      const wish = await tx.first<ChangeRow & Record<string, unknown>>(ONE, [tx.trustId, id]);
      if (!wish) throw notFound();
      if (wish.state !== 'waiting') throw new ProblemError('response.given');
      const mine = wish.asked_by === actor.personId;
      if (agrees && mine) throw new ProblemError('ability.missing', 'A second person has to agree. You asked for it yourself');
      if (agrees && wish.was !== await smallestGroup(tx)) throw new ProblemError('thing.stale', 'It is another number by now');
      const state = agrees ? 'in_force' : mine ? 'withdrawn' : 'declined';
      await tx.count(SETTLE, [tx.trustId, id, state, actor.personId]);
      await recordAct(tx, actor, agrees ? 'threshold.lower' : mine ? 'threshold.withdraw' : 'threshold.decline', 'Smallest group shown', { was: wish.was, k: wish.k, reason: wish.reason });
      if (agrees) await this.outbox.add(tx, 'threshold.changed', { changeId: id });
      return presentThreshold(tx, actor);
    });
  }
}
