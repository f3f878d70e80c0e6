// Units of work: lessons in order, from every school of the trust.
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SUBJECTS } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemLine, problemWords } from '../../core/problem-messages';
import { Button } from '../../kit/button';
import { Card } from '../../kit/card';
import { Checkbox } from '../../kit/checkbox';
import { EmptyState } from '../../kit/empty-state';
import { ErrorState } from '../../kit/error-state';
import { LoadMore } from '../../kit/load-more';
import { PageHeader } from '../../kit/page-header';
import { SearchBox } from '../../kit/search-box';
import { Select } from '../../kit/select';
import { Skeleton } from '../../kit/skeleton';
import { Toasts } from '../../kit/toasts';
import { UnitCardView } from './unit-card';

@Component({
  selector: 'tr-units-page',
  imports: [PageHeader, Button, Card, Checkbox, EmptyState, ErrorState, LoadMore, SearchBox, Select, Skeleton, UnitCardView, RouterLink],
  template: `
    <tr-page-header heading="Units of work" lead="Lessons in order, with notes for teaching them. Use a unit as it is, or make it yours." [trail]="trail"><a trButton actions variant="primary" icon="plus" routerLink="/library/units/new">Make a unit</a></tr-page-header>
    <div class="bar tr-no-print">
      <tr-search-box label="Search units" placeholder="Search units" [value]="q() ?? ''" (searched)="go({ q: $event || null })" />
      <tr-select label="Subject" [options]="subjects" empty="Every subject" [value]="subject() ?? ''" (valueChange)="go({ subject: $event || null })" />
      <tr-checkbox label="Only mine" [checked]="mine() === 'true'" (checkedChange)="go({ mine: $event ? 'true' : null })" />
    </div>
    @if (list.isFirstLoad()) { <tr-skeleton shape="card" [count]="3" label="Loading units" /> }
    @else if (problem(); as words) { <tr-error-state [heading]="words.title" [detail]="words.detail" [busy]="list.isLoading()" (retried)="list.reload()" /> }
    @else {
      <ol role="list" class="tr-stack">@for (unit of items(); track unit.id) { <li trCard><tr-unit-card [unit]="unit" /></li> }</ol>
      @if (!items().length) {
        <tr-empty-state [heading]="narrowed() ? 'No unit matches' : 'There is no unit yet'" icon="book">
          <p>{{ narrowed() ? 'Other words, or every subject, find more.' : 'Put the lessons of a few weeks in order, say how they hang together, and share them.' }}</p>
          @if (narrowed()) { <button trButton actions (click)="go({ q: null, subject: null, mine: null })">See every unit</button> }
          <a trButton actions variant="primary" icon="plus" routerLink="/library/units/new">Make a unit</a>
        </tr-empty-state>
      }
      <tr-load-more [shown]="items().length" [more]="later().next !== null" [busy]="loadingMore()" (wanted)="more()" />
    }
  `,
  styles: `.bar { display: flex; flex-wrap: wrap; gap: var(--tr-space-3) var(--tr-space-5); align-items: end; margin-block-end: var(--tr-space-5); } tr-search-box { flex: 1 1 18rem; } tr-select { flex: 0 1 16rem; }`,
})
export class UnitsPage {
  readonly q = input<string>();
  readonly subject = input<string>();
  readonly mine = input<string>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly trail = [{ label: 'Library', link: '/library' }, { label: 'Units of work' }];
  protected readonly subjects = Object.entries(SUBJECTS).map(([value, label]) => ({ value, label }));
  private readonly query = computed(() => ({ ...(this.q() && { q: this.q() }), ...(this.subject() && { subject: this.subject() }), ...(this.mine() === 'true' && { mine: 'true' as const }) }));
  protected readonly narrowed = computed(() => Object.keys(this.query()).length > 0);
  protected readonly list = apiResource('unit.list', () => ({ query: this.query() }));
  protected readonly later = linkedSignal(() => ({ items: [] as NonNullable<ReturnType<typeof this.list.value>>['items'], next: this.list.value()?.next ?? null }));
  protected readonly items = computed(() => [...(this.list.value()?.items ?? []), ...this.later().items]);
  protected readonly loadingMore = signal(false);
  protected readonly problem = computed(() => { const error = this.list.error(); return error && !this.list.value() ? problemWords(error) : undefined; });

  protected go(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async more(): Promise<void> {
    const cursor = this.later().next;
    if (!cursor || this.loadingMore()) return;
    this.loadingMore.set(true);
    try {
      const page = await this.api.call('unit.list', { query: { ...this.query(), cursor } });
      this.later.update(({ items }) => ({ items: [...items, ...page.items], next: page.next }));
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    } finally {
      this.loadingMore.set(false);
    }
  }
}
