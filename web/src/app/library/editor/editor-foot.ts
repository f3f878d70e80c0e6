// Under the editor: how long the lesson is, and how its draft stands. Stays in sight.
import { Component, input } from '@angular/core';
import { times } from '../resource-words';
import type { Length } from './count-words';
import type { Standing } from './draft-keeper';
import { SaveState } from './save-state';

@Component({
  selector: 'tr-editor-foot',
  imports: [SaveState],
  template: `<tr-save-state [standing]="standing()" /><p>{{ count(length().words, 'word') }}@if (length().minutes) { · {{ count(length().minutes, 'minute') }} to read }</p>`,
  styles: `
    :host { position: sticky; inset-block-end: var(--tr-bottom-bar, 0); z-index: 4; display: flex; flex-wrap: wrap; gap: var(--tr-space-1) var(--tr-space-4); justify-content: space-between; padding: 0.5rem var(--tr-space-3); background: var(--tr-canvas); font-size: var(--tr-text-s); color: var(--tr-ink-muted); }
    @media print { :host { display: none; } }
  `,
})
export class EditorFoot {
  readonly standing = input.required<Standing>();
  readonly length = input.required<Length>();
  protected readonly count = times;
}
