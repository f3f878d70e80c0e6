// For an author: which parts of their changes colleagues kept as theirs, and why.
import { Component, input } from '@angular/core';
import { apiResource } from '../../core/api-resource';
import { Time } from '../../kit/time';
import { personLine } from '../resource-words';

@Component({
  selector: 'tr-kept-parts',
  imports: [Time],
  template: `
    @if (kept.value()?.items; as items) { @if (items.length) {
      <section aria-labelledby="kept-heading"><h2 id="kept-heading">Kept as theirs, and why</h2>
        <ul role="list">@for (one of items; track $index) { <li><p>{{ one.reason }}</p><p class="tr-muted tr-small">{{ person(one.person) }} · <tr-time [at]="one.at" />@if (one.words) { · about “{{ one.words }}” }</p></li> }</ul>
      </section>
    } }
  `,
  styles: `section, ul { display: flex; flex-direction: column; gap: var(--tr-space-3); } h2 { font-size: var(--tr-text-xl); }`,
})
export class KeptParts {
  readonly id = input.required<string>();
  protected readonly kept = apiResource('update.kept', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly person = personLine;
}
