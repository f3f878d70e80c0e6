// A question whose answer is taken out of sight is open again; shown again, it is the answer again, unless another was marked meanwhile.
import type { Tx } from '@trellis/platform';

const OPEN = 'UPDATE thread SET answer_post_id = NULL, resolved = false WHERE trust_id = $1 AND id = $2 AND answer_post_id = $3';

/** What is hidden remembers what it answered; a later mark makes it forget. */
const REMEMBER = 'UPDATE hidden_post SET answered_id = $2 WHERE trust_id = $1 AND post_id = $3';
const FORGET = 'UPDATE hidden_post SET answered_id = NULL WHERE trust_id = $1 AND answered_id = $2';
/** Not where it has been moved to another thread since. */
const ANSWER = `UPDATE thread t SET answer_post_id = $3, resolved = true FROM hidden_post x WHERE x.trust_id = $1 AND x.post_id = $3 AND x.answered_id = $2
  AND t.trust_id = $1 AND t.id = $2 AND t.kind = 'question' AND t.answer_post_id IS NULL`;

export async function hideAnswer(tx: Tx, threadId: string, postId: string): Promise<void> {
  if (await openAgain(tx, threadId, postId)) await tx.count(REMEMBER, [tx.trustId, threadId, postId]);
}

export const forgetHiddenAnswer = (tx: Tx, threadId: string): Promise<number> => tx.count(FORGET, [tx.trustId, threadId]);
/** Before it is no longer hidden. */
export const answerAgain = (tx: Tx, threadId: string, postId: string): Promise<number> => tx.count(ANSWER, [tx.trustId, threadId, postId]);

export const openAgain = (tx: Tx, threadId: string, postId: string): Promise<number> => tx.count(OPEN, [tx.trustId, threadId, postId]);
