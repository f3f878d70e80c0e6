// How the lesson fits how those who taught it believe it should be taught: the same for its author and for everyone. Nothing until ten have said so, or as many as the trust's smallest group.
import { Component, computed, input } from '@angular/core';
import { VALUES_REASONS } from '@trellis/contracts/vocabulary';
import { apiResource } from '../../core/api-resource';
import { DataTable } from '../../kit/data-table';
import { Likert } from '../../kit/likert';

@Component({
  selector: 'tr-lesson-fit',
  imports: [DataTable, Likert],
  template: `
    @if (rows().length) {
      <section aria-labelledby="fit"><h2 id="fit">Does it fit how it should be taught?</h2>
        <tr-likert heading="How those who taught it see it" [rows]="rows()" [labels]="['1 Not at all', '2', '3', '4', '5 Completely']" summary="Answers from 1, not at all, to 5, completely." />
        @if (reasons().length) {
          <tr-table label="What does not fit, of those who said why"><table><thead><tr><th scope="col">What does not fit</th><th scope="col">Said by</th></tr></thead><tbody>@for (one of reasons(); track one.reason) { <tr><th scope="row">{{ words[one.reason] }}</th><td>{{ one.words }}</td></tr> }</tbody></table></tr-table>
        }
        <p class="tr-small tr-muted">Said without a name by colleagues who taught this lesson in {{ fit.value()?.year }}; told in steps of at least ten.@if (reasons().length) { What does not fit: of those who said why, to the nearest 5%. }</p>
      </section>
    }
  `,
  styles: `section { display: flex; flex-direction: column; gap: var(--tr-space-3); } h2 { font-size: var(--tr-text-l); }`,
})
export class LessonFit {
  readonly id = input.required<string>();
  protected readonly fit = apiResource('fit.show', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly words = VALUES_REASONS;
  protected readonly reasons = computed(() => this.fit.value()?.reasons ?? []);
  protected readonly rows = computed(() => {
    const figure = this.fit.value()?.figure;
    if (!figure || figure.suppressed) return [];
    const label = `${figure.n} answers`;
    return ['counts' in figure ? { label, counts: figure.counts } : { label, counts: null, words: figure.words }];
  });
}
