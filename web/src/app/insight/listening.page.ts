// Do we listen? The voice ledger: one sentence, the counts, half-term by half-term, and every decision of the last twelve months, for all staff.
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { VoiceLedger } from '@trellis/contracts';
import { apiResource } from '../core/api-resource';
import { problemLine } from '../core/problem-messages';
import { TakeAlong } from '../core/take-along';
import { verdictSentence } from '../core/verdict-words';
import { Badge } from '../kit/badge';
import { download } from '../kit/csv';
import { DataTable } from '../kit/data-table';
import { EmptyState } from '../kit/empty-state';
import { ErrorState } from '../kit/error-state';
import { Facts } from '../kit/facts';
import { FigureNumbers, tableCsv } from '../kit/figure-numbers';
import { How } from '../kit/how';
import { InsightFrame } from '../kit/insight-frame';
import { Likert } from '../kit/likert';
import { Skeleton } from '../kit/skeleton';
import { halfTermRows, halfTermTable } from './listening-rows';

@Component({
  selector: 'tr-listening-page',
  imports: [RouterLink, Badge, DataTable, EmptyState, ErrorState, Facts, FigureNumbers, How, InsightFrame, Likert, Skeleton, TakeAlong],
  template: `
    <tr-insight-frame heading="Do we listen?" lead="The voice ledger of the last twelve months. Everyone in the trust sees the same page." [sentence]="sentence()">
    @if (ledger.value()) { <tr-take-along actions (saved)="save()" /> }
    @if (ledger.isFirstLoad()) { <tr-skeleton shape="card" [count]="3" /> }
    @else if (ledger.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="ledger.reload()" /> }
    @else if (ledger.value(); as found) {
      <div class="tr-stack page">
        <dl trFacts class="counts" [facts]="facts()"></dl>
        <p>{{ felt() }}</p>
        <section aria-labelledby="half-terms"><h2 id="half-terms">Half-term by half-term</h2>
          <tr-likert heading="Asked first, and answered in time" summary="Asked about first and answered in time to the right, urgent or hardly asked to the left, answered late in the column beside." [labels]="labels" [rows]="bars()" />
          <tr-figure-numbers label="Half-term by half-term" [table]="table()" />
        </section>
        @if (found.overdue.length) {
          <section aria-labelledby="overdue"><h2 id="overdue">Overdue now</h2>
            <tr-table label="Overdue now" [stack]="true"><table><thead><tr><th scope="col">What</th><th scope="col">Due</th><th scope="col">Who answers</th></tr></thead>
              <tbody>@for (row of found.overdue; track row.id) { <tr><th scope="row"><a [routerLink]="[row.kind === 'decision' ? '/expectations/decisions' : '/expectations/responses', row.id]">{{ row.title }}</a></th><td data-label="Due">{{ date(row.dueOn) }}</td><td data-label="Who answers">{{ row.who.name }}</td></tr> }</tbody></table></tr-table>
          </section>
        }
        <section aria-labelledby="entries"><h2 id="entries">Decision by decision</h2>
          @if (found.entries.length) {
            <tr-table label="Decisions of the last twelve months" [stack]="true"><table><thead><tr><th scope="col">Decision</th><th scope="col">When</th><th scope="col">Asked first?</th><th scope="col">On time?</th></tr></thead>
              <tbody>@for (row of found.entries; track $index) {
                <tr><th scope="row"><div><a [routerLink]="row.kind === 'decision' ? ['/expectations/decisions', row.id] : ['/expectations', row.id]">{{ row.title }}</a><span class="because">{{ row.words }}</span>@if (row.asked) { <span class="because">{{ row.asked }}.</span> }</div></th><td data-label="When">{{ date(row.on) }}</td>
                  <td data-label="Asked first?">@if (row.consulted) { <tr-badge tone="success">Consulted on</tr-badge> } @else if (row.kind === 'decision') { <tr-badge tone="warning">Hardly asked</tr-badge> } @else { <tr-badge tone="warning">Urgent</tr-badge> }</td><td data-label="On time?">{{ row.onTime === null ? 'No date was promised' : row.onTime ? 'Yes' : 'No' }}</td></tr>
              }</tbody></table></tr-table>
          } @else { <tr-empty-state heading="No decision has been recorded yet" icon="chat"><p>They appear here with their reasons as they are made.</p></tr-empty-state> }
        </section>
      </div>
    }
    <ng-container how>
      <tr-how heading="How this is counted">
        <li>A decision is a proposal that was consulted on and answered, or something asked at once as urgent; what was expected before the trust began to ask first is not counted.</li>
        <li>Consulted on: those asked had three school days or more, after the day it opened, and it closed when its last day had ended. What was open for less was decided, and not consulted on.</li>
        <li>On time: answered by the day that was promised; an answer still owed after its day counts as late.</li>
        <li>Days run from the closing of the consultation to the published answer; the median is the middle one.</li>
        <li>Whether those asked felt answered is shown from ten answers on, or as many as the trust’s smallest group where that is more, for each decision or response, and then in steps of as many: a step waits where the figure would tell what each of them said. Added here is what is shown; with one that is told in words, the sum is told to the nearest 5%.</li>
        <li>A holiday belongs to the half-term before it. What is decided counts on the day its answer was published.</li>
      </tr-how>
    </ng-container>
    </tr-insight-frame>
  `,
  styles: `.counts { --tr-min: 9rem; } .page { --tr-gap: var(--tr-space-5); max-inline-size: 60rem; } section { display: flex; flex-direction: column; gap: var(--tr-space-3); } h2 { font-size: var(--tr-text-l); } .because { display: block; font-weight: 400; font-size: var(--tr-text-s); color: var(--tr-ink-muted); overflow-wrap: anywhere; } td tr-badge { white-space: nowrap; }`,
})
export class ListeningPage {
  protected readonly ledger = apiResource('voice.show');
  protected readonly words = problemLine;
  protected readonly date = (day: string): string => new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  protected readonly labels = ['Urgent, or hardly asked', 'Asked first, answered late', 'Asked first, answered in time'];
  protected readonly bars = computed(() => { const found = this.ledger.value(); return found ? halfTermRows(found) : []; });
  protected readonly table = computed(() => { const found = this.ledger.value(); return found ? halfTermTable(found) : { columns: [], rows: [] }; });
  protected readonly sentence = computed(() => this.ledger.value()?.sentence ?? '');
  protected readonly felt = computed(() => { const found = this.ledger.value(); return found ? verdictSentence(found.feltAnswered) : ''; });
  protected readonly facts = computed(() => { const found = this.ledger.value(); return found ? factsOf(found) : []; });

