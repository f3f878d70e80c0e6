// The schools and networks one may name in a network, and how many are told when one does.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { loadJoinedNetwork } from '../network.access';

/** The same rule by which those who are named are told; whoever reads this is not told of themselves. */
const LIST = `
  SELECT 'school' AS kind, s.id, s.name, (SELECT count(*)::int FROM circle_member c JOIN person p ON p.trust_id = $1 AND p.id = c.person_id AND p.school_id = s.id AND p.active WHERE c.trust_id = $1 AND c.circle_id = $3 AND p.id <> $2) AS tells
  FROM school s WHERE s.trust_id = $1
  UNION ALL SELECT 'network', n.id, n.name, (SELECT count(*)::int FROM circle_member c WHERE c.trust_id = $1 AND c.circle_id = n.id AND c.lead AND c.person_id <> $2
      AND (h.open AND h.school_id IS NULL OR EXISTS (SELECT 1 FROM circle_member here WHERE here.trust_id = $1 AND here.circle_id = $3 AND here.person_id = c.person_id)))
  FROM network n JOIN network h ON h.trust_id = $1 AND h.id = $3 WHERE n.trust_id = $1 AND NOT n.archived AND (n.school_id IS NULL OR n.id = $3) ORDER BY name LIMIT 400`;

@Injectable()
export class ListPlaces {
  constructor(private readonly database: Database) {}

  run(actor: Actor, networkId: string): Promise<Answer<'network.places'>> {
    return this.database.read(actor, async (tx) => {
      await loadJoinedNetwork(tx, actor, networkId);
      return { items: await tx.query<Answer<'network.places'>['items'][number] & Record<string, unknown>>(LIST, [tx.trustId, actor.personId, networkId]) };
    });
  }
}
