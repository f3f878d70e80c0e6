// Every network of the trust: mine first, then by name, archived ones last.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { NETWORK_COLUMNS, NETWORK_TABLES, type NetworkRow } from './network.access';
import { NetworkPeopleCounts } from './network-people';
import { presentNetworkCard } from './network.presenter';

const LIST = `SELECT ${NETWORK_COLUMNS} FROM ${NETWORK_TABLES} WHERE n.trust_id = $1 ORDER BY n.archived, m.person_id IS NULL, n.name, n.id`;

@Injectable()
export class ListNetworks {
  constructor(private readonly database: Database, private readonly people: NetworkPeopleCounts) {}

  run(actor: Actor): Promise<Answer<'network.list'>> {
    return this.database.read(actor, async (tx) => {
      const rows = await tx.query<NetworkRow>(LIST, [tx.trustId, actor.personId]);
      const people = await this.people.of(tx, rows);
      return { items: rows.map((row) => presentNetworkCard(row, people(row.id))) };
    });
  }
}
