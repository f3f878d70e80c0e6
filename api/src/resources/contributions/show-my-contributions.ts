// What I contributed, with the thanks for it.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import { Database, type Actor, type Tx } from '@trellis/platform';
import { readContributions } from './read-contributions';

type Mine = Answer<'contribution.mine'>;

const THANKS = `SELECT t.person_id, t.message, t.created_at, r.id, r.title FROM thanks t JOIN resource r ON r.trust_id = $1 AND r.id = t.resource_id
  WHERE t.trust_id = $1 AND r.author_id = $2 ORDER BY t.created_at DESC, t.person_id LIMIT 50`;
const SHARED = 'SELECT statement FROM shared_contributions WHERE trust_id = $1 AND person_id = $2';

@Injectable()
export class ShowMyContributions {
  constructor(private readonly database: Database) {}

  run(actor: Actor): Promise<Mine> {
    return this.database.read(actor, (tx) => readMine(tx, actor));
  }
}

export async function readMine(tx: Tx, actor: Actor): Promise<Mine> {
  const contributions = await readContributions(tx, actor, actor.personId);
  const thanks = await tx.query<{ person_id: string; message: string; created_at: Date; id: string; title: string }>(THANKS, [tx.trustId, actor.personId]);
  const person = await personRefs(tx, thanks.map(({ person_id }) => person_id));
  const shared = await tx.first<{ statement: string }>(SHARED, [tx.trustId, actor.personId]);
  return {
    ...contributions, shared: shared !== undefined, statement: shared?.statement ?? '',
    thanks: thanks.map(({ person_id, message, created_at, id, title }) => ({ person: person(person_id), message, resource: { id, title }, at: created_at.toISOString() })),
  };
}
