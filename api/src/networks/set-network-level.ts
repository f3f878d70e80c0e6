// How much I hear of one network: everything, what concerns me, or nothing.
import { Injectable } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { Database, notFound, type Actor } from '@trellis/platform';

const SET = `
  INSERT INTO network_level (trust_id, network_id, person_id, level) VALUES ($1, $2, $3, $4)
  ON CONFLICT (trust_id, network_id, person_id) DO UPDATE SET level = excluded.level`;
const CLEAR = 'DELETE FROM network_level WHERE trust_id = $1 AND network_id = $2 AND person_id = $3';
const MEMBER = 'SELECT 1 AS here FROM circle_member m JOIN network n ON n.trust_id = $1 AND n.id = m.circle_id WHERE m.trust_id = $1 AND m.circle_id = $2 AND m.person_id = $3';

@Injectable()
export class SetNetworkLevel {
  constructor(private readonly database: Database) {}

  run(actor: Actor, networkId: string, { level }: Parsed<'network.level'>['body']): Promise<null> {
    return this.database.write(actor, async (tx) => {
      const mine = [tx.trustId, networkId, actor.personId];
      if (!await tx.first(MEMBER, mine)) throw notFound();
      await (level === 'mentions' ? tx.count(CLEAR, mine) : tx.count(SET, [...mine, level]));
      return null;
    });
  }
}
