// Sorting what colleagues wrote into themes: one press for a comment, by hand or by number key; suggestions are counted words and no more.
import { Component, ElementRef, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SaidTheme, SaidThemes } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { isMissing } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { Drafts } from '../../core/drafts';
import { problemLine } from '../../core/problem-messages';
import { Sending } from '../../core/sending';
import { Announcer } from '../../kit/announcer';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Card } from '../../kit/card';
import { Dialogs } from '../../kit/dialogs';
import { ErrorState } from '../../kit/error-state';
import { FilterChips } from '../../kit/filter-chips';
import { PageHeader } from '../../kit/page-header';
import { ShowsFault } from '../../kit/shows-fault';
import { Skeleton } from '../../kit/skeleton';
import { TextField } from '../../kit/text-field';
import { Sorting } from './sorting';
import { ThemeDialog, type ThemeChange } from './theme-dialog';
import { ThemeList, type ThemeAct } from './theme-list';

type Comment = SaidThemes['comments'][number];
type Suggestion = SaidThemes['suggestions'][number];
/** What is shown before one chooses: the comments in no theme. */
const UNSORTED = '';
const ALL = 'all';

@Component({
  selector: 'tr-sort-page',
  imports: [RouterLink, Banner, Button, Card, ErrorState, FilterChips, PageHeader, ShowsFault, Skeleton, TextField, ThemeList],
  templateUrl: './sort.page.html',
  styleUrl: './sort.page.css',
})
export class SortPage {
  readonly about = input.required<string>();
  /** Of which expectation, from the address; none for a consultation or a survey. */
  readonly mandate = input<string>();
  private readonly api = inject(ApiClient);
  private readonly announcer = inject(Announcer);
  private readonly dialogs = inject(Dialogs);
  private readonly drafts = inject(Drafts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly said = apiResource('theme.list', () => ({ params: { id: this.about() }, query: { mandateId: this.mandate() } }), { forget: true });
  private readonly round = computed(() => ({ id: this.about(), mandateId: this.mandate() ?? null }));
  protected readonly sorting = new Sorting(this.said, this.round);
  protected readonly adding = new Sending();
  protected readonly name = signal('');
  protected readonly missingName = signal('');
  protected readonly words = problemLine;
  protected readonly missing = isMissing;
  protected readonly many = (n: number): string => (n === 1 ? '1 comment' : `${n} comments`);
  /** In the order in which they were made: a number key keeps its theme. */
  protected readonly themes = computed(() => [...this.said.value()?.themes ?? []].sort((a, b) => (a.id < b.id ? -1 : 1)));
  protected readonly view = signal<readonly string[]>([UNSORTED]);
  protected readonly views = computed(() => { const found = this.said.value(); return [{ value: UNSORTED, label: 'Not sorted yet', count: found?.unsorted ?? 0 }, { value: ALL, label: 'All', count: found?.comments.length ?? 0 }, ...this.themes().map(({ id, name, comments }) => ({ value: id, label: name, count: comments }))]; });
  /** Taken when one looks: a comment stays where it is while it is being sorted. */
  private readonly taken = signal<readonly string[]>([]);
  protected readonly shown = computed(() => { const ids = new Set(this.taken()); return this.said.value()?.comments.filter(({ id }) => ids.has(id)) ?? []; });
  protected readonly moved = computed(() => this.view()[0] !== ALL && this.shown().some((comment) => !this.belongs(comment)));
  private readonly leftAlone = linkedSignal(() => this.drafts.read<string[]>(this.leftKey())?.value ?? []);
  protected readonly suggestions = computed(() => {
    const unsorted = new Set(this.said.value()?.comments.filter(({ themeIds }) => themeIds.length === 0).map(({ id }) => id));
    return (this.said.value()?.suggestions ?? []).filter(({ phrase, commentIds }) => !this.leftAlone().includes(phrase) && commentIds.every((id) => unsorted.has(id)));
  });

  constructor() {
    let taken = '';
    effect(() => {
      if (!this.said.value() || taken === `${this.about()} ${this.mandate()}`) return;
      taken = `${this.about()} ${this.mandate()}`;
      untracked(() => this.look());
    });
  }

  protected readonly lastKey = computed(() => Math.min(9, this.themes().length));
  protected readonly addressOf = (link: string): string => link.split('?')[0]!;
  protected readonly queryOf = (link: string): Record<string, string> => Object.fromEntries(new URLSearchParams(link.split('?')[1] ?? ''));
  protected readonly textsOf = ({ commentIds }: Suggestion): string[] => this.said.value()?.comments.filter(({ id }) => commentIds.includes(id)).map(({ text }) => text) ?? [];

  protected look(view: readonly string[] = this.view()): void {
    this.view.set(view);
    this.taken.set(this.said.value()?.comments.filter((comment) => this.belongs(comment)).map(({ id }) => id) ?? []);
  }

  /** A number key puts the comment one is at into that theme, or takes it out; the arrows go on and back. */
  protected press(event: KeyboardEvent, comment: Comment): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const theme = /^[1-9]$/.test(event.key) ? this.themes()[Number(event.key) - 1] : undefined;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!theme && !step) return;
    event.preventDefault();
    if (theme) this.sort(comment, theme);
    else this.goTo(comment, step);
  }

  protected sort(comment: Comment, theme: SaidTheme): void {
    const now = this.said.value()?.comments.find(({ id }) => id === comment.id) ?? comment;
    this.announcer.say(`${now.themeIds.includes(theme.id) ? 'Out of' : 'Into'} ${theme.name}`);
    this.sorting.toggle(now, theme.id);
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    this.missingName.set(this.name().trim() ? '' : 'Please enter a name for the theme');
    if (!this.missingName() && await this.create(this.name(), [])) this.name.set('');
  }

  protected async accept({ phrase, commentIds }: Suggestion): Promise<void> {
    if (await this.create(phrase.charAt(0).toLocaleUpperCase('en-GB') + phrase.slice(1), commentIds)) this.look();
  }

  protected leaveAlone({ phrase }: Suggestion): void {
    this.leftAlone.update((left) => [...left, phrase]);
    this.drafts.save(this.leftKey(), this.leftAlone());
  }

  protected async change({ act, theme }: { act: ThemeAct; theme: SaidTheme }): Promise<void> {
    await this.sorting.settled();
    const now = this.said.value()?.themes.find(({ id }) => id === theme.id) ?? theme;
    if (act === 'remove') {
      const sure = await this.dialogs.confirm({ heading: `Let “${now.name}” go?`, body: `Its ${this.many(now.comments)} stay, and those in no other theme are not sorted any more.`, action: 'Let it go', tone: 'danger' });
      if (sure) await this.adding.run(async () => this.took(await this.api.call('theme.remove', { params: { id: now.id }, query: { version: now.version } })), () => this.said.reload());
      return;
    }
    const changed = await this.dialogs.open<SaidThemes, ThemeChange>(ThemeDialog, { what: act, theme: now, others: this.themes().filter(({ id }) => id !== now.id) });
    if (changed) this.took(changed);
    else this.said.reload();
  }

  private async create(name: string, commentIds: readonly string[]): Promise<boolean> {
    await this.sorting.settled();
    return this.adding.run(async () => this.took(await this.api.call('theme.create', { params: { id: this.about() }, body: { mandateId: this.round().mandateId, name, commentIds: [...commentIds] } })));
  }

  private took(said: SaidThemes): void {
    this.said.set(said);
    if (![UNSORTED, ALL, ...said.themes.map(({ id }) => id)].includes(this.view()[0]!)) this.look([UNSORTED]);
  }

  private belongs({ themeIds }: Comment): boolean {
    const [view] = this.view();
    return view === ALL || (view === UNSORTED ? themeIds.length === 0 : themeIds.includes(view!));
  }

  private goTo({ id }: Comment, step: number): void {
    const next = this.shown()[this.shown().findIndex((one) => one.id === id) + step];
    if (next) this.host.querySelector<HTMLElement>(`[data-comment="${next.id}"] button`)?.focus();
  }

  private leftKey(): string {
    return `themes-left:${this.about()}:${this.mandate() ?? ''}`;
  }
}
