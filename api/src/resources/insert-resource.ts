// Writes a new resource with its first revision: one statement, whether it is written from nothing or adapted.
import type { AdaptationReason, ResourceKind, Visibility } from '@trellis/contracts';
import type { Actor, Tx } from '@trellis/platform';
import { audienceOf } from './audience';
import { RESOURCE_COLUMNS, type ResourceRow } from './resource.access';

export interface NewResource {
  readonly title: string; readonly summary: string; readonly subject: string; readonly keyStages: readonly string[]; readonly years: readonly number[];
  readonly topic: string; readonly tags: readonly string[]; readonly language: string; readonly kind: ResourceKind; readonly minutesSaved: number | null;
  readonly licence: string; readonly attribution: string; readonly visibility: Visibility; readonly networkId: string | null;
  readonly origin: { readonly id: string; readonly number: number; readonly rootId: string } | null; readonly reason: AdaptationReason | null;
  readonly message: string;
}
/** A document that is stored already, or (with `json`) one to store. */
export interface DocumentOf { readonly hash: Buffer; readonly blocks: number; readonly coreBlocks: number; readonly words: number; readonly json?: string }

const STORE = `
  INSERT INTO document (trust_id, hash, body, blocks, core_blocks, words) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`;

export async function storeDocument(tx: Tx, { hash, json, blocks, coreBlocks, words }: DocumentOf): Promise<void> {
  if (json !== undefined) await tx.count(STORE, [tx.trustId, hash, json, blocks, coreBlocks, words]);
}

const INSERT = `
  WITH fresh AS (SELECT uuidv7() AS id),
  made AS (
    INSERT INTO resource AS r (trust_id, id, title, summary, subject, key_stages, years, topic, tags, language, kind, minutes_saved, licence, attribution,
      visibility, audience, network_id, school_id, author_id, origin_id, origin_number, root_id, reason, blocks, core_blocks)
    SELECT $1, f.id, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, coalesce($21, f.id), $22, $23, $24 FROM fresh f
    RETURNING ${RESOURCE_COLUMNS}),
  first AS (INSERT INTO revision (trust_id, resource_id, number, document_hash, message, author_id) SELECT $1, f.id, 1, $25, $26, $18 FROM fresh f)
  SELECT * FROM made`;

export async function insertResource(tx: Tx, actor: Actor, fields: NewResource, document: DocumentOf): Promise<ResourceRow> {
  await storeDocument(tx, document);
  const audience = audienceOf(fields.visibility, { authorId: actor.personId, schoolId: actor.schoolId, networkId: fields.networkId });
  const row = await tx.first<ResourceRow>(INSERT, [tx.trustId,
    fields.title, fields.summary, fields.subject, fields.keyStages, fields.years, fields.topic, fields.tags, fields.language, fields.kind, fields.minutesSaved, fields.licence, fields.attribution,
    fields.visibility, audience, fields.visibility === 'network' ? fields.networkId : null, actor.schoolId, actor.personId,
    fields.origin?.id ?? null, fields.origin?.number ?? null, fields.origin?.rootId ?? null, fields.reason, document.blocks, document.coreBlocks, document.hash, fields.message]);
  return row!;
}
