// What stands out about a resource: central, adapted, expected.
import { Component, input } from '@angular/core';
import type { ResourceCard } from '@trellis/contracts';
import { RESOURCE_KINDS } from '@trellis/contracts/vocabulary';
import { Badge } from '../kit/badge';

@Component({
  selector: 'tr-resource-badges',
  imports: [Badge],
  template: `
    @if (of().expected) { <tr-badge tone="accent" icon="target">Expected</tr-badge> }
    @if (of().central) { <tr-badge tone="primary" icon="star">Central</tr-badge> }
    @if (of().adapted) { <tr-badge tone="info" icon="adapt">Adapted</tr-badge> }
    <tr-badge tone="outline">{{ kinds[of().kind] }}</tr-badge>
  `,
  styles: `:host { display: flex; flex-wrap: wrap; gap: var(--tr-space-2); }`,
})
export class ResourceBadges {
  readonly of = input.required<Pick<ResourceCard, 'expected' | 'central' | 'adapted' | 'kind'>>();
  protected readonly kinds = RESOURCE_KINDS;
}
