// What came of a thread, and how to make something of it: a comment on its lesson, an offer of my version, a proposal.
import { Component, DestroyRef, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { NetworkChange, Outcomes } from '@trellis/contracts';
import { Acting } from '../../core/acting';
import { ApiClient } from '../../core/api-client';
import { apiResource } from '../../core/api-resource';
import { Session } from '../../core/session';
import { Dialogs } from '../../kit/dialogs';
import { Icon } from '../../kit/icon';
import { Menu, type MenuItem } from '../../kit/menu';
import { Time } from '../../kit/time';
import { NetworkStore } from '../network/network-store';
import { ThreadStore } from '../thread/thread-store';

type Item = Outcomes['items'][number];

@Component({
  selector: 'tr-thread-outcomes',
  imports: [Icon, Menu, RouterLink, Time],
  template: `
    @if (items()?.length) {
      <ul role="list" aria-label="What came of it">
        @for (item of items(); track item.id) { <li><tr-icon [name]="item.kind === 'offer' ? 'send' : item.kind === 'comment' ? 'flag' : 'target'" /><span>{{ item.by.name }} {{ words(item) }} <tr-time [at]="item.at" /></span><a [routerLink]="link(item)" [queryParams]="item.kind === 'comment' ? { comment: item.id } : {}">Open<span class="tr-visually-hidden"> the {{ item.kind }}</span></a></li> }
      </ul>
    }
    @if (choices().length) { <tr-menu size="s" variant="quiet" icon="adapt" [iconOnly]="false" label="Make something of it" [items]="choices()" (picked)="make($event)" /> }
  `,
  styles: `
    :host { display: block; margin-block-end: var(--tr-space-3); } ul { display: flex; flex-direction: column; gap: var(--tr-space-1); margin-block-end: var(--tr-space-2); }
    li { display: flex; flex-wrap: wrap; gap: var(--tr-space-1) var(--tr-space-2); align-items: center; font-size: var(--tr-text-s); } li tr-icon { color: var(--tr-ink-muted); } @media print { tr-menu { display: none; } }
  `,
})
export class ThreadOutcomes {
  private readonly acting = new Acting();
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly store = inject(ThreadStore);
  private readonly threadId = computed(() => this.store.thread()?.id);
  private readonly list = apiResource('outcome.list', () => { const id = this.threadId(); return id ? { params: { id } } : undefined; }, { forget: true });
  protected readonly items = computed(() => this.list.value()?.items);
  protected readonly choices = computed<readonly MenuItem[]>(() => {
    const made = this.list.value();
    if (!made || !this.store.abilities().member) return [];
    return [
      ...(made.lessons.length ? [{ id: 'comment', label: 'Raise it on a part of the lesson', icon: 'flag' as const }] : []),
      ...made.versions.map(({ id, title }) => ({ id: `offer:${id}`, label: `Offer my version of “${title}”`, icon: 'send' as const })),
      ...(this.session.can('decision.propose') ? [{ id: 'propose', label: 'Make it a proposal', icon: 'target' as const }] : []),
    ];
  });

  constructor() {
    // A new outcome is a change of the thread. Posts are none, so that a busy thread is not asked about with each of them.
    const changed = ({ kind, threadId }: NetworkChange): boolean => kind === 'thread.changed' && threadId === this.threadId();
    inject(NetworkStore).stream.listen({ taken: (steps) => { if (steps.some(changed)) this.list.reload(); }, anew: () => this.list.reload() }, inject(DestroyRef));
  }

  protected words({ kind, resource }: Item): string {
    const lesson = resource ? ` “${resource.title}”` : ' a lesson';
    return kind === 'proposal' ? 'made it a proposal' : kind === 'offer' ? `offered changes to${lesson}` : `raised it on${lesson}`;
  }

  protected link({ kind, id, resource }: Item): readonly string[] {
    return kind === 'proposal' ? ['/expectations/decisions', id] : kind === 'offer' ? ['/library/offers', id] : ['/library', resource?.id ?? '', 'comments'];
  }

  protected async make(choice: string): Promise<void> {
    const [thread, made] = [this.store.thread(), this.list.value()];
    if (!thread || !made) return;
    if (choice === 'propose') await this.router.navigate(['/expectations/decisions/new'], { queryParams: { thread: thread.id } });
    else if (choice === 'comment') {
      const { RaiseCommentDialog } = await import('./raise-comment-dialog');
      if (await this.dialogs.open(RaiseCommentDialog, { threadId: thread.id, lessons: made.lessons, words: this.store.posts()[0]?.text ?? '' })) this.list.reload();
    } else await this.offer(thread, choice.slice('offer:'.length));
  }

  private async offer(thread: { id: string; title: string }, adaptationId: string): Promise<void> {
    await this.acting.run(async () => {
      const { offerId } = await this.api.call('outcome.offer', { params: { id: thread.id }, body: { adaptationId, why: `We talked about it in “${thread.title}”.` } });
      await this.router.navigate(['/library', adaptationId, 'offer'], { queryParams: { draft: offerId } });
    });
  }
}
