// Find resources: words and filters live in the address, results follow as one types and stay until better ones are here.
import { Component, ElementRef, computed, effect, inject, input, linkedSignal, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ApiClient } from '../../core/api-client';
import { apiResource } from '../../core/api-resource';
import { asProblem } from '../../core/api-problem';
import { problemLine, problemWords } from '../../core/problem-messages';
import { Announcer } from '../../kit/announcer';
import { Button } from '../../kit/button';
import { Card } from '../../kit/card';
import { EmptyState } from '../../kit/empty-state';
import { ErrorState } from '../../kit/error-state';
import { LoadMore } from '../../kit/load-more';
import { PageHeader } from '../../kit/page-header';
import { SearchBox } from '../../kit/search-box';
import { Skeleton } from '../../kit/skeleton';
import { Toasts } from '../../kit/toasts';
import { SaidInNetworks } from './said-in-networks';
import { SearchFacets } from './search-facets';
import { countFilters, toQuery, type SearchFilters } from './search-filters';
import { UnitCardView } from '../units/unit-card';
import { inOrder, type Hit } from './in-order';
import { SearchHitCard } from './search-hit';

const COUNTED_TO = 1000;

@Component({
  selector: 'tr-search-page',
  imports: [SaidInNetworks, PageHeader, SearchBox, SearchFacets, SearchHitCard, UnitCardView, Card, Button, EmptyState, ErrorState, LoadMore, Skeleton, RouterLink],
  templateUrl: './search.page.html',
  styleUrl: './search.page.css',
  host: { '(document:keydown)': 'onKey($event)' },
})
export class SearchPage {
  readonly q = input<string>();
  readonly subject = input<string>();
  readonly keyStage = input<string>();
  readonly year = input<string>();
  readonly kind = input<string>();
  readonly school = input<string>();
  readonly origin = input<string>();
  readonly mine = input<string>();

  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly box = viewChild.required(SearchBox);

  protected readonly filters = computed<SearchFilters>(() => ({
    q: this.q(), subject: this.subject(), keyStage: this.keyStage(), year: this.year(), kind: this.kind(), school: this.school(), origin: this.origin(), mine: this.mine(),
  }));
  private readonly query = computed(() => toQuery(this.filters()));
  protected readonly found = apiResource('resource.search', () => ({ query: this.query() }));
  /** Pages after the first; a new first page starts them anew. */
  private readonly later = linkedSignal(() => ({ items: [] as readonly Hit[], next: this.found.value()?.next ?? null }));
  protected readonly items = computed(() => { const first = this.found.value(); return [...(first ? inOrder(first) : []), ...this.later().items]; });
  protected readonly next = computed(() => this.later().next);
  protected readonly loadingMore = signal(false);
  protected readonly typed = signal('');
  private sought: string | undefined;

  protected readonly problem = computed(() => { const error = this.found.error(); return error ? problemWords(error) : undefined; });
  protected readonly narrowed = computed(() => countFilters(this.filters()) > 0);
  protected readonly total = computed(() => {
    const total = this.found.value()?.total;
    return total === null || total === undefined ? null : total >= COUNTED_TO ? '1,000 or more' : total.toLocaleString('en-GB');
  });
  protected readonly heading = computed(() => {
    const total = this.found.value()?.total ?? this.items().length;
    return `${this.total() ?? total.toLocaleString('en-GB')} ${total === 1 ? 'result' : 'results'}${this.q() || this.narrowed() ? '' : ', newest first'}`;
  });

  constructor() {
    // The words follow the address (back, a link, the header's search), but never what is still being typed.
    effect(() => { const words = this.q() ?? ''; if (words !== this.sought) { this.sought = words; this.typed.set(words); } });
    effect(() => {
      const answer = this.found.value();
      if (answer && untracked(this.q)) this.announcer.say(answer.items.length + answer.units.length ? `${untracked(this.heading)}` : 'Nothing found');
    });
  }

  protected seek(words: string): void {
    this.sought = words;
    this.go({ q: words }, true);
  }

  protected go(change: Partial<SearchFilters>, replace = false): void {
    const params = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value || null]));
    void this.router.navigate(['/library'], { queryParams: params, queryParamsHandling: 'merge', replaceUrl: replace });
  }

  protected removeFilters(): void {
    void this.router.navigate(['/library'], { queryParams: this.q() ? { q: this.q() } : {} });
  }

  protected clearWords(): void {
    this.go({ q: undefined });
    this.box().focus();
  }

  protected async more(): Promise<void> {
    const cursor = this.next();
    if (!cursor || this.loadingMore()) return;
    const first = this.found.value();
    this.loadingMore.set(true);
    try {
      const page = await this.api.call('resource.search', { query: { ...this.query(), facets: 'false', cursor } });
      if (this.found.value() === first) this.later.update(({ items }) => ({ items: [...items, ...inOrder(page)], next: page.next }));
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    } finally {
      this.loadingMore.set(false);
    }
  }

  /** `/` goes to the words; arrows go through the results, and back up to the words. */
  protected onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !(event.target instanceof HTMLElement)) return;
    const { target } = event;
    const typing = target.matches('input, textarea, select, [contenteditable="true"]');
    if (event.key === '/' && !typing) {
      event.preventDefault();
      this.box().focus();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !this.host.contains(target)) return;
    const links = [...this.host.querySelectorAll<HTMLElement>('.results .tr-card-link')];
    const at = links.indexOf(target);
    if (at < 0 && !(target.matches('input[type="search"]') && step === 1)) return;
    event.preventDefault();
    const to = links[at + step];
    if (to) to.focus(); else if (at === 0) this.box().focus();
  }
}
