// Lessons read from files and not decided on yet: only whoever brought them in knows of them.
import type { Answer, FoundLessonRow } from '@trellis/contracts';
import type { LessonDocument } from '@trellis/lesson';
import { notFound, type Actor, type Tx } from '@trellis/platform';
import { abilitiesOn, RESOURCE_COLUMNS, type ResourceRow } from '../resource.access';
import type { FoundFields, KeptPicture } from './read-found';

export interface FoundRow {
  number: number; path: string; title: string; subject: string | null; fields: FoundFields | null; document: LessonDocument | null; blocks: number; words: number; pictures: KeptPicture[];
  notes: string[]; reason: string | null; origin_id: string | null; origin_number: number | null; saved_as: string | null;
}
const COLUMNS = 'number, path, title, subject, fields, document, blocks, words, pictures, notes, reason, origin_id, origin_number, saved_as';
/** A list needs no documents. */
const LISTED = COLUMNS.replace('fields, document,', 'NULL::json AS fields, NULL::json AS document,');

/** @throws ProblemError thing.not_found when it is missing or somebody else's. */
export async function loadImport(tx: Tx, id: string): Promise<Date> {
  const row = await tx.first<{ created_at: Date }>('SELECT created_at FROM lesson_import WHERE trust_id = $1 AND id = $2', [tx.trustId, id]);
  if (!row) throw notFound();
  return row.created_at;
}

export async function loadFound(tx: Tx, id: string, numbers: readonly number[]): Promise<FoundRow[]> {
  await loadImport(tx, id);
  const rows = await tx.query<FoundRow>(`SELECT ${COLUMNS} FROM found_lesson WHERE trust_id = $1 AND import_id = $2 AND number = ANY($3) ORDER BY number`, [tx.trustId, id, numbers]);
  if (rows.length < new Set(numbers).size) throw notFound();
  return rows;
}

export async function presentImport(tx: Tx, actor: Actor, id: string): Promise<Answer<'lesson-import.show'>> {
  const at = await loadImport(tx, id);
  const rows = await tx.query<FoundRow>(`SELECT ${LISTED} FROM found_lesson WHERE trust_id = $1 AND import_id = $2 ORDER BY number`, [tx.trustId, id]);
  const origins = await readOrigins(tx, actor, rows.flatMap(({ origin_id }) => origin_id ?? []));
  return { id, at: at.toISOString(), lessons: rows.map((row) => present(actor, row, origins)) };
}

/** The lessons they were exported from, as far as the reader may see them. */
async function readOrigins(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Map<string, ResourceRow>> {
  const rows = ids.length ? await tx.query<ResourceRow>(`SELECT ${RESOURCE_COLUMNS} FROM resource r WHERE r.trust_id = $1 AND r.id = ANY($2) AND r.audience && $3`, [tx.trustId, ids, actor.audience]) : [];
  return new Map(rows.map((row) => [row.id, row]));
}

function present(actor: Actor, row: FoundRow, origins: ReadonlyMap<string, ResourceRow>): FoundLessonRow {
  const origin = origins.get(row.origin_id ?? '');
  const number = row.origin_number ?? 0;
  return {
    number: row.number, path: row.path, title: row.title, subject: row.subject, blocks: row.blocks, words: row.words, pictures: row.pictures.length, notes: row.notes, reason: row.reason, savedAs: row.saved_as,
    origin: origin && number <= origin.number ? { id: origin.id, title: origin.title, number, moved: origin.number > number, mayEdit: abilitiesOn(actor, origin).edit } : null,
  };
}
