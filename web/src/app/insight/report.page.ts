// The report: every question of insight on one page that prints well, with its data to take along and its e-mail to order.
import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InsightReport } from '@trellis/contracts';
import { apiResource } from '../core/api-resource';
import { apiUrl } from '../core/api-client';
import { problemLine } from '../core/problem-messages';
import { Session } from '../core/session';
import { Button } from '../kit/button';
import { EmptyState } from '../kit/empty-state';
import { ErrorState } from '../kit/error-state';
import { FilterChips } from '../kit/filter-chips';
import { InsightFrame } from '../kit/insight-frame';
import { Intervals, type IntervalRow } from '../kit/intervals';
import { NotShown } from '../kit/not-shown';
import { Skeleton } from '../kit/skeleton';
import { dataSpans } from './data-spans';
import { ReportOrder } from './report-order';

type Section = InsightReport['sections'][number];
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

@Component({
  selector: 'tr-report-page',
  imports: [RouterLink, Button, EmptyState, ErrorState, FilterChips, InsightFrame, Intervals, NotShown, ReportOrder, Skeleton],
  template: `
    <tr-insight-frame heading="The report" [lead]="lead()">
      <div actions class="tr-row tr-no-print">@if (sections().length) { <button trButton icon="print" (click)="print()">Print, or save as PDF</button> }</div>
      <ng-container before>
        @if (report.isFirstLoad()) { <tr-skeleton shape="card" [count]="3" /> }
        @else if (!report.value() && report.error(); as problem) { <tr-error-state [detail]="line(problem)" (retried)="report.reload()" /> }
        @else if (!sections().length) { <tr-empty-state heading="Nothing to report yet" icon="chart"><p>The report begins when the first wave of rating or the first survey has closed. Until then nobody, whatever their role, can see any answer.</p><a trButton routerLink="/insight">To the overview</a></tr-empty-state> }
      </ng-container>
      @for (section of sections(); track section.question) {
        <section class="tr-stack" [attr.aria-label]="section.question" [trNotShown]="section.notShown">
          <h2>{{ section.question }}</h2>
          <p class="sentence">{{ section.sentence }}</p>
          @if (section.rows.length) { <tr-intervals [heading]="section.measure" [summary]="about(section)" [rows]="rowsOf(section)" /> }
          <p class="tr-no-print"><a [routerLink]="path(section)" [queryParams]="query(section)">Read the whole page<span class="tr-visually-hidden">: {{ section.question }}</span></a></p>
        </section>
      }
      @if (sections().length) {
        <section class="tr-stack tr-no-print"><h2>As data</h2>
          <p class="tr-measure">Every published figure as a line of a table, with its group, its range and the number of people behind it. What is not shown on the pages is not in the data either: the line says so.</p>
          <tr-filter-chips label="Waves that closed in" [choices]="spans" [single]="true" [required]="true" [(selected)]="span" />
          <p><a trButton icon="download" [href]="dataUrl()" download>Download as CSV</a></p>
        </section>
        <tr-report-order class="tr-no-print" />
        <p class="tr-muted tr-small foot">Figures exist only for what has closed, and only for groups that nothing published can narrow below as many people as were promised before they answered. They compare groups and moments, and do not show why these differ.</p>
      }
    </tr-insight-frame>
  `,
  styles: `
    h2 { font-size: var(--tr-text-xl); } .sentence { font-size: var(--tr-text-l); line-height: 1.45; max-inline-size: 46rem; text-wrap: pretty; } .foot { max-inline-size: 46rem; }
    @media print { section { break-inside: avoid; } section + section { border-block-start: 1px solid #999; padding-block-start: 1rem; } }
  `,
})
export class ReportPage {
  private readonly session = inject(Session);
  protected readonly report = apiResource('insight.report');
  protected readonly line = problemLine;
  protected readonly sections = computed(() => this.report.value()?.sections ?? []);
  protected readonly lead = computed(() => {
    const made = this.report.value()?.madeOn;
    return [this.session.me()?.trust.name, made ? `as of ${day.format(new Date(`${made}T12:00:00Z`))}` : ''].filter(Boolean).join(', ');
  });
  protected readonly spans = dataSpans(new Date()).map(({ label }) => ({ value: label, label }));
  protected readonly span = signal<readonly string[]>([this.spans[0]!.value]);
  protected readonly dataUrl = computed(() => {
    const { from, to } = dataSpans(new Date()).find(({ label }) => label === this.span()[0]) ?? {};
    return apiUrl('insight.figures', { query: { from, to } });
  });

  protected about(section: Section): string {
    return section.about ? `From “${section.about}”, with the range each share likely lies in.` : 'With the range each share likely lies in.';
  }

  protected rowsOf(section: Section): IntervalRow[] {
    return section.rows.map(({ label, point, n, words }) => ({ label, point, ...(n === null ? {} : { n }), ...(words === null ? {} : { words }) }));
  }

  protected path = ({ link }: Section): string => link.split('?')[0]!;
  protected query = ({ link }: Section): Record<string, string> => Object.fromEntries(new URLSearchParams(link.split('?')[1] ?? ''));

  protected print(): void {
    window.print();
  }
}
