// Searches with Meilisearch. PostgreSQL keeps the documents, decides who may see a hit, and answers when Meilisearch does not.
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Meilisearch, MeilisearchApiError } from 'meilisearch';
import type { Actor } from '../actor';
import type { Database } from '../database/database';
import type { Tx } from '../database/tx';
import type { Log } from '../log';
import type { Queue } from '../outbox/queue';
import { SEARCH_QUEUE } from '../outbox/queues';
import { decodeCursor, encodeCursor } from '../page';
import { INDEX, SETTINGS, toFacets, toMeili, toQueries, type StoredDocument } from './meili-index';
import type { PostgresSearch } from './postgres-search';
import { readersOf } from './put-documents';
import { Search, type SearchDocument, type SearchQuery, type SearchResult } from './search.port';

interface IndexJob { readonly trustId: string; readonly ids: readonly string[] }
interface MeiliHit { readonly id: string; readonly _formatted?: { readonly title?: string; readonly summary?: string; readonly body?: string } }

const ANSWER_WITHIN = 1500;
/** After a failure it is left alone for a while, so that searches do not each wait for it. Milliseconds. */
const LEAVE_ALONE = 5000;
const IDS_A_JOB = 200;

export interface MeiliParts {
  readonly url: string; readonly key: string | undefined; readonly postgres: PostgresSearch; readonly database: Pick<Database, 'write'>;
  readonly queue: Pick<Queue, 'boss' | 'work' | 'wake'>; readonly log: Log; readonly works: boolean;
}

export class MeiliSearch extends Search implements OnApplicationBootstrap {
  readonly #asking: Meilisearch;
  readonly #writing: Meilisearch;
  #downUntil = 0;
  #ready: Promise<void> | undefined;

  constructor(private readonly parts: MeiliParts) {
    super();
    const { url: host, key } = parts;
    this.#asking = new Meilisearch({ host, ...(key && { apiKey: key }), timeout: ANSWER_WITHIN });
    this.#writing = new Meilisearch({ host, ...(key && { apiKey: key }), timeout: 30_000, defaultWaitOptions: { timeout: 45_000, interval: 100 } });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.parts.works) await this.parts.queue.work<IndexJob>(SEARCH_QUEUE, (_, job) => this.index(job));
  }

  async put(tx: Tx, documents: readonly SearchDocument[]): Promise<void> {
    await this.parts.postgres.put(tx, documents);
    await this.enqueue(tx, documents.map(({ id }) => id));
  }

  async remove(tx: Tx, ids: readonly string[]): Promise<void> {
    await this.parts.postgres.remove(tx, ids);
    await this.enqueue(tx, ids);
  }

  /** Also sends every document of the trust again: the way to fill an index that is new. */
  async refresh(tx: Tx): Promise<void> {
    await this.parts.postgres.refresh(tx);
    await this.enqueue(tx, (await tx.query<{ id: string }>('SELECT id FROM search_document WHERE trust_id = $1 ORDER BY id', [tx.trustId])).map(({ id }) => id));
  }

  async find(tx: Tx, actor: Actor, query: SearchQuery): Promise<SearchResult> {
    const offset = offsetOf(query.cursor);
    // The newest first is a list, not a search; and a search that PostgreSQL began is PostgreSQL's to go on with.
    if (!query.q.trim() || offset === null) return this.parts.postgres.find(tx, actor, query);
    if (Date.now() >= this.#downUntil) {
      try {
        return await this.ask(tx, actor, query, offset);
      } catch (error) {
        this.#downUntil = Date.now() + LEAVE_ALONE;
        this.parts.log.error('Meilisearch did not answer; PostgreSQL does', error);
      }
    }
    if (!offset) return this.parts.postgres.find(tx, actor, { ...query, cursor: undefined });
    const instead = await this.parts.postgres.find(tx, actor, { ...query, cursor: undefined, limit: offset + query.limit });
    return { ...instead, hits: instead.hits.slice(offset) };
  }

