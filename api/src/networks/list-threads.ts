// A network's threads, most recently active first.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, decodeCursor, toPage, type Actor } from '@trellis/platform';
import { linkedResources } from './linked-resources';
import { loadJoinedNetwork } from './network.access';
import { READING_COLUMNS, THREAD_AUTHOR, THREAD_COLUMNS, THREAD_READING, type ReadThreadRow } from './thread.access';
import { presentThread } from './thread.presenter';

const FILTERS = { all: '', unread: 'AND t.last_seq > mark.seq AND above.unread > 0', open_questions: "AND t.kind = 'question' AND NOT t.resolved AND NOT t.closed" };

/** $4: the last_seq the page before ended with; null for the first page. */
const list = (filter: keyof typeof FILTERS): string => `
  SELECT ${THREAD_COLUMNS}, ${READING_COLUMNS} FROM thread t ${THREAD_AUTHOR}
  LEFT JOIN network_reader r ON r.trust_id = $1 AND r.person_id = $2 AND r.network_id = $3
  ${THREAD_READING}
  WHERE t.trust_id = $1 AND t.network_id = $3 AND t.last_seq < coalesce($4::bigint, 9223372036854775807) ${FILTERS[filter]}
  ORDER BY t.last_seq DESC LIMIT $5`;
const QUERIES = { all: list('all'), unread: list('unread'), open_questions: list('open_questions') };

@Injectable()
export class ListThreads {
  constructor(private readonly database: Database) {}

  run(actor: Actor, networkId: string, { filter, cursor, limit }: Parsed<'thread.list'>['query']): Promise<Answer<'thread.list'>> {
    const [after = null] = decodeCursor(cursor, 1) ?? [];
    return this.database.read(actor, async (tx) => {
      await loadJoinedNetwork(tx, actor, networkId);
      const rows = await tx.query<ReadThreadRow>(QUERIES[filter], [tx.trustId, actor.personId, networkId, after, limit + 1]);
      const cards = await linkedResources(tx, actor, rows.flatMap((row) => row.resource_id ?? []));
      return toPage(rows, limit, (row) => presentThread(row, cards), (row) => [row.last_seq]);
    });
  }
}
