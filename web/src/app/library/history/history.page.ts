// Every version of a resource that was saved: what changed, when, by whom; choose two to compare.
import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Answer } from '@trellis/contracts';
import { CHANGE_KINDS } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import { asProblem, isMissing } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemLine, problemWords } from '../../core/problem-messages';
import { PageTitle } from '../../core/title';
import { Badge } from '../../kit/badge';
import { Button } from '../../kit/button';
import { ErrorState } from '../../kit/error-state';
import { LoadMore } from '../../kit/load-more';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { Time } from '../../kit/time';
import { Toasts } from '../../kit/toasts';
import { personLine, times } from '../resource-words';

type Revision = Answer<'revision.list'>['items'][number];

@Component({
  selector: 'tr-history-page',
  imports: [PageHeader, Badge, Button, ErrorState, LoadMore, Skeleton, Time, RouterLink],
  template: `
    <tr-page-header heading="History" [lead]="lesson.value()?.title ?? ''" [trail]="trail()">
      @if (fromOriginal(); as query) { <a trButton actions icon="adapt" [routerLink]="['/library', id(), 'history', 'compare']" [queryParams]="query">Compare with the original</a> }
    </tr-page-header>
    @if (list.isFirstLoad()) { <tr-skeleton shape="person" [count]="5" label="Loading the history" /> }
    @else if (problem(); as words) { <tr-error-state [heading]="words.title" [detail]="words.detail" [retry]="!missing()" [busy]="list.isLoading()" (retried)="list.reload()"><a trButton actions routerLink="/library">Search the library</a></tr-error-state> }
    @else {
      <div class="bar"><p class="tr-muted">{{ items().length > 1 ? 'Choose two versions to see what changed between them.' : 'There is one version so far.' }}</p>
        @if (items().length > 1) { <button trButton variant="primary" icon="eye" [disabled]="chosen().length !== 2" (click)="compare()">Compare the two</button> }</div>
      <ol role="list">
        @for (revision of items(); track revision.number) {
          <li>
            @if (items().length > 1) { <input class="tr-input" type="checkbox" [attr.aria-label]="'Compare version ' + revision.number" [checked]="chosen().includes(revision.number)" (change)="choose(revision.number)" /> }
            <div class="what">
              <p><a [routerLink]="['/library', id(), 'history', revision.number]"><strong>Version {{ revision.number }}</strong></a>@if (revision.number === newest()) { <span class="tr-muted"> (newest)</span> }@if (revision.change; as kind) { <tr-badge [tone]="kind === 'correction' ? 'warning' : 'info'">{{ kinds[kind] }}</tr-badge> }</p>
              @if (revision.message) { <p>{{ revision.message }}</p> }
              @if (revision.credits.length) { <p class="tr-small">With work by {{ names(revision.credits) }}</p> }
              @if (revision.source; as source) { <p class="tr-small">From @if (source.id) { <a [routerLink]="['/library', source.id, 'history', source.number]">{{ source.title }}, version {{ source.number }}</a> } @else { a version that is not shared with you }</p> }
              <p class="tr-muted tr-small">{{ person(revision) }} · <tr-time [at]="revision.at" /> · {{ count(revision.words, 'word') }}</p>
            </div>
            @if (revision.number > 1) { <a trButton size="s" variant="quiet" [routerLink]="['/library', id(), 'history', 'compare']" [queryParams]="{ from: revision.number - 1, to: revision.number }">What changed<span class="tr-visually-hidden"> in version {{ revision.number }}</span></a> }
          </li>
        }
      </ol>
      <tr-load-more [shown]="items().length" [more]="later().next !== null" [busy]="loadingMore()" (wanted)="more()" />
    }
  `,
  styles: `
    .bar { display: flex; flex-wrap: wrap; gap: var(--tr-space-3); justify-content: space-between; align-items: center; margin-block-end: var(--tr-space-4); }
    ol { display: flex; flex-direction: column; } li { display: flex; flex-wrap: wrap; gap: var(--tr-space-2) var(--tr-space-4); align-items: start; padding-block: var(--tr-space-4); border-block-start: 1px solid var(--tr-line); } .what { flex: 1 1 14rem; min-inline-size: 0; }
  `,
})
export class HistoryPage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly lesson = apiResource('resource.show', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly list = apiResource('revision.list', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly later = linkedSignal(() => ({ items: [] as readonly Revision[], next: this.list.value()?.next ?? null }));
  protected readonly items = computed(() => [...(this.list.value()?.items ?? []), ...this.later().items]);
  protected readonly newest = computed(() => this.items()[0]?.number);
  protected readonly chosen = signal<readonly number[]>([]);
  protected readonly loadingMore = signal(false);
  protected readonly problem = computed(() => { const error = this.list.error(); return error && !this.list.value() ? problemWords(error) : undefined; });
  protected readonly missing = computed(() => isMissing(this.list.error()));
  protected readonly trail = computed(() => [{ label: 'Library', link: '/library' }, { label: this.lesson.value()?.title ?? 'Resource', link: `/library/${this.id()}` }, { label: 'History' }]);
  protected readonly fromOriginal = computed(() => { const lesson = this.lesson.value(); return lesson?.origin?.id ? { from: lesson.origin.number, to: lesson.number, against: lesson.origin.id } : undefined; });
  protected readonly count = times;
  protected readonly kinds = CHANGE_KINDS;
  protected readonly names = (people: Revision['credits']): string => people.map(personLine).join('; ');
  protected readonly person = ({ author }: Revision): string => personLine(author);

  constructor() {
    const title = inject(PageTitle);
    effect(() => { const name = this.lesson.value()?.title; if (name) title.set(`History of ${name}`); });
  }

  /** A third choice lets go of the first. */
  protected choose(number: number): void {
    this.chosen.update((now) => (now.includes(number) ? now.filter((one) => one !== number) : [...now.slice(-1), number]));
  }

  protected compare(): void {
    const [from, to] = [...this.chosen()].sort((a, b) => a - b);
    void this.router.navigate(['/library', this.id(), 'history', 'compare'], { queryParams: { from, to } });
  }

  protected async more(): Promise<void> {
    const cursor = this.later().next;
    if (!cursor || this.loadingMore()) return;
    this.loadingMore.set(true);
    try {
      const page = await this.api.call('revision.list', { params: { id: this.id() }, query: { cursor } });
      this.later.update(({ items }) => ({ items: [...items, ...page.items], next: page.next }));
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    } finally {
      this.loadingMore.set(false);
    }
  }
}
