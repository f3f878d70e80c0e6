// Finds what was said in my networks: words, and filters by network, person, kind, day, file and whether a question waits. The address keeps them.
import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Answer } from '@trellis/contracts';
import type { ThreadKind } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemLine, problemWords } from '../../core/problem-messages';
import { Announcer } from '../../kit/announcer';
import { Button } from '../../kit/button';
import { Card } from '../../kit/card';
import { Checkbox } from '../../kit/checkbox';
import { Combobox, type ComboboxOption } from '../../kit/combobox';
import { EmptyState } from '../../kit/empty-state';
import { ErrorState } from '../../kit/error-state';
import { LoadMore } from '../../kit/load-more';
import { PageHeader } from '../../kit/page-header';
import { SearchBox } from '../../kit/search-box';
import { Select } from '../../kit/select';
import { Skeleton } from '../../kit/skeleton';
import { TextField } from '../../kit/text-field';
import { Toasts } from '../../kit/toasts';
import { THREAD_KINDS } from '../network-words';
import { ShortPostCard } from './short-post-card';

type Found = Answer<'conversation.search'>;
const KINDS = Object.entries(THREAD_KINDS).map(([value, { label }]) => ({ value, label }));

@Component({
  selector: 'tr-search-conversations-page',
  imports: [Button, Card, Checkbox, Combobox, EmptyState, ErrorState, LoadMore, PageHeader, RouterLink, SearchBox, Select, ShortPostCard, Skeleton, TextField],
  templateUrl: './search-conversations.page.html',
  styles: `
    .columns { display: grid; gap: var(--tr-space-5); align-items: start; margin-block-start: var(--tr-space-4); } .filters { display: flex; flex-direction: column; gap: var(--tr-space-3); } .days { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--tr-space-2); }
    ol { display: flex; flex-direction: column; gap: var(--tr-space-2); } .switch { display: flex; flex-wrap: wrap; gap: var(--tr-space-3); margin-block-start: var(--tr-space-2); font-size: var(--tr-text-s); }
    .toggle { display: none; } @media (max-width: 61.99rem) { .toggle { display: inline-flex; } .filters { display: none; margin-block-start: var(--tr-space-4); } .filters[data-open] { display: flex; } }
    @media (min-width: 62rem) { .columns { grid-template-columns: 16rem minmax(0, 1fr); } .days { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class SearchConversationsPage {
  private readonly announcer = inject(Announcer);
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  readonly q = input('');
  readonly network = input('');
  readonly person = input('');
  readonly kind = input('');
  readonly from = input('');
  readonly to = input('');
  readonly file = input('');
  readonly unanswered = input('');
  protected readonly typed = linkedSignal(() => this.q() ?? '');
  private readonly picked = signal<ComboboxOption | null>(null);
  /** An address says only whose posts it wants. */
  private readonly writer = apiResource('person.show', () => (this.person() && this.picked()?.value !== this.person() ? { params: { id: this.person() } } : undefined), { forget: true });
  protected readonly personName = computed(() => { const picked = this.picked(); return picked && picked.value === this.person() ? picked.label : this.writer.value()?.name ?? ''; });
  protected readonly kinds = KINDS;
  private readonly networks = apiResource('network.list');
  protected readonly mine = computed(() => this.networks.value()?.items.filter(({ member }) => member).map(({ id, name }) => ({ value: id, label: name })) ?? []);
  protected readonly chosen = computed(() => [this.network(), this.person(), this.kind(), this.from(), this.to(), this.file(), this.unanswered()].filter(Boolean).length);
  protected readonly narrowed = computed(() => this.chosen() > 0);
  /** On phones they fold behind one button, so that what was found is in sight. */
  protected readonly open = signal(false);
  private readonly query = computed(() => ({
    q: this.q() ?? '', networkId: this.network() || undefined, personId: this.person() || undefined, kind: (this.kind() || undefined) as ThreadKind | undefined, from: this.from() || undefined, to: this.to() || undefined,
    file: this.file() === 'true' ? 'true' as const : 'false' as const, unanswered: this.unanswered() === 'true' ? 'true' as const : 'false' as const,
  }));
  protected readonly found = apiResource('conversation.search', () => (this.query().q || this.narrowed() ? { query: this.query() } : undefined));
  protected readonly asked = computed(() => !!this.q() || this.narrowed());
  protected readonly problem = computed(() => { const error = this.found.error(); return error && !this.found.value() ? problemWords(error) : undefined; });
  protected readonly items = linkedSignal<Found['items']>(() => this.found.value()?.items ?? []);
  protected readonly next = linkedSignal(() => this.found.value()?.next ?? null);
  protected readonly loadingMore = signal(false);

  constructor() {
    effect(() => { const answer = this.found.value(); if (answer) untracked(() => this.announcer.say(answer.items.length ? `${answer.items.length}${answer.next ? ' or more' : ''} ${answer.items.length === 1 ? 'post' : 'posts'} found` : 'Nothing found')); });
  }

  protected readonly findPeople = async (words: string): Promise<ComboboxOption[]> => {
    const { items } = await this.api.call('person.list', { query: { q: words } });
    return items.slice(0, 8).map(({ id, name, school }) => ({ value: id, label: name, hint: school.name }));
  };

  protected go(part: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams: part, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected pick(person: ComboboxOption | null): void {
    this.picked.set(person);
    this.go({ person: person?.value ?? null });
  }

  protected clear(): void {
    this.go({ network: null, person: null, kind: null, from: null, to: null, file: null, unanswered: null });
  }

  protected async more(): Promise<void> {
    const cursor = this.next();
    if (!cursor || this.loadingMore()) return;
    this.loadingMore.set(true);
    try {
      const page = await this.api.call('conversation.search', { query: { ...this.query(), cursor } });
      this.items.update((items) => [...items, ...page.items]);
      this.next.set(page.next);
      this.announcer.say(`${page.items.length} more`);
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    } finally {
      this.loadingMore.set(false);
    }
  }
}
