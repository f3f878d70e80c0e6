// Reports that are mine to look at: what was said, what it is about, and what was done.
import { Component, computed, inject, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { REPORT_CATEGORIES } from '@trellis/contracts/report-words';
import type { Report } from '@trellis/contracts';
import { ApiClient, apiUrl } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemLine } from '../../core/problem-messages';
import { Badge } from '../../kit/badge';
import { Button } from '../../kit/button';
import { Card } from '../../kit/card';
import { Dialogs } from '../../kit/dialogs';
import { EmptyState } from '../../kit/empty-state';
import { ErrorState } from '../../kit/error-state';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { Time } from '../../kit/time';
import { Toasts } from '../../kit/toasts';
import { ReasonDialog, type AskReason } from '../reason-dialog';
import { HiddenPosts } from './hidden-posts';

@Component({
  selector: 'tr-reports-page',
  imports: [Badge, Button, Card, EmptyState, ErrorState, HiddenPosts, PageHeader, RouterLink, Skeleton, Time],
  template: `
    <tr-page-header heading="Reports" lead="Confidential: only you and the others they go to see them." [trail]="[{ label: 'Networks', link: '/networks' }, { label: 'Reports' }]" />
    @if (reports.isFirstLoad()) { <tr-skeleton [count]="4" /> }
    @else if (!reports.value() && reports.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="reports.reload()" /> }
    @else if (!items().length) { <tr-empty-state heading="Nothing to look at" icon="shield"><p>When somebody reports a post in a network you lead, or one you look after as a safeguarding contact, it will be here.</p></tr-empty-state> }
    @else {
      <div class="tr-stack">
        @for (report of items(); track report.id) {
          <article trCard [attr.aria-label]="category(report).label">
            <div class="tr-row"><tr-badge [tone]="report.status === 'open' ? 'warning' : 'neutral'">{{ report.status === 'open' ? 'Open' : 'Looked at' }}</tr-badge>@if (report.post.hidden) { <tr-badge tone="outline" icon="eye-off">Hidden</tr-badge> }<span class="tr-muted tr-small">{{ report.network.name }} · <tr-time [at]="report.at" /></span></div>
            <h2>{{ category(report).label }}</h2>
            @if (report.words) { <p>{{ report.words }}</p> }
            @if (report.reporter; as reporter) { <p class="tr-small tr-muted">Reported by {{ reporter.name }}, {{ reporter.school }}</p> }
            <blockquote><p class="tr-small tr-muted">{{ report.post.author.name }}@if (report.post.author.school; as school) {, {{ school }}}</p><p class="said">{{ report.post.text || (report.post.files.length ? '' : 'Deleted by its author') }}</p>@for (file of report.post.files; track file.id) { <p class="tr-small"><a [href]="fileOf(report, file.id)" target="_blank" rel="noopener">{{ file.name }}</a>@if (file.alt) {: {{ file.alt }}}</p> }</blockquote>
            @if (report.status === 'closed') { <p class="tr-small">{{ report.handledBy }}: {{ report.outcome }}</p> }
            <div class="tr-row">
              @if (report.abilities.hide) { <button trButton size="s" [icon]="report.post.hidden ? 'eye' : 'eye-off'" (click)="hide(report)">{{ report.post.hidden ? 'Show the post again' : 'Hide the post' }}</button> }
              @if (report.abilities.open) { <a trButton size="s" icon="chat" [routerLink]="['/networks', report.network.id, 'threads', report.threadId]" [queryParams]="{ post: report.post.id }">Open the thread</a> }
              @if (report.status === 'open') { <button trButton size="s" variant="primary" icon="check" (click)="close(report)">Say what was done</button> }
            </div>
          </article>
        }
      </div>
    }
    <tr-hidden-posts />
  `,
  styles: `article { display: flex; flex-direction: column; gap: var(--tr-space-3); } h2 { font-size: var(--tr-text-l); } blockquote { margin: 0; padding-inline-start: var(--tr-space-3); border-inline-start: 3px solid var(--tr-line); } .said { white-space: pre-wrap; overflow-wrap: anywhere; }`,
})
export class ReportsPage {
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly reports = apiResource('report.list');
  protected readonly items = computed(() => this.reports.value()?.items ?? []);
  protected readonly words = problemLine;
  private readonly hidden = viewChild(HiddenPosts);

  protected category({ category }: Report): { label: string } {
    return REPORT_CATEGORIES[category];
  }

  protected fileOf = ({ id }: Report, fileId: string): string => apiUrl('report.file', { params: { id, fileId } });

  protected async hide({ post }: Report): Promise<void> {
    try {
      if (post.hidden) await this.api.call('post.unhide', { params: { id: post.id } });
      else if (!await this.dialogs.open<boolean, AskReason>(ReasonDialog, { heading: 'Hide this post?', body: 'Nobody reads its words until it is shown again.', action: 'Hide the post', field: 'reason', act: (reason) => this.api.call('post.hide', { params: { id: post.id }, body: { reason } }) })) return;
      this.reports.reload();
      this.hidden()?.reload();
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    }
  }

  protected async close({ id }: Report): Promise<void> {
    await this.dialogs.open<boolean, AskReason>(ReasonDialog, { heading: 'What was done?', body: 'Whoever made the report is told in these words.', action: 'Close the report', field: 'outcome', label: 'What was done', act: async (outcome) => { this.reports.set(await this.api.call('report.close', { params: { id }, body: { outcome } })); } });
  }
}
