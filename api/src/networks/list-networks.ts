// Every network of the trust: mine first, then by name, archived ones last. Administrators see the departments of every school, to keep them in order.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, may, Outbox, type Actor } from '@trellis/platform';
import { followRule, matchingRule } from './membership-rule';
import { NETWORK_COLUMNS, NETWORK_TABLES, VISIBLE, type NetworkRow } from './network.access';
import { NetworkPeopleCounts } from './network-people';
import { presentNetworkCard } from './network.presenter';

const LIST = `SELECT ${NETWORK_COLUMNS} FROM ${NETWORK_TABLES} WHERE n.trust_id = $1 AND ($3 OR ${VISIBLE}) ORDER BY n.archived, m.person_id IS NULL, n.name, n.id`;

@Injectable()
export class ListNetworks {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly people: NetworkPeopleCounts) {}

  /** Whoever came to a school or a subject since the rule was made is taken in as they look. */
  async run(actor: Actor): Promise<Answer<'network.list'>> {
    const due = await this.database.read(actor, (tx) => matchingRule(tx, null, actor.personId));
    if (due.length) await this.database.write(actor, (tx) => followRule(tx, this.outbox, null, actor.personId));
    return this.database.read(actor, async (tx) => {
      const rows = await tx.query<NetworkRow>(LIST, [tx.trustId, actor.personId, may(actor, 'people.manage')]);
      const people = await this.people.of(tx, rows);
      return { items: rows.map((row) => presentNetworkCard(row, people(row.id))) };
    });
  }
}
