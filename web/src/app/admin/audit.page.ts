// The log of administrative acts, newest first, and whether its chain still holds.
import { Component, computed, inject, signal } from '@angular/core';
import type { Answer } from '@trellis/contracts';
import { ApiClient } from '../core/api-client';
import { asProblem } from '../core/api-problem';
import { apiResource } from '../core/api-resource';
import { problemLine } from '../core/problem-messages';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { EmptyState } from '../kit/empty-state';
import { ErrorState } from '../kit/error-state';
import { LoadMore } from '../kit/load-more';
import { PageHeader } from '../kit/page-header';
import { Skeleton } from '../kit/skeleton';
import { Toasts } from '../kit/toasts';
import { AdminNav } from './admin-nav';
import { actWords, auditDetails } from './admin-words';

type Entry = Answer<'audit.list'>['items'][number];
const exact = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });

@Component({
  selector: 'tr-audit-page',
  imports: [AdminNav, Banner, Button, EmptyState, ErrorState, LoadMore, PageHeader, Skeleton],
  template: `
    <tr-page-header heading="Log of changes" lead="What administrators and leaders did, newest first. Entries can be added, never changed.">
      <button actions trButton icon="refresh" class="tr-no-print" [busy]="first.isLoading()" (click)="again()">Refresh</button>
    </tr-page-header>
    <tr-admin-nav />
    @if (first.isFirstLoad()) { <tr-skeleton [count]="8" /> }
    @else if (!first.value() && first.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="first.reload()" /> }
    @else {
      <div class="tr-stack">
        @if (intact()) { <tr-banner tone="success" heading="The log is intact">Each entry carries a fingerprint of the one before. They fit together in everything shown below.</tr-banner> }
        @else { <tr-banner tone="danger" heading="The log does not fit together" [live]="true">An entry shown below was changed or removed outside Trellis. Keep a copy of this page and tell whoever runs the server.</tr-banner> }
        <ol role="list">
          @for (entry of shown(); track entry.seq) {
            <li>
              <p class="when tr-muted tr-small"><span class="seq">{{ entry.seq }}</span><time [attr.datetime]="entry.at">{{ entry.when }}</time></p>
              <div class="what">
                <p><strong>{{ entry.actor }}</strong> {{ entry.words }}</p>
                @if (entry.details.length) { <dl>@for (line of entry.details; track $index) { <div><dt>{{ line.label }}:</dt> <dd>{{ line.value }}</dd></div> }</dl> }
              </div>
            </li>
          }
        </ol>
        @if (!shown().length) { <tr-empty-state heading="Nothing has been done yet" icon="history"><p>As soon as someone changes people, schools or expectations, it stands here.</p></tr-empty-state> }
        @else { <tr-load-more [shown]="shown().length" [more]="!!next()" [busy]="busy()" (wanted)="more()" /> }
      </div>
    }
  `,
  styles: `
    li { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: var(--tr-space-1) var(--tr-space-4); padding-block: var(--tr-space-3); border-block-end: 1px solid var(--tr-line); }
    .when { display: flex; gap: var(--tr-space-3); font-variant-numeric: tabular-nums; } .seq { min-inline-size: 2.5rem; text-align: end; }
    dl { margin: 0.2rem 0 0; font-size: var(--tr-text-s); color: var(--tr-ink-muted); overflow-wrap: anywhere; } dt, dd { display: inline; margin: 0; } dd { margin-inline-start: 0.3em; }
    @media (max-width: 40rem) { li { grid-template-columns: minmax(0, 1fr); } .seq { min-inline-size: 0; } }
  `,
})
export class AuditPage {
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  protected readonly first = apiResource('audit.list');
  private readonly schools = apiResource('school.list');
  private readonly later = signal<readonly Answer<'audit.list'>[]>([]);
  protected readonly words = problemLine;
  protected readonly busy = signal(false);
  private readonly pages = computed(() => { const first = this.first.value(); return first ? [first, ...this.later()] : []; });
  protected readonly intact = computed(() => this.pages().every(({ intact }) => intact));
  protected readonly next = computed(() => this.pages().at(-1)?.next ?? null);
  protected readonly shown = computed(() => {
    const names = new Map(this.schools.value()?.items.map(({ id, name }) => [id, name]));
    return this.pages().flatMap(({ items }) => items).map((entry: Entry) => ({ ...entry, when: exact.format(new Date(entry.at)), words: actWords(entry.act), details: auditDetails(entry.detail, names) }));
  });

  protected again(): void {
    this.later.set([]);
    this.first.reload();
  }

  protected async more(): Promise<void> {
    const cursor = this.next();
    if (!cursor || this.busy()) return;
    this.busy.set(true);
    try {
      const page = await this.api.call('audit.list', { query: { cursor } });
      this.later.update((pages) => [...pages, page]);
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    }
    this.busy.set(false);
  }
}
