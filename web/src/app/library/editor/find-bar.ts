// Find in the lesson: Enter goes on, Shift and Enter back, Escape to the text.
import { Component, ElementRef, afterNextRender, computed, input, output, signal, viewChild } from '@angular/core';
import { Button } from '../../kit/button';
import type { Found } from './find';

@Component({
  selector: 'tr-find-bar',
  imports: [Button],
  template: `
    <input #words type="search" class="tr-input" aria-label="Find in this lesson" placeholder="Find in this lesson" autocomplete="off" [value]="typed()" (input)="look(words.value)" (keydown)="onKey($event)" />
    <p role="status" class="tr-small">{{ said() }}</p>
    <button trButton size="s" icon="chevron-up" [iconOnly]="true" (click)="stepped.emit(-1)">The one before</button>
    <button trButton size="s" icon="chevron-down" [iconOnly]="true" (click)="stepped.emit(1)">The next one</button>
    <button trButton size="s" variant="quiet" icon="close" [iconOnly]="true" (click)="closed.emit()">Close</button>
  `,
  styles: `
    :host { display: flex; flex-wrap: wrap; align-items: center; gap: var(--tr-space-2); padding: var(--tr-space-2); border-block-end: 1px solid var(--tr-line); background: var(--tr-surface); position: sticky; inset-block-start: 3.1rem; z-index: 4; }
    input { flex: 1 1 10rem; min-inline-size: 0; max-inline-size: 20rem; } p { min-inline-size: 5.5rem; color: var(--tr-ink-muted); } @media print { :host { display: none; } }
  `,
  host: { role: 'search' },
})
export class FindBar {
  readonly found = input.required<Found>();
  readonly wanted = output<string>();
  readonly stepped = output<1 | -1>();
  readonly closed = output<void>();
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('words');
  protected readonly typed = signal('');
  protected readonly said = computed(() => {
    const { places, current } = this.found();
    if (!this.typed().trim()) return '';
    return places.length ? `${current + 1} of ${places.length}` : 'Not found';
  });

  constructor() {
    afterNextRender(() => this.focus());
  }

  focus(): void {
    this.field().nativeElement.focus();
    this.field().nativeElement.select();
  }

  protected look(words: string): void {
    this.typed.set(words);
    this.wanted.emit(words);
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); this.closed.emit(); }
    if (event.key === 'Enter') { event.preventDefault(); this.stepped.emit(event.shiftKey ? -1 : 1); }
  }
}
