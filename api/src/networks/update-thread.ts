// Renames, resolves or closes a thread, and takes each of these back. What a lead does to someone else's is recorded, and they are told.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, invalidField, Outbox, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { asEveryone, linkedResources } from './linked-resources';
import { recordModeration } from './moderation/record-moderation';
import type { NetworkRow } from './network.access';
import { NetworkLive } from './network-live';
import { nextStep } from './next-step';
import { readChanges } from './read-changes';
import { loadThread, requireOpen, threadAbilities, type ThreadRow } from './thread.access';
import { presentThread } from './thread.presenter';

const UPDATE = 'UPDATE thread SET title = coalesce($3, title), resolved = coalesce($4, resolved), answer_post_id = CASE WHEN $4 = false THEN NULL ELSE answer_post_id END, closed = coalesce($5, closed) WHERE trust_id = $1 AND id = $2';

type Changes = Parsed<'thread.update'>['body'];
/** As short as other reasons may be. */
const SHORTEST_REASON = 5;

@Injectable()
export class UpdateThread {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly live: NetworkLive) {}

  run(actor: Actor, id: string, { title, resolved, closed, reason }: Changes): Promise<Answer<'thread.update'>> {
    return this.database.write(actor, async (tx) => {
      const { thread, network } = await loadThread(tx, actor, id);
      requireOpen({ closed: false }, network);
      const abilities = threadAbilities(actor, thread, network);
      if ((title !== undefined || resolved !== undefined) && !abilities.resolve) throw new ProblemError('ability.missing', 'Only its author or a lead of the network may do that');
      if (closed !== undefined && !abilities.close) throw new ProblemError('ability.missing', 'Only a lead of the network may close a thread or open it again');
      if (closed && !thread.closed && thread.author_id !== actor.personId && reason.length < SHORTEST_REASON) throw invalidField('body.reason', 'Please say why in a sentence: the person concerned will read it');
      const differs = (title ?? thread.title) !== thread.title || (resolved ?? thread.resolved) !== thread.resolved || (closed ?? thread.closed) !== thread.closed;
      if (differs) {
        const seq = await nextStep(tx, network.id, 'thread.changed', id);
        await tx.count(UPDATE, [tx.trustId, id, title ?? null, resolved ?? null, closed ?? null]);
        await this.record(tx, actor, thread, network, { title, closed, reason });
        this.live.announce(tx, network.id, await readChanges(tx, asEveryone(actor), network.id, seq - 1, 1));
      }
      const now = differs ? (await loadThread(tx, actor, id)).thread : thread;
      return presentThread(now, await linkedResources(tx, actor, thread.resource_id ? [thread.resource_id] : []));
    });
  }

  private async record(tx: Tx, actor: Actor, thread: ThreadRow, { id: networkId, name: network }: NetworkRow, { title, closed, reason }: Changes): Promise<void> {
    if (thread.author_id === actor.personId) return;
    const about = { networkId, network, threadId: thread.id, personId: thread.author_id };
    if (title !== undefined && title !== thread.title) await recordModeration(tx, this.outbox, actor, { ...about, act: 'rename', reason: thread.title });
    if (closed !== undefined && closed !== thread.closed) await recordModeration(tx, this.outbox, actor, { ...about, act: closed ? 'close' : 'open', reason: closed ? reason : '' });
  }
}
