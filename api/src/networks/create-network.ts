// Starts a network, led by whoever starts it.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, Outbox, ProblemError, recordAct, type Actor } from '@trellis/platform';
import { addMember } from './membership';
import { followRule } from './membership-rule';
import { ShowNetwork } from './show-network';

const INSERT = 'INSERT INTO network (trust_id, name, slug, subject, purpose, open, cadence, time_given, by_request, by_rule) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (trust_id, slug) DO NOTHING RETURNING id';

@Injectable()
export class CreateNetwork {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly showNetwork: ShowNetwork) {}

  run(actor: Actor, { name, subject, purpose, open, cadence, timeGiven, byRequest, byRule }: Parsed<'network.create'>['body']): Promise<Answer<'network.create'>> {
    return this.database.write(actor, async (tx) => {
      const made = await tx.first<{ id: string }>(INSERT, [tx.trustId, name, slugOf(name), subject, purpose, open, cadence, timeGiven, byRequest && !open, byRule]);
      if (!made) throw new ProblemError('thing.exists', 'There is a network with that name already', { errors: [{ path: 'body.name', message: 'There is a network with that name already' }] });
      await tx.count('INSERT INTO network_counter (trust_id, network_id) VALUES ($1, $2)', [tx.trustId, made.id]);
      await addMember(tx, made.id, actor.personId, true);
      await this.outbox.add(tx, 'membership.added', { networkId: made.id, personId: actor.personId });
      if (byRule) await followRule(tx, this.outbox, made.id, null);
      await recordAct(tx, actor, 'network.create', name, { networkId: made.id, open });
      return this.showNetwork.within(tx, actor, made.id);
    });
  }
}

/** A name of nothing but signs keeps them, so that two such names still differ. */
function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('&', ' and ').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return plain || encodeURIComponent(name.toLowerCase());
}
