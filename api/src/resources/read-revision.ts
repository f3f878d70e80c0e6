// Reads one revision with its document; rights are its caller's business.
import type { ChangeKind, ResourceFull } from '@trellis/contracts';
import type { LessonDocument } from '@trellis/lesson';
import { notFound, type Tx } from '@trellis/platform';

export interface RevisionRow {
  number: number; message: string; author_id: string; created_at: Date; parents: number[]; blocks: number; words: number;
  change: ChangeKind | null; source_id: string | null; source_number: number | null; credits: string[];
}
export interface StoredRevision extends RevisionRow { hash: Buffer; document: ResourceFull['document'] }

export const REVISION_COLUMNS = `v.number, v.message, v.author_id, v.created_at, v.parents, v.change, v.source_id, v.source_number, d.blocks, d.words,
  ARRAY(SELECT c.person_id FROM revision_credit c WHERE c.trust_id = $1 AND c.resource_id = v.resource_id AND c.number = v.number ORDER BY c.person_id) AS credits`;
const READ = `SELECT ${REVISION_COLUMNS}, v.document_hash AS hash, d.body AS document FROM revision v
  JOIN document d ON d.trust_id = $1 AND d.hash = v.document_hash WHERE v.trust_id = $1 AND v.resource_id = $2 AND v.number = $3`;

/** @throws ProblemError thing.not_found when there is no such revision. */
export async function readRevision(tx: Tx, resourceId: string, number: number): Promise<StoredRevision> {
  const row = await tx.first<StoredRevision>(READ, [tx.trustId, resourceId, number]);
  if (!row) throw notFound();
  return row;
}

/** Its document alone. @throws ProblemError thing.not_found when there is no such revision. */
export const readLesson = async (tx: Tx, resourceId: string, number: number): Promise<LessonDocument> => (await readRevision(tx, resourceId, number)).document as unknown as LessonDocument;
