// Above a lesson: colleagues have adapted it already, for these reasons; their changes are one tap away.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ADAPTATION_REASONS } from '@trellis/contracts/vocabulary';
import { apiResource } from '../../core/api-resource';
import { Icon } from '../../kit/icon';
import { times } from '../resource-words';

@Component({
  selector: 'tr-before-you-adapt',
  imports: [RouterLink, Icon],
  template: `
    @if (found(); as list) {
      <p><tr-icon name="adapt" /> <span>Before you adapt: <a [routerLink]="['/library', id(), 'ideas']">{{ count(list.versions, 'colleague’s version', 'colleagues’ versions') }}</a>@if (list.reasons.length) {, for @for (one of list.reasons; track one.reason) { <a [routerLink]="['/library', id(), 'ideas']" [queryParams]="{ reason: one.reason }">{{ names[one.reason] }}</a>@if (!$last) {, } } }. Take what helps in one tap.</span></p>
    }
  `,
  styles: `p { display: flex; gap: 0.5rem; padding: var(--tr-space-3) var(--tr-space-4); border-radius: var(--tr-radius-m); background: var(--tr-primary-softer); max-inline-size: var(--tr-measure); } tr-icon { margin-block-start: 0.25rem; flex: none; } @media print { :host { display: none; } }`,
})
export class BeforeYouAdapt {
  readonly id = input.required<string>();
  private readonly list = apiResource('change.list', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly found = computed(() => { const list = this.list.value(); return list?.versions ? list : undefined; });
  protected readonly names = ADAPTATION_REASONS;
  protected readonly count = times;
}
