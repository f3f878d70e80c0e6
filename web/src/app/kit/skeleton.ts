// The shape of what is coming, shown only if it takes longer than a blink.
import { Component, computed, input } from '@angular/core';

@Component({
  selector: 'tr-skeleton',
  template: `
    <span class="tr-visually-hidden" role="status">{{ label() }}</span>
    <div aria-hidden="true" [class]="shape()">
      @for (item of items(); track $index) {
        <div class="item">@if (shape() === 'person') { <i class="round"></i> } <span><i></i><i></i>@if (shape() === 'card') { <i></i> }</span></div>
      }
    </div>
  `,
  styles: `
    :host { display: block; animation: appear 1ms 120ms backwards; }
    i { display: block; block-size: 0.8em; margin-block: 0.42em; border-radius: 4px; background: var(--tr-line); inline-size: 92%; animation: breathe 1.6s ease-in-out infinite; }
    i + i { inline-size: 68%; } i + i + i { inline-size: 40%; }
    .card { display: grid; gap: var(--tr-space-4); grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); }
    .card .item { padding: var(--tr-space-4); border: 1px solid var(--tr-line); border-radius: var(--tr-radius-l); min-block-size: 8.5rem; }
    .person .item { display: flex; gap: var(--tr-space-3); align-items: center; padding-block: var(--tr-space-2); } span { flex: 1; }
    .round { inline-size: 2.25rem; block-size: 2.25rem; border-radius: 50%; margin: 0; } .item { margin-block-end: var(--tr-space-3); } .card .item { margin: 0; }
    .title i:first-child { block-size: 2rem; inline-size: 55%; }
    @keyframes breathe { 50% { opacity: 0.45; } } @keyframes appear { from { opacity: 0; } }
    @media (prefers-reduced-motion: reduce) { i { animation: none; } }
  `,
})
export class Skeleton {
  readonly shape = input<'text' | 'card' | 'person' | 'title'>('text');
  readonly count = input(3);
  readonly label = input('Loading');
  protected readonly items = computed(() => Array.from({ length: this.count() }));
}
