// What one does in a thread besides writing: react, keep, mark the answer, choose, decide, follow. A failure is said, nothing is lost.
import { Injectable, inject } from '@angular/core';
import type { Post } from '@trellis/contracts';
import { REACTIONS, type Reaction } from '@trellis/contracts/vocabulary';
import { Acting } from '../../core/acting';
import { ApiClient } from '../../core/api-client';
import { Announcer } from '../../kit/announcer';
import { Toasts } from '../../kit/toasts';
import { ThreadStore } from './thread-store';

export type FollowLevel = 'normal' | 'follow' | 'mute';
const FOLLOW_SAID: Readonly<Record<FollowLevel, string>> = {
  follow: 'You will be told of replies in this thread', mute: 'This thread is muted: new posts in it no longer count as unread', normal: 'This thread is back to normal',
};

@Injectable()
export class ThreadActs {
  private readonly announcer = inject(Announcer);
  private readonly api = inject(ApiClient);
  private readonly store = inject(ThreadStore);
  private readonly toasts = inject(Toasts);
  /** One act at a time: a double click does nothing twice. */
  private readonly acting = new Acting();
  readonly busy = this.acting.busy;

  reacted(post: Post, kind: Reaction): boolean {
    return !!post.reactions.find((one) => one.kind === kind)?.personIds.includes(this.store.me() ?? '');
  }

  async react(post: Post, kind: Reaction): Promise<void> {
    const mine = this.reacted(post, kind);
    await this.act(async () => {
      const params = { id: post.id, kind };
      this.store.putPost(mine ? await this.api.call('post.unreact', { params }) : await this.api.call('post.react', { params, body: {} }));
      this.announcer.say(mine ? `${REACTIONS[kind]} taken back` : `You said: ${REACTIONS[kind]}`);
    });
  }

  isKept(post: Post): boolean {
    return this.store.mine()?.saved.includes(post.id) ?? false;
  }

  async keep(post: Post): Promise<void> {
    const kept = this.isKept(post);
    await this.act(async () => {
      if (kept) await this.api.call('post.unsave', { params: { id: post.id } }); else await this.api.call('post.save', { params: { id: post.id }, body: {} });
      const saved = (this.store.mine()?.saved ?? []).filter((id) => id !== post.id);
      this.store.putMine({ saved: kept ? saved : [...saved, post.id] });
      this.toasts.show(kept ? 'No longer kept' : 'Kept. You find it under Networks, Kept for later', { tone: 'success' });
    });
  }

  async unpin(post: Post): Promise<void> {
    await this.act(async () => { this.store.putPost(await this.api.call('post.unpin', { params: { id: post.id } })); });
  }

  async markAnswer(threadId: string, postId: string | null): Promise<void> {
    await this.act(async () => {
      this.store.putThread(await this.api.call('thread.answer', { params: { id: threadId }, body: { postId } }));
      this.announcer.say(postId ? 'Marked as the answer' : 'The question is open again');
    });
  }

  async choose(threadId: string, optionId: string | null): Promise<void> {
    await this.act(async () => {
      this.store.putThread(await this.api.call('thread.choose', { params: { id: threadId }, body: { optionId } }));
      this.store.putMine({ optionId });
      this.announcer.say(optionId ? 'Your choice is counted' : 'Your choice is taken back');
    });
  }

  async follow(threadId: string, level: FollowLevel): Promise<void> {
    await this.act(async () => {
      await this.api.call('thread.follow', { params: { id: threadId }, body: { level } });
      this.store.putMine({ follow: level });
      this.toasts.show(FOLLOW_SAID[level], { tone: 'success' });
    });
  }

  private async act(work: () => Promise<void>): Promise<void> {
    await this.acting.run(work);
  }
}
