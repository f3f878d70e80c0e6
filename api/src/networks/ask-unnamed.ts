// Asks a question without a name. No row, event, log or message but the one locked place says who asked, and that only if the trust keeps it.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, invalidField, Outbox, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { FilesGone, PostFiles } from './attaching/post-files';
import { readPost, settleMentions, type DraftPost } from './compose-post';
import { newThreadRows, stepsOf, writeThread } from './create-thread';
import { asEveryone, linkedResources } from './linked-resources';
import { loadJoinedNetwork } from './network.access';
import { NetworkLive } from './network-live';
import { AlreadyPosted } from './posted-before';
import { loadThread, requireOpen } from './thread.access';
import { presentThread } from './thread.presenter';
import { readUnnamedSetting } from './unnamed-setting';

type Body = Parsed<'unnamed.ask'>['body'];
type Asked = Answer<'unnamed.ask'>;
const FIND = 'SELECT thread_id, network_id FROM post WHERE trust_id = $1 AND author_id IS NULL AND client_key = $2';

@Injectable()
export class AskUnnamed {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly live: NetworkLive, private readonly files: PostFiles) {}

  /** The request's idempotency key would be kept beside the person's id: the client's own key, kept with the post alone, does its work. */
  async run(actor: Actor, networkId: string, body: Body): Promise<Asked> {
    const draft = readPost(body.text);
    if (body.text.includes('/api/files/')) throw invalidField('body.text', 'A picture of the library says who uploaded it. Please attach it to the question instead');
    try {
      return await this.database.write(actor, (tx) => this.write(tx, actor, networkId, body, draft), { idempotent: false });
    } catch (error) {
      if (!(error instanceof AlreadyPosted || error instanceof FilesGone)) throw error;
      return this.database.read(actor, (tx) => this.askedBefore(tx, actor, networkId, body.clientKey, error));
    }
  }

  private async write(tx: Tx, actor: Actor, networkId: string, body: Body, draft: DraftPost): Promise<Asked> {
    const network = await loadJoinedNetwork(tx, actor, networkId);
    requireOpen({ closed: false }, network);
    const receipt = await readUnnamedSetting(tx);
    if (receipt.seenBy === 'off') throw new ProblemError('ability.missing', 'Your trust does not offer questions without a name');
    const shared = await linkedResources(tx, asEveryone(actor), draft.resourceIds);
    if (draft.resourceIds.some((id) => !shared(id).readable)) throw invalidField('body.text', 'A resource that not everyone may read could say who asks. Please link only resources of the whole trust');
    // Nobody is called: a call would have to say by whom.
    const composed = settleMentions(draft, {});
    const thread = { ...body, kind: 'question' as const, resourceId: null };
    const files = await this.files.takeUnnamed(tx, actor, body.files);
    const written = await writeThread(tx, networkId, null, thread, draft, composed, files);
    await this.files.attach(tx, written.post_id, files);
    if (receipt.seenBy === 'two_people') await tx.query('SELECT veil_author($1)', [written.thread_id]);
    const rows = newThreadRows(networkId, { author_id: null, author_name: null, author_school: null }, thread, draft, composed, written, files);
    this.live.announce(tx, networkId, stepsOf(rows.thread, rows.post, shared));
    await this.outbox.add(tx, 'thread.started', { networkId, threadId: written.thread_id, postId: written.post_id });
    return { thread: presentThread({ ...rows.thread, read_seq: 0, unread: 1 }, shared), receipt };
  }

  private async askedBefore(tx: Tx, actor: Actor, networkId: string, clientKey: string, why: Error): Promise<Asked> {
    const before = await tx.first<{ thread_id: string; network_id: string }>(FIND, [tx.trustId, clientKey]);
    if (!before && why instanceof FilesGone) throw why;
    if (before?.network_id !== networkId) throw new ProblemError('request.key_reused', 'That client key was used for another question');
    const { thread } = await loadThread(tx, actor, before.thread_id);
    return { thread: presentThread(thread, await linkedResources(tx, actor, [])), receipt: await readUnnamedSetting(tx) };
  }
}
