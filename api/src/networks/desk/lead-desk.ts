// A lead's desk: what the week's suggestions are made from, and what is done with one.
import { Injectable } from '@nestjs/common';
import type { Answer, DeskSuggestion, Parsed } from '@trellis/contracts';
import { Database, notFound, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { mostChangedParts } from '@trellis/resources';
import { CreateThread } from '../create-thread';
import { loadJoinedNetwork, type NetworkRow } from '../network.access';
import { suggest, type DeskFacts } from './suggest';

/** Of the last two months; who joined in them is new. A post without a name is nobody's first. */
const UNANSWERED = `
  SELECT t.id, t.title, t.kind = 'question' AS question, floor(extract(epoch FROM now() - t.created_at) / 86400)::int AS days,
    CASE WHEN m.joined_at > now() - interval '60 days' AND n.created_at < m.joined_at - interval '1 day' THEN a.name END AS newcomer
  FROM thread t JOIN network n ON n.trust_id = $1 AND n.id = t.network_id LEFT JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = t.network_id AND m.person_id = t.author_id LEFT JOIN person a ON a.trust_id = $1 AND a.id = m.person_id
  WHERE t.trust_id = $1 AND t.network_id = $2 AND NOT t.closed AND NOT t.resolved AND t.kind IN ('question','discussion','share') AND t.created_at BETWEEN now() - interval '60 days' AND now() - interval '1 day'
    AND t.author_id IS DISTINCT FROM $3 AND NOT coalesce(m.lead, false)
    AND NOT EXISTS (SELECT 1 FROM post p WHERE p.trust_id = $1 AND p.thread_id = t.id AND p.deleted_at IS NULL AND p.author_id IS DISTINCT FROM t.author_id)
    AND EXISTS (SELECT 1 FROM post p WHERE p.trust_id = $1 AND p.thread_id = t.id AND p.deleted_at IS NULL)
  ORDER BY t.created_at LIMIT 20`;
const UNDECIDED = `SELECT t.id, t.title FROM thread t JOIN thread_decision d ON d.trust_id = $1 AND d.thread_id = t.id
  WHERE t.trust_id = $1 AND t.network_id = $2 AND NOT t.closed AND d.result IS NULL AND d.closes_on < (now() AT TIME ZONE 'Europe/London')::date ORDER BY d.closes_on LIMIT 5`;
/** What was talked about lately needs no other thread. */
const TALKED = "SELECT DISTINCT resource_id AS id FROM thread WHERE trust_id = $1 AND network_id = $2 AND resource_id IS NOT NULL AND last_post_at > now() - interval '120 days'";
const PUT = 'SELECT key FROM desk_dismissal WHERE trust_id = $1 AND network_id = $2 AND person_id = $3 AND (until IS NULL OR until > now())';
const DISMISS = `INSERT INTO desk_dismissal (trust_id, network_id, person_id, key, until) VALUES ($1, $2, $3, $4, CASE WHEN $5 THEN NULL ELSE now() + interval '7 days' END)
  ON CONFLICT (trust_id, network_id, person_id, key) DO UPDATE SET until = excluded.until`;
const DAY_MS = 86_400_000;

@Injectable()
export class LeadDesk {
  constructor(private readonly database: Database, private readonly createThread: CreateThread) {}

  run(actor: Actor, id: string): Promise<Answer<'desk.show'>> {
    return this.database.read(actor, async (tx) => ({ items: await this.items(tx, actor, await led(tx, actor, id)) }));
  }

  dismiss(actor: Actor, id: string, { key, ever }: Parsed<'desk.dismiss'>['body']): Promise<Answer<'desk.dismiss'>> {
    return this.database.write(actor, async (tx) => {
      const network = await led(tx, actor, id);
      await tx.count(DISMISS, [tx.trustId, id, actor.personId, key, ever]);
      return { items: await this.items(tx, actor, network) };
    });
  }

  /** Only what is suggested now, in exactly the words that were shown; done once, it is not suggested again. */
  async act(actor: Actor, id: string, { key, clientKey }: Parsed<'desk.act'>['body']): Promise<Answer<'desk.act'>> {
    const found = await this.database.read(actor, async (tx) => (await this.items(tx, actor, await led(tx, actor, id))).find((one) => one.key === key));
    if (!found?.begins) throw notFound();
    const { title, text, resourceId } = found.begins;
    const kind = resourceId ? 'share' as const : 'discussion' as const;
    const { thread } = await this.createThread.run(actor, id, { title, text, kind, resourceId, clientKey, files: [], decision: null, meeting: null });
    return { threadId: thread.id };
  }

  private async items(tx: Tx, actor: Actor, network: NetworkRow): Promise<DeskSuggestion[]> {
    if (network.archived) return [];
    const here = [tx.trustId, network.id];
    const talked = new Set((await tx.query<{ id: string }>(TALKED, here)).map((row) => row.id));
    const facts: DeskFacts = {
      unanswered: await tx.query<DeskFacts['unanswered'][number] & Record<string, unknown>>(UNANSWERED, [...here, actor.personId]), undecided: await tx.query<{ id: string; title: string }>(UNDECIDED, here),
      requests: network.requests, department: network.school_id !== null, changed: network.school_id !== null ? [] : (await mostChangedParts(tx, network.subject)).filter(({ resourceId }) => !talked.has(resourceId)),
      silentDays: network.last_post_at ? Math.floor((Date.now() - network.last_post_at.getTime()) / DAY_MS) : 0,
      put: new Set((await tx.query<{ key: string }>(PUT, [...here, actor.personId])).map((row) => row.key)),
    };
    return suggest(facts);
  }
}

async function led(tx: Tx, actor: Actor, id: string): Promise<NetworkRow> {
  const network = await loadJoinedNetwork(tx, actor, id);
  if (!network.lead) throw new ProblemError('ability.missing', 'Only leads of this network have a desk here');
  return network;
}
