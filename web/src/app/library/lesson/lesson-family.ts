// The family of versions: what was made from what, as far as the reader may see it.
import { Component, computed, input } from '@angular/core';
import type { Answer } from '@trellis/contracts';
import { apiResource } from '../../core/api-resource';
import { Button } from '../../kit/button';
import { times } from '../resource-words';
import { FamilyBranch, type FamilyNode } from './family-branch';

/** Nodes whose original is not told stand at the top. */
export function growFamily({ nodes }: Pick<Answer<'resource.lineage'>, 'nodes'>): FamilyNode[] {
  const known = new Set(nodes.map(({ id }) => id));
  const under = (parent: string | null): FamilyNode[] => nodes
    .filter(({ id, originId }) => (parent === null ? originId === null || !known.has(originId) : originId === parent && id !== parent))
    .map((node) => ({ node, children: node.id ? under(node.id) : [] }));
  return under(null);
}

@Component({
  selector: 'tr-lesson-family',
  imports: [FamilyBranch, Button],
  template: `
    @if (family.error()) {
      <section><h2>Versions</h2><p class="tr-muted" role="alert">The family of versions could not be loaded.</p><div><button trButton size="s" icon="refresh" (click)="family.reload()">Try again</button></div></section>
    } @else if (family.value(); as found) {
      @if (found.nodes.length > 1 || found.hidden) {
        <section aria-labelledby="family-heading"><h2 id="family-heading">Versions</h2>
          <tr-family-branch [branches]="tree()" [here]="id()" />
          @if (found.hidden) { <p class="tr-muted tr-small">{{ count(found.hidden, 'more version') }} you cannot see: their authors have not shared them with you.</p> }
          @else if (found.hidden === null) { <p class="tr-muted tr-small">Versions that are not shared with you are not counted, as the trust asks for one of these or has asked.</p> }
        </section>
      }
    }
  `,
  styles: `section { display: flex; flex-direction: column; gap: var(--tr-space-4); } h2 { font-size: var(--tr-text-xl); } @media print { :host { display: none; } }`,
})
export class LessonFamily {
  readonly id = input.required<string>();
  protected readonly family = apiResource('resource.lineage', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly tree = computed(() => { const found = this.family.value(); return found ? growFamily(found) : []; });
  protected readonly count = times;
}
