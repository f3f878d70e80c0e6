// Under the editor: how long the lesson is, how its draft stands, and who else is at it. Stays in sight.
import { Component, computed, input, output } from '@angular/core';
import type { PersonRef } from '@trellis/contracts';
import { Button } from '../../kit/button';
import { times } from '../resource-words';
import type { Length } from './count-words';
import type { Standing } from './draft-keeper';
import { SaveState } from './save-state';
import { writingLine } from './writing-line';

@Component({
  selector: 'tr-editor-foot',
  imports: [SaveState, Button],
  template: `
    <tr-save-state [standing]="standing()" />
    <p class="news" role="status">@if (behind()) { A newer version was saved. } @else { {{ writing() }} }</p>
    @if (behind()) { <button trButton size="s" (click)="looked.emit()">Look at both</button> }
    <p>{{ count(length().words, 'word') }}@if (length().minutes) { · {{ count(length().minutes, 'minute') }} to read }</p>
  `,
  styles: `
    :host { position: sticky; inset-block-end: var(--tr-bottom-bar, 0); z-index: 4; display: flex; flex-wrap: wrap; align-items: center; gap: var(--tr-space-1) var(--tr-space-4); justify-content: space-between; padding: 0.5rem var(--tr-space-3); background: var(--tr-canvas); font-size: var(--tr-text-s); color: var(--tr-ink-muted); }
    .news { color: var(--tr-ink); }
    @media print { :host { display: none; } }
  `,
})
export class EditorFoot {
  readonly standing = input.required<Standing>();
  readonly length = input.required<Length>();
  /** Who else has been changing the lesson just now. */
  readonly others = input<readonly PersonRef[]>([]);
  /** Somebody saved a version after this began. */
  readonly behind = input(false);
  readonly looked = output<void>();
  protected readonly writing = computed(() => writingLine(this.others()));
  protected readonly count = times;
}
