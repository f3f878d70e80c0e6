// A change of a thread as one step of its network's history, said live, and answered as this reader sees the thread now.
import { Injectable } from '@nestjs/common';
import type { ThreadCard } from '@trellis/contracts';
import type { Actor, Tx } from '@trellis/platform';
import { asEveryone, EVERYONE, linkedResources } from './linked-resources';
import { NetworkLive } from './network-live';
import { nextStep } from './next-step';
import { readChanges } from './read-changes';
import { loadThread } from './thread.access';
import { presentThread } from './thread.presenter';

@Injectable()
export class ThreadSteps {
  constructor(private readonly live: NetworkLive) {}

  /** The network's lock is held while `write` runs, so that it sees what came before it. */
  async change(tx: Tx, actor: Actor, networkId: string, threadId: string, write: () => Promise<unknown>): Promise<ThreadCard> {
    const seq = await nextStep(tx, networkId, 'thread.changed', threadId);
    await write();
    this.live.announce(tx, networkId, await readChanges(tx, asEveryone(actor), networkId, seq - 1, 1));
    return this.card(tx, actor, threadId);
  }

  /** Something that is shown with the thread is other than before, though no word of it is. */
  async touched(tx: Tx, networkId: string, threadId: string): Promise<void> {
    const seq = await nextStep(tx, networkId, 'thread.changed', threadId);
    this.live.announce(tx, networkId, await readChanges(tx, EVERYONE, networkId, seq - 1, 1));
  }

  async card(tx: Tx, actor: Actor, threadId: string): Promise<ThreadCard> {
    const { thread } = await loadThread(tx, actor, threadId);
    return presentThread(thread, await linkedResources(tx, actor, thread.resource_id ? [thread.resource_id] : []));
  }
}
