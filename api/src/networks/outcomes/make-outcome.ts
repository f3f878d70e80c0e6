// Makes a comment on a lesson, or the beginning of an offer, out of a thread: both sides in one transaction.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, invalidField, ProblemError, type Actor } from '@trellis/platform';
import { AddComment, CreateOffer, loadResource } from '@trellis/resources';
import { loadThread } from '../thread.access';
import { LinkOutcome } from './link-outcome';
import { ListOutcomes } from './list-outcomes';

@Injectable()
export class MakeOutcome {
  constructor(private readonly database: Database, private readonly addComment: AddComment, private readonly createOffer: CreateOffer, private readonly link: LinkOutcome, private readonly outcomes: ListOutcomes) {}

  comment(actor: Actor, threadId: string, { resourceId, blockId, body }: Parsed<'outcome.comment'>['body']): Promise<Answer<'outcome.comment'>> {
    return this.database.write(actor, async (tx) => {
      await loadThread(tx, actor, threadId);
      const commentId = await this.addComment.within(tx, actor, await readable(loadResource(tx, actor, resourceId), 'body.resourceId'), { blockId, threadId: null, body });
      await this.link.run(tx, actor, threadId, { kind: 'comment', targetId: commentId, resourceId });
      return { ...await this.outcomes.within(tx, actor, threadId), commentId };
    });
  }

  /** Nothing is chosen yet and nothing sent: the offer's own page is where that is done. */
  offer(actor: Actor, threadId: string, { adaptationId, why }: Parsed<'outcome.offer'>['body']): Promise<Answer<'outcome.offer'>> {
    return this.database.write(actor, async (tx) => {
      await loadThread(tx, actor, threadId);
      const { number } = await readable(loadResource(tx, actor, adaptationId), 'body.adaptationId');
      const begun = await this.createOffer.begin(tx, actor, adaptationId, { number, parts: [], why, reason: null, shareWhole: false, suggestedName: '' });
      await this.link.run(tx, actor, threadId, { kind: 'offer', targetId: begun.id, resourceId: begun.original.id });
      return { ...await this.outcomes.within(tx, actor, threadId), offerId: begun.id };
    });
  }
}

/** A resource named in the body is a field that is wrong, not a page that is missing. */
async function readable<T>(loading: Promise<T>, field: string): Promise<T> {
  return loading.catch((error: unknown) => { throw error instanceof ProblemError && error.code === 'thing.not_found' ? invalidField(field, 'That lesson was not found, or is not shared with you') : error; });
}
