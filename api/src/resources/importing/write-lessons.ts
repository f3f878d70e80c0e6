// Stores a batch of imported lessons in one transaction, a few statements for all of them.
import type { LessonDocument } from '@trellis/lesson';
import type { Outbox, Search, Tx } from '@trellis/platform';
import { audienceOf } from '../audience';
import { storeDocument } from '../insert-resource';
import { RESOURCE_COLUMNS, type ResourceRow } from '../resource.access';
import { toSearchDocument, type ResourceIndex } from '../resource-index';
import { itemHash, type LessonItem } from './lesson-item';
import { readLesson, type ReadLesson } from './read-lesson';

export interface Publisher { readonly personId: string; readonly schoolId: string }
export interface Written { created: number; updated: number; unchanged: number; rejected: { item: string; reason: string }[] }

interface KnownRow { external_ref: string; id: string; external_hash: Buffer | null }
interface BodyRow { id: string; number: number; hash: Buffer; body: LessonDocument }

/** What others must hear of goes by these. */
export interface Heralds { readonly search: Search; readonly index: ResourceIndex; readonly outbox: Outbox }

export async function writeLessons(tx: Tx, { search, index, outbox }: Heralds, publisher: Publisher, items: readonly LessonItem[]): Promise<Written> {
  const known = new Map((await tx.query<KnownRow>('SELECT external_ref, id, external_hash FROM resource WHERE trust_id = $1 AND external_ref = ANY($2)', [tx.trustId, items.map(({ id }) => id)]))
    .map((row) => [row.external_ref, row]));
  const changed = items.filter((item) => !known.get(item.id)?.external_hash?.equals(itemHash(item)));
  const bodies = await readBodies(tx, changed.flatMap(({ id }) => known.get(id)?.id ?? []));
  const rejected: Written['rejected'] = [];
  const lessons = changed.flatMap((item): ReadLesson[] => {
    try {
      return [readLesson(item, bodies.get(known.get(item.id)?.id ?? '')?.body)];
    } catch (error) {
      rejected.push({ item: item.id, reason: (error as Error).message });
      return [];
    }
  });
  const fresh = lessons.filter(({ item }) => !known.has(item.id));
  const rows = await insertAll(tx, publisher, fresh);
  for (const lesson of lessons) {
    const before = bodies.get(known.get(lesson.item.id)?.id ?? '');
    if (!before) continue;
    const row = await update(tx, publisher, lesson, before);
    rows.push(row);
    if (row.number > before.number) await tell(tx, outbox, publisher, row);
  }
  const texts = new Map(lessons.map(({ item, document }) => [item.id, document.text]));
  // Only a lesson that was here before can have files beside it.
  const found = async (row: Imported, text: string): Promise<string> => (known.has(row.external_ref) ? index.textWith(tx, row.id, text) : text);
  await search.put(tx, await Promise.all(rows.filter((row) => !row.retired).map(async (row) => toSearchDocument(row, await found(row, texts.get(row.external_ref) ?? '')))));
  return { created: fresh.length, updated: lessons.length - fresh.length, unchanged: items.length - changed.length, rejected };
}

async function readBodies(tx: Tx, ids: readonly string[]): Promise<Map<string, BodyRow>> {
  const rows = ids.length ? await tx.query<BodyRow>(`SELECT r.id, r.number, v.document_hash AS hash, d.body FROM resource r JOIN revision v ON v.trust_id = $1 AND v.resource_id = r.id AND v.number = r.number
    JOIN document d ON d.trust_id = $1 AND d.hash = v.document_hash WHERE r.trust_id = $1 AND r.id = ANY($2) FOR NO KEY UPDATE OF r`, [tx.trustId, ids]) : [];
  return new Map(rows.map((row) => [row.id, row]));
}

type Imported = ResourceRow & { external_ref: string };

const DOCUMENTS = `INSERT INTO document (trust_id, hash, body, blocks, core_blocks, words)
  SELECT DISTINCT ON (hash) $1::uuid, decode(x.hash, 'hex'), x.body::json, x.blocks, 0, x.words FROM json_to_recordset($2) AS x(hash text, body text, blocks int, words int) ON CONFLICT DO NOTHING`;