  private async ask(tx: Tx, actor: Actor, query: SearchQuery, offset: number): Promise<SearchResult> {
    const readers = readersOf(tx.trustId, actor.audience);
    const { results } = await this.#asking.multiSearch<{ queries: ReturnType<typeof toQueries> }, { id: string }>({ queries: toQueries(tx.trustId, readers, query, offset) });
    const found = results[0]!.hits as readonly MeiliHit[];
    const shown = found.slice(0, query.limit);
    // Its copy of who may read what is always a little old.
    const readable = new Set((await tx.query<{ id: string }>('SELECT id FROM search_document WHERE trust_id = $1 AND id = ANY ($2::uuid[]) AND readers && $3::text[]', [tx.trustId, shown.map(({ id }) => id), readers])).map(({ id }) => id));
    const total = (results[0] as { estimatedTotalHits?: number }).estimatedTotalHits ?? 0;
    return {
      hits: shown.filter(({ id }) => readable.has(id)).map(toHit),
      next: found.length > query.limit ? encodeCursor([offset + query.limit]) : null,
      total: query.facets ? total : null, corrected: null,
      facets: query.facets ? toFacets(results.map(({ facetDistribution }) => facetDistribution)) : null,
    };
  }

  private async enqueue(tx: Tx, ids: readonly string[]): Promise<void> {
    const db = { executeSql: async (text: string, values?: unknown[]) => ({ rows: await tx.query(text, values ?? [], { prepared: false }) }) };
    for (let start = 0; start < ids.length; start += IDS_A_JOB) {
      const job: IndexJob = { trustId: tx.trustId, ids: ids.slice(start, start + IDS_A_JOB) };
      await this.parts.queue.boss.send(SEARCH_QUEUE, job, { db });
    }
    if (ids.length) tx.afterCommit(() => this.parts.queue.wake());
  }

  /** What the table holds now, whatever it held when the job was made; one worker a trust, so that an older state never comes last. */
  private async index({ trustId, ids }: IndexJob): Promise<void> {
    await this.prepare();
    await this.parts.database.write({ trustId }, async (tx) => {
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('search index ' || $1, 0))", [trustId]);
      const rows = await tx.query<StoredDocument>('SELECT id, readers, facets, school_id, origin, author_id, boost, updated_at, title, summary, body FROM search_document WHERE trust_id = $1 AND id = ANY ($2::uuid[])', [trustId, ids]);
      const present = new Set(rows.map(({ id }) => id));
      const gone = ids.filter((id) => !present.has(id));
      const index = this.#writing.index(INDEX);
      const tasks = [...(rows.length ? [index.addDocuments(rows.map((row) => toMeili(trustId, row)))] : []), ...(gone.length ? [index.deleteDocuments([...gone])] : [])];
      for (const task of tasks) {
        const { status, error } = await task.waitTask();
        if (status !== 'succeeded') throw new Error(`Meilisearch: ${error?.message ?? status}`);
      }
    }, { idempotent: false });
  }

  private prepare(): Promise<void> {
    this.#ready ??= this.prepareIndex().catch((error: unknown) => {
      this.#ready = undefined;
      throw error;
    });
    return this.#ready;
  }

  private async prepareIndex(): Promise<void> {
    try {
      await this.#writing.getRawIndex(INDEX);
    } catch (error) {
      if (!(error instanceof MeilisearchApiError) || error.cause?.code !== 'index_not_found') throw error;
      await this.#writing.createIndex(INDEX, { primaryKey: 'id' }).waitTask();
    }
    await this.#writing.index(INDEX).updateSettings(SETTINGS).waitTask();
  }
}

function toHit({ id, _formatted: formatted }: MeiliHit): SearchResult['hits'][number] {
  const { title = '', summary = '', body = '' } = formatted ?? {};
  return { id, title, excerpt: summary.includes('\uE000') || !body.includes('\uE000') ? summary || body : body };
}

/** 0 for the first page; null for a page address that PostgreSQL made. */
function offsetOf(cursor: string | undefined): number | null {
  if (!cursor) return 0;
  try {
    const [offset] = decodeCursor(cursor, 1) ?? [];
    return typeof offset === 'number' && Number.isInteger(offset) && offset >= 0 && offset <= 1000 ? offset : null;
  } catch {
    return null;
  }
}
