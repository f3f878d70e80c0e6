// How the figures of a survey are made, and what stands beside them from elsewhere, in words a teacher can check.
import { Component, input } from '@angular/core';
import type { PeopleInsight } from '@trellis/contracts';
import { peopleWords } from '../core/people-words';
import type { Shown } from './people-rows';

@Component({
  selector: 'tr-people-how',
  template: `
    <details>
      <summary>How this is computed</summary>
      <ul>
        <li>Figures exist only for surveys that have closed. Then answers lose every link to a person, and nobody can read a single one. This page is the same for a teacher and for a leader.</li>
        <li>A group is shown only if no combination of published figures can narrow it below {{ people() }}. Smaller schools and subjects are joined with others, or not shown. All primary and all secondary are sums of what stands on this page.</li>
        <li>The share is of those who gave one of the two best answers, with Wilson’s interval at 95%. Nearly unanimous groups are described in words, as the exact figure would tell what each person answered.</li>
        <li>A change is called clear only if it stays so after allowing for the number of groups compared, and is at least 5 points; its range is Newcombe’s. Where no more than twelve answered on either side, every way of dealing the answers out is counted. Whether all answers moved is told by Cliff’s delta, with a range that knows that colleagues of one school answer alike.</li>
        <li>On paper: the parts of the lessons taught that are not core and need not be kept as they are. Asked: decisions that were consulted on and answered in time, of all that were made in the year before. As it is felt: initiative, influence and involvement, as one index where they hold together.</li>
        @for (one of reliabilities(); track one.name) { <li>{{ one.words }}</li> }
        <li>This compares groups and moments. It does not show why they differ: schools, subjects and workload differ too.</li>
      </ul>
    </details>
    <details>
      <summary>National figures</summary>
      <p class="tr-small">They stand beside our figures only where the words and the scale are the same. The others were asked otherwise: for orientation, not for comparison.</p>
      <ul>
        @for (one of insight().benchmarks; track one.code) { <li><strong>Same question:</strong> {{ share(one.value) }} were satisfied with {{ names()[one.code] }}. {{ one.source }}, {{ one.year }}. {{ one.population }}. Sample: {{ one.sample }}. <a [href]="one.url" rel="noreferrer">Source</a></li> }
        @for (one of insight().context; track one.words) { <li>{{ one.words }} {{ one.source }}, {{ one.year }}. {{ one.population }}. Sample: {{ one.sample }}. <a [href]="one.url" rel="noreferrer">Source<span class="tr-visually-hidden">: {{ one.words }}</span></a></li> }
      </ul>
    </details>
  `,
  styles: `details { max-inline-size: 46rem; margin-block: var(--tr-space-5); } summary { cursor: pointer; font-weight: var(--tr-weight-strong); } ul { padding-inline-start: 1.2rem; display: grid; gap: var(--tr-space-2); margin-block-start: var(--tr-space-3); }`,
})
export class PeopleHow {
  readonly insight = input.required<PeopleInsight>();
  readonly shown = input.required<Shown>();

  protected people(): string {
    return peopleWords(this.insight().waves.filter(({ id }) => id === this.shown().id).map(({ smallestGroup }) => smallestGroup));
  }

  protected share(value: number): string {
    return `${Math.round(100 * value)}%`;
  }

  protected names(): Record<string, string> {
    return Object.fromEntries(this.shown().questions.map(({ code, text }) => [code, text.replace(/^How satisfied are you with /, '').replace(/\?$/, '')]));
  }

  protected reliabilities(): { name: string; words: string }[] {
    const { autonomy, collaboration } = this.shown().reliability;
    return ([['The index of autonomy', autonomy], ['The index of collaboration', collaboration]] as const).map(([name, found]) => {
      if (!found) return { name, words: `${name} is not worked out: it needs at least 100 people who answered all of its questions, and answers that go together. Its questions are shown one by one.` };
      const measures = `alpha ${found.alpha.toFixed(2)}, likely range ${found.lo.toFixed(2)} to ${found.hi.toFixed(2)}${found.omega === null ? '' : `; omega ${found.omega.toFixed(2)}`}`;
      return { name, words: found.printed ? `${name}: its questions hold together (${measures}).` : `${name} is not shown: its questions do not hold together well enough (${measures}).` };
    });
  }
}
