// "Do people work together?": a sentence, a picture of schools and never of people, the table, then how it was computed.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apiResource } from '../core/api-resource';
import { ClosedTimes } from '../core/closed-times';
import { TakeAlong } from '../core/take-along';
import { Button } from '../kit/button';
import { download, fileName } from '../kit/csv';
import { EmptyState } from '../kit/empty-state';
import { FigureNumbers, tableCsv } from '../kit/figure-numbers';
import { How } from '../kit/how';
import { InsightFrame } from '../kit/insight-frame';
import { Intervals } from '../kit/intervals';
import { PairMatrix } from '../kit/pair-matrix';
import { Suppressed } from '../kit/suppressed';
import { acrossRows, networkTable, pairValues, tieWords, told } from './together-rows';

const dayWords = (day: string): string => new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

@Component({
  selector: 'tr-together-page',
  imports: [RouterLink, Button, ClosedTimes, EmptyState, FigureNumbers, How, InsightFrame, Intervals, PairMatrix, Suppressed, TakeAlong],
  template: `
    <tr-insight-frame heading="Do people work together?" lead="Within schools, and across schools, as their answers to one another in networks show. Of schools and networks, never of a person." [sentence]="shown()?.sentence ?? ''" [notShown]="insight.value()?.notShown">
      @if (shown()) { <tr-take-along actions (saved)="save()" /> }
      <tr-closed-times before [page]="insight" lost="This time cannot be found" [shown]="shown()?.period?.waveId">
        <tr-empty-state heading="Nothing has been published yet" icon="chat"><p>How people work together is published each time a wave of rating closes, for the time since the one before.</p><a trButton routerLink="/networks">Networks</a></tr-empty-state>
      </tr-closed-times>
      @if (shown(); as page) {
        <p class="tr-muted">From {{ day(page.from) }} to {{ day(page.period.closedOn) }}.</p>
        @if (page.schools.length) { <tr-pair-matrix heading="School by school" summary="Of 100 possible pairs of colleagues, how many answered one another. Darker is more often; the diagonal is within a school." [note]="'Hatched: fewer than ' + page.period.smallestGroup + ' members of networks on a side.'" [names]="page.schools" [values]="pairs()" /> }
        <section class="tr-stack" aria-labelledby="across"><h2 id="across">Within and across schools</h2>
          @if (ties(); as words) { <p>{{ words }}</p> } @else { <tr-suppressed /> }
          @if (page.trend.length > 1) { <tr-intervals heading="Answers that went to another school" summary="Of all answers in networks, from wave to wave. The rest stayed within a school." [rows]="across()" valueName="Across" /> }
          <p class="tr-small tr-muted">Whether people feel encouraged to work together, within their school and across schools, is asked in the surveys: <a routerLink="/surveys">How are people?</a></p>
        </section>
        <section class="tr-stack" aria-labelledby="all"><h2 id="all">The networks together</h2>
          <ul>@for (words of facts(); track words) { <li>{{ words }}</li> } @empty { <li><tr-suppressed /></li> }</ul>
        </section>
        <section class="tr-stack" aria-labelledby="table"><h2 id="table">Network by network</h2>
          <tr-figure-numbers label="Network by network" [table]="table()" />
          <p class="tr-muted tr-small">{{ insight.value()?.notShown }}</p>
          @if (openable().length) { <p>@for (network of openable(); track network.id) { <a class="more" [routerLink]="['/networks', network.id, 'health']">How {{ network.name }} is doing</a> }</p> }
        </section>
      }
      <ng-container how>
        @if (shown()) {
          <tr-how>
            <li>Counted when a wave closes, for the threads that began since the wave before: who answered whom in networks, and when. No word of a post is read, and questions without a name are nobody’s.</li>
            <li>Two colleagues are a pair when one has written in a thread that the other began. The E-I index holds pairs across schools against pairs within; what would be if schools did not matter follows from how many members each school has.</li>
            <li>Two schools are shown only with at least {{ shown()?.period?.smallestGroup }} members of networks in each; fewer than three pairs, or than three people at an end of them, are told in words.</li>
            <li>Of the whole trust, how many have said something is given to the nearest 5%. The circles of departments are in the figures of the trust and in no line of their own.</li>
            <li>Answered in three days counts answers by somebody else; a newcomer joined in this time.</li>
            <li>Talking in person, on the telephone or by e-mail is not seen here. Few answers do not show that people do not work together.</li>
          </tr-how>
        }
      </ng-container>
    </tr-insight-frame>
  `,
  styles: `h2 { font-size: var(--tr-text-xl); } ul { padding-inline-start: 1.2rem; display: grid; gap: var(--tr-space-2); max-inline-size: 46rem; } .more { display: block; padding-block: 0.3rem; }`,
})
export class TogetherPage {
  /** From the address; the newest closed wave without it. */
  readonly wave = input<string>();
  protected readonly insight = apiResource('insight.together', () => ({ query: { wave: this.wave() } }));
  protected readonly day = dayWords;
  protected readonly shown = computed(() => this.insight.value()?.shown ?? null);
  protected readonly pairs = computed(() => { const shown = this.shown(); return shown ? pairValues(shown) : []; });
  protected readonly ties = computed(() => { const shown = this.shown(); return shown && tieWords(shown); });
  protected readonly across = computed(() => { const shown = this.shown(); return shown ? acrossRows(shown) : []; });
  protected readonly facts = computed(() => { const shown = this.shown(); return shown ? told(shown) : []; });
  protected readonly table = computed(() => { const shown = this.shown(); return shown ? networkTable(shown) : { columns: [], rows: [] }; });
  protected readonly openable = computed(() => this.shown()?.networks.filter(({ mayOpen }) => mayOpen) ?? []);

  protected save(): void {
    const shown = this.shown();
    if (shown) download(`${fileName(`working-together ${shown.period.name}`)}.csv`, [this.table(), { columns: ['School', ...shown.schools], rows: shown.schools.map((name, i) => [name, ...(this.pairs()[i] ?? []).map((value) => (value === null ? null : String(value)))]) }].map((table) => tableCsv(table, this.insight.value()?.notShown)).join(''));
  }
}
