// "Show more" under a list that grows. The button keeps its place and the focus; the count is spoken.
import { Component, input, output } from '@angular/core';
import { Button } from './button';

@Component({
  selector: 'tr-load-more',
  imports: [Button],
  template: `
    @if (more()) { <button trButton [busy]="busy()" (click)="wanted.emit()">Show more</button> }
    <p class="words" role="status">{{ shown() ? 'Showing ' + shown() + (total() ? ' of ' + total() : '') : '' }}</p>
  `,
  styles: `:host { display: flex; flex-wrap: wrap; gap: var(--tr-space-3); align-items: center; justify-content: center; padding-block: var(--tr-space-4); } .words { color: var(--tr-ink-muted); font-size: var(--tr-text-s); }`,
})
export class LoadMore {
  readonly shown = input(0);
  readonly total = input<number | string | null>(null);
  readonly more = input.required<boolean>();
  readonly busy = input(false);
  readonly wanted = output<void>();
}
