// Versions that stand beside this one under a name, endorsed by its author.
import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apiResource } from '../../core/api-resource';
import { Icon } from '../../kit/icon';
import { personLine } from '../resource-words';

@Component({
  selector: 'tr-lesson-variants',
  imports: [Icon, RouterLink],
  template: `
    @if (variants.value()?.items; as items) { @if (items.length) {
      <section aria-label="Endorsed versions"><p><tr-icon name="check-circle" /> Also endorsed by its author:</p>
        <ul role="list">@for (one of items; track one.id) { <li><a [routerLink]="['/library', one.id]"><strong>{{ one.name }}</strong></a> <span class="tr-muted tr-small">{{ person(one.author) }}@if (one.newer) { · changed since it was endorsed }</span></li> }</ul>
      </section>
    } }
  `,
  styles: `section { display: flex; flex-wrap: wrap; gap: var(--tr-space-2) var(--tr-space-4); padding: var(--tr-space-3) var(--tr-space-4); border-radius: var(--tr-radius-m); background: var(--tr-primary-softer); } ul { display: flex; flex-wrap: wrap; gap: var(--tr-space-2) var(--tr-space-5); } li { display: flex; flex-wrap: wrap; gap: 0 var(--tr-space-2); align-items: baseline; }`,
})
export class LessonVariants {
  readonly id = input.required<string>();
  protected readonly variants = apiResource('variant.list', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly person = personLine;
}
