// A thread that does nothing but merge lessons, so that a long merge holds up no request.
import { parentPort } from 'node:worker_threads';
import { mergeLessons, type LessonDocument, type Merge } from '@trellis/lesson';

export interface MergeJob {
  readonly base: LessonDocument;
  readonly ours: LessonDocument;
  readonly theirs: LessonDocument;
}
export type MergeReply = { readonly merge: Merge } | { readonly failed: string };

parentPort?.on('message', ({ base, ours, theirs }: MergeJob) => {
  let reply: MergeReply;
  try {
    reply = { merge: mergeLessons(base, ours, theirs) };
  } catch (error) {
    reply = { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(reply);
});
