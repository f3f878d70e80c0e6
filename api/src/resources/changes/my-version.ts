// A person's own version of a lesson: the newest one they made from it.
import type { LessonDocument } from '@trellis/lesson';
import type { Tx } from '@trellis/platform';
import { readRevision } from '../read-revision';

export interface MyVersion { readonly id: string; readonly title: string; readonly number: number; readonly origin_number: number; readonly draft: boolean }

const MINE = `SELECT r.id, r.title, r.number, r.origin_number, EXISTS (SELECT 1 FROM draft f WHERE f.trust_id = $1 AND f.resource_id = r.id AND f.person_id = $3) AS draft
  FROM resource r WHERE r.trust_id = $1 AND r.origin_id = $2 AND r.author_id = $3 AND NOT r.retired ORDER BY r.id DESC LIMIT 1`;

export const myVersion = (tx: Tx, originId: string, personId: string): Promise<MyVersion | undefined> => tx.first<MyVersion>(MINE, [tx.trustId, originId, personId]);

export const readLesson = async (tx: Tx, id: string, number: number): Promise<LessonDocument> => (await readRevision(tx, id, number)).document as unknown as LessonDocument;
