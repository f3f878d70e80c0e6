// Puts what belongs to past threads in place besides words: the answer, a decision, a meeting, reactions.
import type { Reaction } from '@trellis/contracts';
import type { Tx } from '@trellis/platform';
import type { KeptFiles, KeptRow } from '@trellis/resources';
import { beginKind } from './begin-kind';

export interface SeedParts {
  readonly answerPostId?: string;
  readonly decision?: { readonly closesOn: string; readonly options: readonly string[]; /** Who chose which option, by its place in the list. */ readonly choices: ReadonlyMap<string, number> };
  readonly meeting?: { readonly startsAt: Date; readonly minutes: number; readonly link: string; readonly agenda: string };
}

const CHOOSE = 'INSERT INTO decision_choice (trust_id, thread_id, person_id, option_id) SELECT $1, $2, $3, o.id FROM decision_option o WHERE o.trust_id = $1 AND o.thread_id = $2 AND o.position = $4';

export async function seedParts(tx: Tx, threadId: string, starterId: string, { answerPostId, decision, meeting }: SeedParts): Promise<void> {
  const scope = { trustId: tx.trustId, personId: starterId };
  if (answerPostId) await tx.count('UPDATE thread SET answer_post_id = $3, resolved = true WHERE trust_id = $1 AND id = $2', [tx.trustId, threadId, answerPostId]);
  if (meeting) await beginKind(tx, scope, threadId, { kind: 'meeting', decision: null, meeting: { ...meeting, startsAt: meeting.startsAt.toISOString() } });
  if (!decision) return;
  await beginKind(tx, scope, threadId, { kind: 'decision', meeting: null, decision: { closesOn: decision.closesOn, options: [...decision.options] } });
  for (const [personId, place] of decision.choices) await tx.count(CHOOSE, [tx.trustId, threadId, personId, place + 1]);
}

const BEYOND = 'UPDATE post SET forwards = coalesce($3, forwards), pin_resource_id = coalesce($4, pin_resource_id), pin_block_id = coalesce($5, pin_block_id) WHERE trust_id = $1 AND id = $2';
/** What a past post brings from another network, or which part of a lesson it is about. */
export async function seedBeyond(tx: Tx, postId: string, { forwards = null, pin = null }: { readonly forwards?: string | null; readonly pin?: { readonly resourceId: string; readonly blockId: string } | null }): Promise<void> {
  await tx.count(BEYOND, [tx.trustId, postId, forwards, pin?.resourceId ?? null, pin?.blockId ?? null]);
}

export async function seedFile(tx: Tx, kept: KeptFiles, authorId: string, postId: string, file: KeptRow, alt: string): Promise<void> {
  await kept.take(tx, { personId: authorId }, [file.id]);
  await tx.count('INSERT INTO post_file (trust_id, post_id, file_id, place, alt) VALUES ($1, $2, $3, 1, $4)', [tx.trustId, postId, file.id, alt]);
  await tx.count('UPDATE post SET file_count = 1 WHERE trust_id = $1 AND id = $2', [tx.trustId, postId]);
}

export async function seedReaction(tx: Tx, postId: string, kind: Reaction, personIds: readonly string[], at: Date): Promise<void> {
  await tx.count('INSERT INTO post_reaction (trust_id, post_id, kind, person_id, at) SELECT $1, $2, $3, x, $5 FROM unnest($4::uuid[]) x ON CONFLICT DO NOTHING', [tx.trustId, postId, kind, personIds, at]);
}
