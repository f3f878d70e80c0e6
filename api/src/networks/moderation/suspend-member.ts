// Suspends someone from a network: from that instant they read and hear nothing of it, cannot join again, and are told why.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, invalidField, notFound, Outbox, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { removeMember } from '../membership';
import { loadNetworkToKeep } from '../network.access';
import { NetworkLive } from '../network-live';
import { recordModeration } from './record-moderation';

const SUSPEND = `INSERT INTO network_suspension (trust_id, network_id, person_id, reason, until) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (trust_id, network_id, person_id) DO UPDATE SET reason = excluded.reason, until = excluded.until, created_at = now()`;
const LIST = `SELECT x.person_id, p.name, s.name AS school, x.reason, x.until::text, x.created_at FROM network_suspension x JOIN person p ON p.trust_id = $1 AND p.id = x.person_id JOIN school s ON s.trust_id = $1 AND s.id = p.school_id
  WHERE x.trust_id = $1 AND x.network_id = $2 AND (x.until IS NULL OR x.until >= current_date) ORDER BY p.name`;
interface SuspensionRow { person_id: string; name: string; school: string; reason: string; until: string | null; created_at: Date }

@Injectable()
export class SuspendMember {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly live: NetworkLive) {}

  run(actor: Actor, networkId: string, personId: string, { reason, until }: Parsed<'network.suspend'>['body']): Promise<null> {
    if (until && until < new Date().toISOString().slice(0, 10)) throw invalidField('body.until', 'That day is past');
    return this.database.write(actor, async (tx) => {
      const { name } = await loadNetworkToKeep(tx, actor, networkId);
      if (personId === actor.personId) throw invalidField('params.personId', 'You cannot suspend yourself. You can leave the network instead');
      if (!await removeMember(tx, networkId, personId)) throw notFound();
      await tx.count(SUSPEND, [tx.trustId, networkId, personId, reason, until]);
      await this.outbox.add(tx, 'membership.removed', { networkId, personId });
      await recordModeration(tx, this.outbox, actor, { act: 'suspend', networkId, network: name, personId, reason });
      await this.live.expel(tx, networkId, personId);
      return null;
    });
  }

  /** They may join again, or be added; they are not put back by anyone's click. */
  end(actor: Actor, networkId: string, personId: string): Promise<null> {
    return this.database.write(actor, async (tx) => {
      const { name } = await loadNetworkToKeep(tx, actor, networkId);
      if (!await tx.count('DELETE FROM network_suspension WHERE trust_id = $1 AND network_id = $2 AND person_id = $3', [tx.trustId, networkId, personId])) throw notFound();
      await recordModeration(tx, this.outbox, actor, { act: 'unsuspend', networkId, network: name, personId, reason: '' });
      return null;
    });
  }

  list(actor: Actor, networkId: string): Promise<Answer<'network.suspensions'>> {
    return this.database.read(actor, async (tx) => {
      await loadNetworkToKeep(tx, actor, networkId);
      const rows = await tx.query<SuspensionRow & Record<string, unknown>>(LIST, [tx.trustId, networkId]);
      return { items: rows.map(({ person_id, name, school, reason, until, created_at }) => ({ person: { id: person_id, name, school }, reason, until, at: created_at.toISOString() })) };
    });
  }
}

const LASTING = "SELECT to_char(until, 'FMDD FMMonth YYYY') AS until FROM network_suspension WHERE trust_id = $1 AND network_id = $2 AND person_id = $3 AND (until IS NULL OR until >= current_date)";
const lasting = (tx: Tx, networkId: string, personId: string): Promise<{ until: string | null } | undefined> => tx.first<{ until: string | null }>(LASTING, [tx.trustId, networkId, personId]);

export const isSuspended = async (tx: Tx, networkId: string, personId: string): Promise<boolean> => await lasting(tx, networkId, personId) !== undefined;

/** @throws ProblemError ability.missing while a suspension lasts */
export async function requireNotSuspended(tx: Tx, networkId: string, personId: string): Promise<void> {
  const found = await lasting(tx, networkId, personId);
  if (found) throw new ProblemError('ability.missing', `You are suspended from this network${found.until ? ` until ${found.until}` : ''}. The reason is among your notifications; its leads can end it`);
}
