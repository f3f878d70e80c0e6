// Insight: what people think of what the trust expects, and how much of it is taught. Closed waves only.
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apiResource } from '../core/api-resource';
import { problemLine } from '../core/problem-messages';
import { Badge } from '../kit/badge';
import { Button } from '../kit/button';
import { Card } from '../kit/card';
import { EmptyState } from '../kit/empty-state';
import { ErrorState } from '../kit/error-state';
import { InsightFrame } from '../kit/insight-frame';
import { NotShown } from '../kit/not-shown';
import { Skeleton } from '../kit/skeleton';
import { Suppressed } from '../kit/suppressed';
import { notShown, STRENGTHS } from '@trellis/contracts/vocabulary';
import { satisfactionSentence, shareSentence, type OverviewRow } from './figure-rows';
import { HowComputed } from './how-computed';
import { Quadrant } from './quadrant';

@Component({
  selector: 'tr-overview-page',
  imports: [RouterLink, Badge, Button, Card, EmptyState, ErrorState, InsightFrame, NotShown, Skeleton, Suppressed, Quadrant, HowComputed],
  template: `
    <tr-insight-frame heading="Insight" lead="What people think of what the trust expects, and how much of it is taught. Teachers and leaders see the same pages." [sentence]="sentence()">
    <ng-container actions><a trButton routerLink="/expectations/waves">Waves of rating</a></ng-container>
    @if (overview.isFirstLoad()) { <tr-skeleton shape="card" [count]="3" /> }
    @else if (overview.error(); as problem) { <tr-error-state [detail]="line(problem)" (retried)="overview.reload()" /> }
    @else if (!overview.value()?.periods?.length) {
      <tr-empty-state heading="No wave has closed yet" icon="chart"><p>Figures appear when a wave of rating closes. Until then nobody, whatever their role, can see any answer.</p><a trButton routerLink="/expectations/waves">See the waves</a></tr-empty-state>
    } @else {
      <tr-quadrant [rows]="rows()" />
      <section aria-labelledby="each"><h2 id="each">Each expectation</h2>
        <ol role="list" class="tr-stack">
          @for (row of rows(); track row.mandate.id; let i = $index) {
            <li trCard [trNotShown]="unshown(row)">
              <div class="tr-row marks"><span class="number" aria-hidden="true">{{ i + 1 }}</span><tr-badge tone="outline">{{ strengths[row.mandate.strength] }}</tr-badge>@if (row.latest; as latest) { <span class="tr-muted tr-small">{{ latest.name }}</span> }</div>
              <h3><a [routerLink]="['/insight', row.mandate.id]">{{ row.mandate.title }}</a></h3>
              @if (!row.latest) { <p class="tr-muted">No closed wave covers it yet.</p> }
              @else {
                @if (satisfaction(row.overall); as words) { <p><strong>Overall:</strong> {{ words }}</p> } @else { <tr-suppressed [compact]="true" /> }
                @if (share(row.adoption); as words) { <p><strong>Adoption:</strong> {{ words }}</p> }
                @if (row.change && !row.change.suppressed) { <p class="tr-muted">{{ row.change.sentence }}</p> }
              }
            </li>
          }
        </ol>
      </section>
      <section aria-labelledby="closer"><h2 id="closer">Closer to you</h2>
        <ul class="closer">
          <li><a routerLink="/insight/views" fragment="own">Your school in context</a>: the group your school is in, beside everyone.</li>
          <li><a routerLink="/networks">Your networks</a>: whoever leads one reads how it is doing there.</li>
          <li><a routerLink="/library/contributions">Your lessons</a>: what colleagues took, adapted and taught of them.</li>
        </ul>
      </section>
      <tr-how-computed [groups]="promised()" />
    }
    </tr-insight-frame>
  `,
  styles: `section { display: flex; flex-direction: column; gap: var(--tr-space-4); } h3 { font-size: var(--tr-text-l); } .marks { gap: var(--tr-space-2); align-items: center; } .number { display: inline-grid; place-items: center; inline-size: 1.6rem; block-size: 1.6rem; border-radius: 50%; background: var(--tr-plot); color: var(--tr-on-primary); font-weight: 700; font-size: var(--tr-text-s); } ol > li { max-inline-size: 56rem; } .closer { padding-inline-start: 1.2rem; display: grid; gap: var(--tr-space-2); }`,
})
export class OverviewPage {
  protected readonly overview = apiResource('insight.overview');
  protected readonly rows = computed(() => this.overview.value()?.mandates ?? []);
  protected readonly promised = computed(() => this.overview.value()?.periods.map(({ smallestGroup }) => smallestGroup) ?? []);
  protected readonly strengths = STRENGTHS;
  protected readonly line = problemLine;
  protected readonly satisfaction = satisfactionSentence;
  protected readonly sentence = computed(() => {
    const rows = this.rows().filter(({ latest }) => latest);
    if (!rows.length) return '';
    const clear = rows.filter(({ change }) => change && !change.suppressed && change.clear).length;
    const shown = rows.filter(({ overall }) => overall && !overall.suppressed).length;
    const changes = clear === 0 ? 'none differs clearly from the wave before' : clear === 1 ? 'one differs clearly from the wave before' : `${clear} differ clearly from the wave before`;
    return `${shown} of ${rows.length} ${rows.length === 1 ? 'expectation' : 'expectations'} can be shown for the last closed wave; ${changes}.`;
  });

  /** Each expectation's figures are of its own latest wave. */
  protected unshown({ latest }: OverviewRow): string | undefined {
    return latest ? notShown(latest.smallestGroup) : undefined;
  }

  protected share(share: Parameters<typeof shareSentence>[0]): string | null {
    return shareSentence(share, 'taught it in that wave');
  }
}
