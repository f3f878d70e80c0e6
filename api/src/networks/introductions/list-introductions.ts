// Colleagues suggested to me: those I have not answered, those who have not answered me, and those I have lately met.
import { Injectable } from '@nestjs/common';
import type { Answer, Introduction } from '@trellis/contracts';
import { findPeople, personRefs } from '@trellis/identity';
import { Database, type Actor, type Tx } from '@trellis/platform';
import { linkedResources } from '../linked-resources';
import { SIDES, type SideRow } from './introduction.access';

const MOST = 12;
const LIST = `${SIDES} AND coalesce(i.first_answer, 'yes') = 'yes' AND coalesce(i.second_answer, 'yes') = 'yes'
    AND (i.met_at IS NOT NULL AND i.met_at > now() - interval '30 days' OR i.met_at IS NULL AND i.created_at > now() - interval '60 days')
  ORDER BY i.met_at IS NOT NULL, i.created_at DESC, i.id LIMIT ${MOST}`;
const ASKED = 'SELECT 1 AS asked FROM introduction_consent WHERE trust_id = $1 AND person_id = $2';
/** A question is worth showing while it is open and I am still a member. */
const PLACES = `SELECT n.id, n.name FROM network n JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = n.id AND m.person_id = $2 WHERE n.trust_id = $1 AND n.id = ANY($3) AND NOT n.archived`;
const OPEN_QUESTIONS = 'SELECT id FROM thread WHERE trust_id = $1 AND id = ANY($2) AND NOT closed AND NOT resolved';

@Injectable()
export class ListIntroductions {
  constructor(private readonly database: Database) {}

  run(actor: Actor): Promise<Answer<'introduction.list'>> {
    return this.database.read(actor, (tx) => this.within(tx, actor));
  }

  async within(tx: Tx, actor: Actor): Promise<Answer<'introduction.list'>> {
    const asked = await tx.first(ASKED, [tx.trustId, actor.personId]) !== undefined;
    const rows = await tx.query<SideRow>(LIST, [tx.trustId, actor.personId]);
    if (!rows.length) return { asked, items: [] };
    const names = await personRefs(tx, rows.map(({ other_id }) => other_id));
    const emails = new Map((await findPeople(tx, rows.flatMap(({ met_at, other_id }) => (met_at && other_id ? [other_id] : [])))).map(({ id, email, active }) => [id, active ? email : null]));
    const places = new Map((await tx.query<{ id: string; name: string }>(PLACES, [tx.trustId, actor.personId, rows.flatMap(({ network_id }) => network_id ?? [])])).map((place) => [place.id, place]));
    const open = new Set((await tx.query<{ id: string }>(OPEN_QUESTIONS, [tx.trustId, rows.flatMap(({ kind, thread_id }) => (kind === 'question' && thread_id ? [thread_id] : []))])).map(({ id }) => id));
    const cards = await linkedResources(tx, actor, rows.flatMap(({ resource_id }) => resource_id ?? []));
    const present = (row: SideRow): Introduction => {
      const lesson = row.resource_id ? cards(row.resource_id) : null;
      const network = row.network_id ? places.get(row.network_id) ?? null : null;
      return {
        id: row.id, kind: row.kind, at: row.created_at.toISOString(), reason: row.reason, state: row.met_at ? 'met' : row.mine === 'yes' ? 'waiting' : 'new',
        colleague: row.other_id ? names(row.other_id) : null, email: row.met_at && row.other_id ? emails.get(row.other_id) ?? null : null,
        resource: lesson?.title ? { id: lesson.id, title: lesson.title } : null, network, threadId: network ? row.thread_id : null,
      };
    };
    const shown = rows.filter(({ kind, network_id, thread_id, met_at }) => kind !== 'question' || (!met_at && places.has(network_id!) && open.has(thread_id!)));
    return { asked, items: shown.map(present).filter(({ colleague }) => colleague === null || colleague.id !== null) };
  }
}
