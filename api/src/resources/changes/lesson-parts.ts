// Parts of a lesson for rooms that talk about them: how one begins, and who has changed it.
import { toPlainText } from '@trellis/lesson';
import type { Tx } from '@trellis/platform';
import { idOf } from './changes-of';
import { readLesson } from './my-version';

const QUOTE = 120;

/** How the part begins; empty: the part says nothing in words. Undefined: the lesson has no such part. */
export async function partQuote(tx: Tx, lesson: { id: string; number: number }, blockId: string): Promise<string | undefined> {
  const block = (await readLesson(tx, lesson.id, lesson.number)).content.find((one) => idOf(one) === blockId);
  if (!block) return undefined;
  const words = toPlainText({ content: [block] }).trim().replace(/\s+/g, ' ');
  return words.length > QUOTE ? `${words.slice(0, QUOTE).trimEnd()}…` : words;
}

/** The first part that says these words. */
export async function partSaying(tx: Tx, lesson: { id: string; number: number }, words: string): Promise<string | undefined> {
  const block = (await readLesson(tx, lesson.id, lesson.number)).content.find((one) => toPlainText({ content: [one] }).includes(words));
  return (block && idOf(block)) ?? undefined;
}

const CHANGED = `SELECT DISTINCT author_id AS id FROM block_change WHERE trust_id = $1 AND origin_id = $2 AND block_id = $3 AND kind IN ('changed','removed') AND author_id = ANY($4)`;

/** Those of these people whose version of the lesson differs in exactly this part. */
export async function whoChangedPart(tx: Tx, lessonId: string, blockId: string, personIds: readonly string[]): Promise<Set<string>> {
  return new Set((await tx.query<{ id: string }>(CHANGED, [tx.trustId, lessonId, blockId, personIds])).map(({ id }) => id));
}
