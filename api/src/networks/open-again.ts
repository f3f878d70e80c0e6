// A question whose answer is taken out of sight is open again.
import type { Tx } from '@trellis/platform';

const OPEN = 'UPDATE thread SET answer_post_id = NULL, resolved = false WHERE trust_id = $1 AND id = $2 AND answer_post_id = $3';

export const openAgain = (tx: Tx, threadId: string, postId: string): Promise<number> => tx.count(OPEN, [tx.trustId, threadId, postId]);
