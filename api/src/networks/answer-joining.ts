// A lead reads who asks to join, and lets them in or not.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, notFound, Outbox, ProblemError, recordAct, type Actor } from '@trellis/platform';
import { addMember } from './membership';
import { isSuspended } from './moderation/suspend-member';
import { NetworkLive } from './network-live';
import { loadManagedNetwork } from './network.access';

interface AskingRow { id: string; name: string; school: string; words: string; asked_at: Date }
const ASKING = `SELECT p.id, p.name, s.name AS school, j.words, j.asked_at FROM joining_request j
  JOIN person p ON p.trust_id = $1 AND p.id = j.person_id AND p.active JOIN school s ON s.trust_id = $1 AND s.id = p.school_id
  WHERE j.trust_id = $1 AND j.network_id = $2 ORDER BY j.asked_at, p.id LIMIT 200`;
const TAKE = 'DELETE FROM joining_request WHERE trust_id = $1 AND network_id = $2 AND person_id = $3';

@Injectable()
export class AnswerJoining {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly live: NetworkLive) {}

  list(actor: Actor, id: string): Promise<Answer<'joining.list'>> {
    return this.database.read(actor, async (tx) => {
      await loadManagedNetwork(tx, actor, id);
      const rows = await tx.query<AskingRow>(ASKING, [tx.trustId, id]);
      return { items: rows.map((row) => ({ person: { id: row.id, name: row.name, school: row.school }, words: row.words, at: row.asked_at.toISOString() })) };
    });
  }

  run(actor: Actor, id: string, personId: string, accepted: boolean): Promise<null> {
    return this.database.write(actor, async (tx) => {
      const { name } = await loadManagedNetwork(tx, actor, id);
      if (!await tx.count(TAKE, [tx.trustId, id, personId])) throw notFound();
      if (accepted) {
        if (await isSuspended(tx, id, personId)) throw new ProblemError('ability.missing', 'They are suspended from this network. End that first');
        await tx.count('DELETE FROM network_leaver WHERE trust_id = $1 AND network_id = $2 AND person_id = $3', [tx.trustId, id, personId]);
        if (await addMember(tx, id, personId)) await this.outbox.add(tx, 'membership.added', { networkId: id, personId });
      }
      await this.outbox.add(tx, 'membership.told', { networkId: id, personId, what: accepted ? 'let_in' : 'not_now', byId: actor.personId });
      await recordAct(tx, actor, 'joining.answer', name, { networkId: id, personId, accepted });
      this.live.membershipChanged(tx, [personId]);
      return null;
    });
  }
}
