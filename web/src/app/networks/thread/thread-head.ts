// The head of a thread: its title and state, what it is about, and what its author or a lead may do with it.
import { Component, computed, inject } from '@angular/core';
import type { ThreadCard } from '@trellis/contracts';
import { Acting } from '../../core/acting';
import { Session } from '../../core/session';
import { Badge } from '../../kit/badge';
import { Button } from '../../kit/button';
import { Dialogs } from '../../kit/dialogs';
import { Menu, type MenuItem } from '../../kit/menu';
import { PageHeader } from '../../kit/page-header';
import { Time } from '../../kit/time';
import { Toasts } from '../../kit/toasts';
import { THREAD_KINDS, settledWord } from '../network-words';
import { NetworkStore } from '../network/network-store';
import type { TakeThread } from '../moving/move-thread-dialog';
import type { AskReason } from '../reason-dialog';
import { RenameThreadDialog, type RenameThread } from './rename-thread-dialog';
import { ResourceLink } from './resource-link';
import { ThreadActs, type FollowLevel } from './thread-acts';
import { ThreadStore } from './thread-store';

@Component({
  selector: 'tr-thread-head',
  imports: [PageHeader, Badge, Button, Menu, Time, ResourceLink],
  template: `
    <tr-page-header [heading]="store.thread()?.title ?? 'Thread'" [trail]="trail()">
      @if (store.thread(); as thread) {
        <p class="state">
          <tr-badge [icon]="kind().icon">{{ kind().label }}</tr-badge>
          @if (thread.resolved) { <tr-badge tone="success" icon="check">{{ settled() }}</tr-badge> }
          @if (store.mine()?.follow === 'follow') { <tr-badge tone="outline" icon="bell">You follow this</tr-badge> } @else if (store.mine()?.follow === 'mute') { <tr-badge tone="outline" icon="minus">Muted</tr-badge> }
          @if (thread.closed) { <tr-badge tone="outline" icon="lock">Closed</tr-badge> }
          <span>Started by {{ thread.author.name }} <tr-time [at]="thread.createdAt" /></span>
        </p>
        @if (thread.resource; as resource) { <tr-resource-link [resourceId]="resource.id" [title]="resource.title" /> }
      }
      @if (mayResolve()) { <button trButton actions size="s" [icon]="store.thread()?.resolved ? 'refresh' : 'check'" [busy]="busy()" (click)="change({ resolved: !store.thread()?.resolved })">{{ store.thread()?.resolved ? 'Open the question again' : 'Mark as answered' }}</button> }
      @if (commands().length) { <tr-menu actions size="s" variant="secondary" label="More for this thread" [items]="commands()" (picked)="command($event)" /> }
    </tr-page-header>
  `,
  styles: `:host { display: block; } .state { display: flex; flex-wrap: wrap; gap: var(--tr-space-2); align-items: center; font-size: var(--tr-text-s); color: var(--tr-ink-muted); }`,
})
export class ThreadHead {
  private readonly dialogs = inject(Dialogs);
  private readonly network = inject(NetworkStore);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly acts = inject(ThreadActs);
  protected readonly store = inject(ThreadStore);
  private readonly acting = new Acting();
  protected readonly busy = this.acting.busy;
  protected readonly kind = computed(() => THREAD_KINDS[this.store.thread()?.kind ?? 'discussion']);
  private readonly mayUnveil = computed(() => this.session.can('question.unveil') && this.store.thread()?.author.id === null && this.store.thread()?.kind === 'question');
  protected readonly settled = computed(() => settledWord(this.store.thread()?.kind));
  protected readonly trail = computed(() => [{ label: 'Networks', link: '/networks' }, { label: this.network.network.value()?.name ?? 'Network', link: `/networks/${this.network.id()}` }, { label: this.store.thread()?.title ?? 'Thread' }]);
  protected readonly mayResolve = computed(() => this.store.abilities().resolve && this.store.thread()?.kind === 'question');
  /** A question has its answer and a decision its result; what else was talked about is settled when its author or a lead says so. */
  private readonly maySettle = computed(() => { const kind = this.store.thread()?.kind; return kind === 'discussion' || kind === 'share' || kind === 'meeting'; });
  protected readonly commands = computed<readonly MenuItem[]>(() => {
    if (!this.store.thread()) return [];
    const { resolve, close } = this.store.abilities();
    const follow = this.store.mine()?.follow ?? 'normal';
    return [
      follow === 'follow' ? { id: 'normal', label: 'Stop following', icon: 'bell' as const } : { id: 'follow', label: 'Follow: tell me of replies', icon: 'bell' as const },
      follow === 'mute' ? { id: 'normal', label: 'Stop muting', icon: 'minus' as const } : { id: 'mute', label: 'Mute: count as read', icon: 'minus' as const },
      ...(this.mayUnveil() ? [{ id: 'unveil', label: 'Safeguarding: ask who asked this', icon: 'shield' as const }] : []),
      ...(resolve && this.maySettle() ? [{ id: 'settle', label: this.store.thread()?.resolved ? 'No longer settled' : 'Mark as settled', icon: 'check' as const }] : []),
      ...(resolve ? [{ id: 'rename', label: 'Rename', icon: 'edit' as const }] : []),
      ...(close ? [{ id: 'move', label: 'Move to another network', icon: 'arrow-right' as const }, { id: 'merge', label: 'Put into another thread', icon: 'adapt' as const }] : []),
      ...(close ? [{ id: 'close', label: this.store.thread()?.closed ? 'Open this thread again' : 'Close this thread', icon: 'lock' as const }] : []),
    ];
  });

  protected async command(id: string): Promise<void> {
    const thread = this.store.thread();
    if (!thread) return;
    if (id === 'follow' || id === 'mute' || id === 'normal') await this.acts.follow(thread.id, id satisfies FollowLevel);
    else if (id === 'settle') await this.change({ resolved: !thread.resolved });
    else if (id === 'unveil') await this.unveil(thread.id);
    else if (id === 'move' || id === 'merge') await this.take(id);
    else if (id === 'rename') await this.dialogs.open<void, RenameThread>(RenameThreadDialog, { title: thread.title, rename: (title) => this.store.change({ title }) });
    else if (thread.closed) await this.change({ closed: false });
    else await this.close();
  }

  private async take(way: TakeThread['way']): Promise<void> {
    const thread = this.store.thread();
    if (!thread) return;
    const { MoveThreadDialog } = await import('../moving/move-thread-dialog');
    const taken = await this.dialogs.open<ThreadCard, TakeThread>(MoveThreadDialog, { thread, way });
    if (!taken) return;
    this.toasts.show(way === 'move' ? 'The thread is in its new network' : `The posts are in “${taken.title}” now`, { tone: 'success' });
    await this.store.load(true);
  }

  /** Whoever began it reads why. */
  private async close(): Promise<void> {
    const { ReasonDialog } = await import('../reason-dialog');
    await this.dialogs.open<boolean, AskReason>(ReasonDialog, {
      heading: 'Close this thread?', body: 'It can still be read, but nobody can reply. You can open it again at any time. It is recorded.', action: 'Close the thread', field: 'reason', act: (reason) => this.store.change({ closed: true, reason }),
    });
  }

  private async unveil(threadId: string): Promise<void> {
    const { UnveilDialog } = await import('./unveil-dialog');
    await this.dialogs.open(UnveilDialog, threadId);
  }

  protected async change(body: { resolved?: boolean; closed?: boolean }): Promise<void> {
    await this.acting.run(async () => {
      await this.store.change(body);
    });
  }
}
