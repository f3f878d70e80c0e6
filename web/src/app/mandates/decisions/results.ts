// What those asked said, as it was published when the consultation closed: the same for a teacher and a leader.
import { Component, computed, input } from '@angular/core';
import type { Distribution, Proposal, Share } from '@trellis/contracts';
import { POINT_KINDS } from '@trellis/contracts/vocabulary';
import { apiResource } from '../../core/api-resource';
import { problemLine } from '../../core/problem-messages';
import { SaidInThemes } from '../../core/said-in-themes';
import { Badge } from '../../kit/badge';
import { Card } from '../../kit/card';
import { DataTable } from '../../kit/data-table';
import { ErrorState } from '../../kit/error-state';
import { Likert, type LikertRow } from '../../kit/likert';
import { NotShown } from '../../kit/not-shown';
import { Skeleton } from '../../kit/skeleton';
import { Suppressed } from '../../kit/suppressed';
import { VIEW_ENDS, VIEW_NAMES } from './decision-words';

@Component({
  selector: 'tr-results',
  imports: [Badge, Card, DataTable, ErrorState, Likert, NotShown, SaidInThemes, Skeleton, Suppressed],
  template: `
    @if (results.isFirstLoad()) { <tr-skeleton shape="card" [count]="2" /> }
    @else if (results.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="results.reload()" /> }
    @else if (results.value(); as found) {
      <div class="figures" [trNotShown]="found.notShown">
      @if (heard(); as sentence) { <p class="sentence">{{ sentence }}</p> } @else { <tr-suppressed /> }
      @for (item of items(); track item.name) { <tr-likert [heading]="item.name" [rows]="item.rows" [labels]="item.labels" summary="Answers from 1 to 5, by group." /> }
      </div>
      @if (found.apart; as apart) { <p class="tr-muted">{{ apart.items.length ? 'Those it would apply to and those also invited stand last. ' : '' }}{{ apart.note }}</p> }
      @if (found.options.length) {
        <tr-table label="Which would suit best"><table><thead><tr><th scope="col">Option</th><th scope="col">Chosen by</th></tr></thead><tbody>@for (one of found.options; track one.option) { <tr><th scope="row">{{ one.option }}</th><td>{{ one.words }}</td></tr> }</tbody></table></tr-table>
      }
      <h3>Points colleagues made</h3>
      <ul role="list" class="tr-stack">
        @for (point of found.points; track point.id) { <li trCard><div class="tr-row"><tr-badge tone="outline">{{ kinds[point.kind] }}</tr-badge><span class="tr-small tr-muted">{{ point.support }}@if (point.author) { · {{ point.author.name }} }</span></div><p class="text">{{ point.text }}</p></li> }
        @empty { <li class="tr-muted">{{ found.pointsNote ?? 'Nobody made a point.' }}</li> }
      </ul>
      <h3>Comments</h3>
      <tr-said-in-themes [about]="proposal().id" />
    }
  `,
  styles: `:host, .figures { display: flex; flex-direction: column; gap: var(--tr-space-4); } .sentence { font-size: var(--tr-text-l); } h3 { font-size: var(--tr-text-l); } .text { overflow-wrap: anywhere; white-space: pre-line; }`,
})
export class Results {
  readonly proposal = input.required<Proposal>();
  protected readonly results = apiResource('consultation.results', () => ({ params: { id: this.proposal().id } }));
  protected readonly words = problemLine;
  protected readonly kinds = POINT_KINDS;
  protected readonly heard = computed(() => {
    const all = this.results.value()?.figures.find(({ group }) => group.kind === 'trust');
    return all ? heardSentence(all.heard) : null;
  });
  protected readonly items = computed(() => (['suits', 'pupils', 'values', 'workload'] as const).map((item) => ({
    name: VIEW_NAMES[item], labels: [`1 ${VIEW_ENDS[item][0]}`, '2', '3', '4', `5 ${VIEW_ENDS[item][1]}`],
    rows: this.results.value()?.figures.flatMap(({ group, items }) => items.filter((one) => one.item === item).map(({ distribution }) => rowOf(group.label, distribution))).concat(this.sides(item)) ?? [],
  })).filter(({ rows }) => rows.length > 0));

  private sides(item: keyof typeof VIEW_NAMES): LikertRow[] {
    const found = this.results.value()?.apart?.items.find((one) => one.item === item);
    if (!found) return [];
    const mostly = (who: string): string => (found.purely ? who : `Mostly ${who.toLowerCase()}`);
    return [rowOf(mostly('Those it would apply to'), found.asked), rowOf(mostly('Those also invited'), found.invited)];
  }
}

/** A row that is not shown stays a row: its absence would tell something too. */
function rowOf(label: string, distribution: Distribution): LikertRow {
  if (distribution.suppressed) return { label, counts: null };
  return 'words' in distribution ? { label, counts: null, words: `${distribution.words} (n = ${distribution.n})` } : { label, counts: distribution.counts };
}

function heardSentence(share: Share): string | null {
  if (share.suppressed) return null;
  return 'words' in share ? `${share.words} of the ${share.eligible} people asked were heard.` : `${share.count} of the ${share.eligible} people asked were heard (${Math.round(share.value * 100)}%).`;
}
