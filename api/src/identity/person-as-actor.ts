// A person on whose behalf something is made without a request of theirs, such as a mail: they may read in it what they may read, and no more.
import type { Actor, Tx } from '@trellis/platform';
import { ACTOR_COLUMNS, actorOf, type PersonRow } from './load-actor';

const PERSON = `SELECT ${ACTOR_COLUMNS} FROM person p WHERE p.trust_id = $1 AND p.id = $2 AND p.active`;

/** Null for who has left. There is no session: nothing that ends or lists sessions may be done in this name. */
export async function personAsActor(tx: Tx, personId: string): Promise<Actor | null> {
  const row = await tx.first<PersonRow & Record<string, unknown>>(PERSON, [tx.trustId, personId]);
  return row ? actorOf(tx.trustId, row, { sessionId: '', via: 'token' }) : null;
}