  protected save(): void {
    download('do-we-listen.csv', tableCsv(this.table()));
  }
}

const factsOf = (ledger: VoiceLedger): { label: string; value: string }[] => [
  { label: 'Decisions made', value: String(ledger.decisions) }, { label: 'Consulted on', value: String(ledger.consulted) }, { label: 'Urgent, without asking', value: String(ledger.urgent) },
  { label: 'Answered on time', value: `${ledger.onTime.done} of ${ledger.onTime.of}` }, { label: 'Median days to an answer', value: ledger.medianDays === null ? 'None yet' : String(ledger.medianDays) },
  { label: 'Declined with a reason', value: String(ledger.declined) }, { label: 'With changes after consulting', value: String(ledger.changed) },
  { label: '“You said, we did” on time', value: `${ledger.responses.onTime} of ${ledger.responses.given + ledger.responses.overdue}` }, { label: 'Answers owed now', value: String(ledger.responses.owed) },
  { label: 'Groups excepted', value: String(ledger.exceptions.granted) }, { label: 'Requests waiting', value: ledger.exceptions.late ? `${ledger.exceptions.waiting}, ${ledger.exceptions.late} late` : String(ledger.exceptions.waiting) },
  { label: 'Consultations withdrawn', value: String(ledger.withdrawn) }, { label: 'Lapsed unreviewed', value: String(ledger.lapsed) },
];
