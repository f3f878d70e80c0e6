// Who made a resource and what may be done with it; on paper the last line.
import { Component, computed, input } from '@angular/core';
import type { ResourceFull } from '@trellis/contracts';
import { LICENCES } from '@trellis/contracts/vocabulary';
import { personLine } from '../resource-words';

@Component({
  selector: 'tr-lesson-credit',
  template: `<footer><p>{{ licence() }}</p>@if (of().attribution) { <p class="source">{{ of().attribution }}</p> }@if (others(); as names) { <p>With work by {{ names }}.</p> }</footer>`,
  styles: `
    footer { display: flex; flex-direction: column; gap: var(--tr-space-2); max-inline-size: var(--tr-measure); margin-block-start: var(--tr-space-6); padding-block-start: var(--tr-space-4); border-block-start: 1px solid var(--tr-line); font-size: var(--tr-text-s); color: var(--tr-ink-muted); }
    .source { white-space: pre-line; } @media print { footer { break-inside: avoid; color: #333; } }
  `,
})
export class LessonCredit {
  readonly of = input.required<ResourceFull>();
  protected readonly licence = computed(() => {
    const { licence, author } = this.of();
    return `${this.of().title}, ${personLine(author)}. Licence: ${(LICENCES as Record<string, string>)[licence] ?? licence}.`;
  });
  protected readonly others = computed(() => this.of().contributors.filter(({ id }) => id !== this.of().author.id || id === null).map(personLine).join('; '));
}
