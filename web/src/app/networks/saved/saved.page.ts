// The posts I keep for later, newest kept first: known to me alone.
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answer } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemLine, problemWords } from '../../core/problem-messages';
import { Button } from '../../kit/button';
import { Card } from '../../kit/card';
import { EmptyState } from '../../kit/empty-state';
import { ErrorState } from '../../kit/error-state';
import { LoadMore } from '../../kit/load-more';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { Time } from '../../kit/time';
import { Toasts } from '../../kit/toasts';
import { PostBody } from '../thread/post-body';

type Saved = Answer<'saved.list'>['items'][number];

@Component({
  selector: 'tr-saved-page',
  imports: [Button, Card, EmptyState, ErrorState, LoadMore, PageHeader, PostBody, RouterLink, Skeleton, Time],
  template: `
    <tr-page-header heading="Kept for later" lead="Only you see what you keep." [trail]="[{ label: 'Networks', link: '/networks' }, { label: 'Kept for later' }]" />
    @if (saved.isFirstLoad()) { <tr-skeleton shape="card" [count]="3" label="Loading what you keep" /> }
    @else if (problem(); as words) { <tr-error-state [heading]="words.title" [detail]="words.detail" [busy]="saved.isLoading()" (retried)="saved.reload()" /> }
    @else {
      <ul role="list" class="tr-stack">
        @for (one of items(); track one.post.id) {
          <li trCard>
            <p class="tr-small tr-muted"><strong>{{ one.post.author.name }}</strong> <tr-time [at]="one.post.at" /> in {{ one.network.name }}</p>
            <tr-post-body [post]="one.post" />
            <p class="tr-row"><a trButton size="s" icon="arrow-right" [routerLink]="['/networks', one.network.id, 'threads', one.thread.id]" [queryParams]="{ post: one.post.id }">Open “{{ one.thread.title }}”</a>
              <button trButton size="s" variant="quiet" icon="close" [busy]="busy() === one.post.id" (click)="drop(one)">Keep no longer<span class="tr-visually-hidden">: the post by {{ one.post.author.name }}</span></button></p>
          </li>
        } @empty { <li><tr-empty-state heading="You keep nothing yet" icon="pin"><p>In a thread, open the menu of a post and choose “Keep for later”.</p><a trButton actions routerLink="/networks">Go to your networks</a></tr-empty-state></li> }
      </ul>
      @if (next()) { <tr-load-more [shown]="items().length" [more]="true" [busy]="loadingMore()" (wanted)="more()" /> }
    }
  `,
})
export class SavedPage {
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  protected readonly saved = apiResource('saved.list');
  protected readonly problem = computed(() => { const error = this.saved.error(); return error && !this.saved.value() ? problemWords(error) : undefined; });
  protected readonly items = linkedSignal<readonly Saved[]>(() => this.saved.value()?.items ?? []);
  protected readonly next = linkedSignal(() => this.saved.value()?.next ?? null);
  protected readonly loadingMore = signal(false);
  protected readonly busy = signal('');

  protected async more(): Promise<void> {
    const cursor = this.next();
    if (!cursor || this.loadingMore()) return;
    this.loadingMore.set(true);
    try {
      const page = await this.api.call('saved.list', { query: { cursor } });
      this.items.update((items) => [...items, ...page.items]);
      this.next.set(page.next);
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    } finally {
      this.loadingMore.set(false);
    }
  }

  protected async drop({ post }: Saved): Promise<void> {
    if (this.busy()) return;
    this.busy.set(post.id);
    try {
      await this.api.call('post.unsave', { params: { id: post.id } });
      this.items.update((items) => items.filter((one) => one.post.id !== post.id));
      this.toasts.show('No longer kept', { action: { label: 'Undo', run: () => void this.keep(post.id) } });
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    } finally {
      this.busy.set('');
    }
  }

  private async keep(id: string): Promise<void> {
    await this.api.call('post.save', { params: { id }, body: {} });
    this.saved.reload();
  }
}