const RESOURCES = `
  INSERT INTO resource AS r (trust_id, id, title, summary, subject, key_stages, years, topic, tags, language, licence, attribution, visibility, audience, school_id, author_id, central, root_id,
    blocks, external_ref, external_hash)
  SELECT $1, x.id, x.title, x.summary, x.subject, x.key_stages, x.years, x.topic, x.tags, x.language, x.licence, x.attribution, 'trust', $3::text[], $4, $5, true, x.id, x.blocks, x.external_ref, decode(x.external_hash, 'hex')
  FROM (SELECT uuidv7() AS id, * FROM json_to_recordset($2) AS y(title text, summary text, subject text, key_stages text[], years smallint[], topic text, tags text[], language text, licence text,
    attribution text, blocks int, external_ref text, external_hash text)) x
  RETURNING ${RESOURCE_COLUMNS}, r.external_ref`;
const REVISIONS = `INSERT INTO revision (trust_id, resource_id, number, document_hash, message, author_id)
  SELECT $1, x.id, 1, x.hash, 'Imported', $4 FROM unnest($2::uuid[], $3::bytea[]) AS x(id, hash)`;

async function insertAll(tx: Tx, { personId, schoolId }: Publisher, lessons: readonly ReadLesson[]): Promise<Imported[]> {
  if (lessons.length === 0) return [];
  const documents = lessons.map(({ document }) => ({ hash: document.hash.toString('hex'), body: document.json, blocks: document.blocks, words: document.words }));
  await tx.count(DOCUMENTS, [tx.trustId, JSON.stringify(documents)]);
  const fields = lessons.map(({ item, hash, summary, topic, document }) => ({
    title: item.title, summary, subject: item.subject, key_stages: item.keyStage, years: item.yearGroups, topic, tags: item.tags, language: item.language, licence: item.licence,
    attribution: item.attribution, blocks: document.blocks, external_ref: item.id, external_hash: hash.toString('hex'),
  }));
  const rows = await tx.query<Imported>(RESOURCES, [tx.trustId, JSON.stringify(fields), audienceOf('trust', { authorId: personId, schoolId, networkId: null }), schoolId, personId]);
  const hashes = new Map(lessons.map(({ item, document }) => [item.id, document.hash]));
  await tx.count(REVISIONS, [tx.trustId, rows.map(({ id }) => id), rows.map(({ external_ref }) => hashes.get(external_ref)), personId]);
  return rows;
}

/** What is said about it follows the file; a new revision is made only when its text is another. */
async function update(tx: Tx, { personId }: Publisher, { item, hash, summary, topic, document }: ReadLesson, before: BodyRow): Promise<Imported> {
  const number = before.hash.equals(document.hash) ? before.number : before.number + 1;
  if (number > before.number) {
    await storeDocument(tx, document);
    await tx.count("INSERT INTO revision (trust_id, resource_id, number, document_hash, message, author_id, parents) VALUES ($1, $2, $3, $4, 'Brought in again', $5, ARRAY[$6::int])",
      [tx.trustId, before.id, number, document.hash, personId, before.number]);
  }
  const row = await tx.first<Imported>(`UPDATE resource r SET title = $3, summary = $4, subject = $5, key_stages = $6, years = $7, topic = $8, tags = $9, language = $10, licence = $11, attribution = $12,
      number = $13, blocks = $14, core_blocks = $15, external_hash = $16, version = version + 1, updated_at = now() WHERE r.trust_id = $1 AND r.id = $2 RETURNING ${RESOURCE_COLUMNS}, r.external_ref`,
  [tx.trustId, before.id, item.title, summary, item.subject, item.keyStage, item.yearGroups, topic, item.tags, item.language, item.licence, item.attribution, number, document.blocks, document.coreBlocks, hash]);
  return row!;
}

/** As for any new revision: whoever adapted the lesson hears that it moved on. */
async function tell(tx: Tx, outbox: Outbox, { personId }: Publisher, { id, root_id, number }: Imported): Promise<void> {
  await outbox.add(tx, 'resource.changed', { resourceId: id, personId, number });
  await outbox.add(tx, 'revision.saved', { resourceId: id, rootId: root_id, personId, number });
}
