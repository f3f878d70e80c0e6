// After a while away: what happened, by what it is to me, each with a way to the first post I have not read; and one button to be done with it.
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answer, CaughtReason } from '@trellis/contracts';
import { Acting } from '../../core/acting';
import { ApiClient } from '../../core/api-client';
import { apiResource } from '../../core/api-resource';
import { problemWords } from '../../core/problem-messages';
import { Badge } from '../../kit/badge';
import { Button } from '../../kit/button';
import { Card } from '../../kit/card';
import { EmptyState } from '../../kit/empty-state';
import { ErrorState } from '../../kit/error-state';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { Time } from '../../kit/time';
import { Toasts } from '../../kit/toasts';
import { Counts } from '../../shell/counts';
import { THREAD_KINDS, counted } from '../network-words';
import { ShortPostCard } from '../search/short-post-card';

type Caught = Answer<'catchup.show'>;
type CaughtThread = Caught['threads'][number];
const GROUPS: readonly { readonly reason: CaughtReason; readonly heading: string }[] = [
  { reason: 'mention', heading: 'You are mentioned' }, { reason: 'my_question', heading: 'Replies to what you started' }, { reason: 'my_resource', heading: 'About your resources' },
  { reason: 'decision', heading: 'Decisions' }, { reason: 'meeting', heading: 'Meetings' }, { reason: 'new', heading: 'New threads' }, { reason: 'replies', heading: 'New replies' },
];

@Component({
  selector: 'tr-catch-up-page',
  imports: [Badge, Button, Card, EmptyState, ErrorState, PageHeader, RouterLink, ShortPostCard, Skeleton, Time],
  templateUrl: './catch-up.page.html',
  styles: `
    section { display: flex; flex-direction: column; gap: var(--tr-space-3); margin-block-end: var(--tr-space-6); } h2 { font-size: var(--tr-text-l); } ul { display: flex; flex-direction: column; gap: var(--tr-space-2); }
    .head { display: flex; flex-wrap: wrap; gap: var(--tr-space-2) var(--tr-space-4); align-items: baseline; justify-content: space-between; } h3 { font-size: var(--tr-text-m); } .foot { display: flex; flex-wrap: wrap; gap: var(--tr-space-1) var(--tr-space-3); align-items: center; font-size: var(--tr-text-s); color: var(--tr-ink-muted); }
  `,
})
export class CatchUpPage {
  private readonly api = inject(ApiClient);
  private readonly counts = inject(Counts);
  private readonly toasts = inject(Toasts);
  protected readonly caught = apiResource('catchup.show');
  private readonly acting = new Acting();
  protected readonly busy = this.acting.busy;
  protected readonly kinds = THREAD_KINDS;
  protected readonly problem = computed(() => { const error = this.caught.error(); return error && !this.caught.value() ? problemWords(error) : undefined; });
  protected readonly groups = computed(() => GROUPS.map((group) => ({ ...group, threads: this.caught.value()?.threads.filter(({ reason }) => reason === group.reason) ?? [] })).filter(({ threads }) => threads.length));
  protected readonly lead = computed(() => {
    const caught = this.caught.value();
    if (!caught) return 'What happened in your networks since you last looked.';
    return caught.posts ? `${counted(caught.posts, 'post')} in ${counted(caught.threads.length, 'thread')} since you last looked.` : 'You have read everything.';
  });

  protected news(thread: CaughtThread): string {
    return `${counted(thread.unread, 'new post')} by ${counted(thread.voices, 'colleague')}`;
  }

  protected async readAll(): Promise<void> {
    await this.acting.run(async () => {
      await this.api.call('unread.clear', { body: {} });
      this.caught.reload();
      void this.counts.refresh();
      this.toasts.show('Everything is marked as read', { tone: 'success' });
    });
  }
}
