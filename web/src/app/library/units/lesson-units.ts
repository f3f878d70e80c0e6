// Under a lesson: the units of work it stands in.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apiResource } from '../../core/api-resource';

@Component({
  selector: 'tr-lesson-units',
  imports: [RouterLink],
  template: `
    <section aria-labelledby="units-heading"><h2 id="units-heading">Units of work</h2>
      @if (units().length) { <ul role="list">@for (unit of units(); track unit.id) { <li><a [routerLink]="['/library/units', unit.id]">{{ unit.title }}</a> <span class="tr-muted">{{ unit.author.name }}</span></li> }</ul> }
      <p><a routerLink="/library/units/new" [queryParams]="{ lesson: id() }">Begin a unit with this lesson</a></p>
    </section>
  `,
  styles: `section { display: flex; flex-direction: column; gap: var(--tr-space-3); } h2 { font-size: var(--tr-text-xl); } @media print { :host { display: none; } }`,
})
export class LessonUnits {
  readonly id = input.required<string>();
  private readonly list = apiResource('unit.list', () => ({ query: { resourceId: this.id() } }), { forget: true });
  protected readonly units = computed(() => this.list.value()?.items ?? []);
}
