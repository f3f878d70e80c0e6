// Who belongs to a network, by name. An open network shows it to all of the trust, a closed one to its members.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, decodeCursor, toPage, type Actor } from '@trellis/platform';
import { loadJoinedNetwork, loadNetworkInOrder, mayManage } from './network.access';

const PAGE = 50;
interface MemberRow { id: string; name: string; school: string; lead: boolean; main_subject: string }

/** $4 and $5: the name and id the page before ended with. */
const MEMBERS = `
  SELECT p.id, p.name, s.name AS school, m.lead, p.main_subject
  FROM circle_member m JOIN person p ON p.trust_id = $1 AND p.id = m.person_id JOIN school s ON s.trust_id = $1 AND s.id = p.school_id
  WHERE m.trust_id = $1 AND m.circle_id = $2 AND p.active AND ($3 = '' OR strpos(plain_words(p.name), plain_words($3)) > 0)
    AND ($4::text IS NULL OR (p.name, p.id) > ($4::text, $5::uuid))
  ORDER BY p.name, p.id LIMIT $6`;

@Injectable()
export class ListMembers {
  constructor(private readonly database: Database) {}

  run(actor: Actor, networkId: string, { q, cursor }: Parsed<'network.members'>['query']): Promise<Answer<'network.members'>> {
    const [name = null, id = null] = decodeCursor(cursor, 2) ?? [];
    return this.database.read(actor, async (tx) => {
      const network = await loadNetworkInOrder(tx, actor, networkId);
      if (!network.open && !mayManage(actor, network)) await loadJoinedNetwork(tx, actor, networkId);
      const rows = await tx.query<MemberRow>(MEMBERS, [tx.trustId, networkId, q, name, id, PAGE + 1]);
      return toPage(rows, PAGE, ({ main_subject: mainSubject, ...row }) => ({ ...row, mainSubject }), (row) => [row.name, row.id]);
    });
  }
}
