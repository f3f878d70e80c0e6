// For an original's author: which parts of their changes adapters kept as theirs, and the reasons they gave.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import { toPlainText, type LessonDocument } from '@trellis/lesson';
import { Database, type Actor, type Tx } from '@trellis/platform';
import { readLesson } from '../read-revision';
import { loadResource } from '../resource.access';

interface KeptRow { person_id: string; origin_number: number; block_id: string; reason: string; created_at: Date }

const MOST = 50;
const BEGINNING = 120;
const KEPT = `SELECT person_id, origin_number, block_id, reason, created_at FROM kept_part WHERE trust_id = $1 AND origin_id = $2 ORDER BY created_at DESC, id DESC LIMIT ${MOST}`;

@Injectable()
export class ListKeptParts {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<Answer<'update.kept'>> {
    return this.database.read(actor, async (tx) => {
      await loadResource(tx, actor, id, 'edit');
      const rows = await tx.query<KeptRow>(KEPT, [tx.trustId, id]);
      const person = await personRefs(tx, rows.map(({ person_id }) => person_id));
      const lessons = await lessonsOf(tx, id, rows);
      return { items: rows.map((row) => ({ person: person(row.person_id), number: row.origin_number, words: beginningOf(lessons.get(row.origin_number), row.block_id), reason: row.reason, at: row.created_at.toISOString() })) };
    });
  }
}

async function lessonsOf(tx: Tx, id: string, rows: readonly KeptRow[]): Promise<Map<number, LessonDocument>> {
  const lessons = new Map<number, LessonDocument>();
  for (const number of new Set(rows.map(({ origin_number }) => origin_number))) lessons.set(number, await readLesson(tx, id, number));
  return lessons;
}

function beginningOf(lesson: LessonDocument | undefined, blockId: string): string {
  const block = lesson?.content.find(({ attrs }) => attrs.id === blockId);
  const text = block ? toPlainText({ content: [block] }).replace(/\s+/g, ' ').trim() : '';
  return text.length > BEGINNING ? `${text.slice(0, BEGINNING - 1)}…` : text;
}
