// Under a lesson: which parts colleagues change most, in short.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { toPlainText } from '@trellis/lesson/plain-text';
import { apiResource } from '../../core/api-resource';
import { asLesson } from '../lesson/lesson-document';
import { blockLine, isTold, usedLine, type MappedBlock } from './change-words';

const MOST = 3;
const EXCERPT = 90;

@Component({
  selector: 'tr-lesson-changes',
  imports: [RouterLink],
  template: `
    @if (used(); as words) {
      <section aria-labelledby="changes-heading"><h2 id="changes-heading">What teachers change</h2>
        <p>{{ words }}.</p>
        @if (most().length) { <ul role="list">@for (block of most(); track block.blockId) { <li><q>{{ excerpt(block) }}</q> <span class="tr-muted">{{ line(block) }}</span></li> }</ul> }
        <p><a [routerLink]="['/library', id(), 'changes']">Part by part, and why</a></p>
      </section>
    }
  `,
  styles: `section { display: flex; flex-direction: column; gap: var(--tr-space-3); } h2 { font-size: var(--tr-text-xl); } ul { display: flex; flex-direction: column; gap: var(--tr-space-3); } li .tr-muted { display: block; font-size: var(--tr-text-s); } @media print { :host { display: none; } }`,
})
export class LessonChanges {
  readonly id = input.required<string>();
  protected readonly map = apiResource('change.map', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly used = computed(() => { const used = this.map.value()?.used; return used ? usedLine(used) : ''; });
  protected readonly most = computed(() => this.map.value()?.blocks.filter((block) => isTold(block) && (block.changed ?? 0) + (block.removed ?? 0) > 0).slice(0, MOST) ?? []);
  protected readonly line = blockLine;

  protected excerpt(block: MappedBlock): string {
    const text = toPlainText(asLesson(block.block)).replace(/\s+/g, ' ');
    return text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1)}…` : text;
  }
}
