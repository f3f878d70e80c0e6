// A small unread count: nothing at zero, "99+" beyond.
import { Component, computed, input } from '@angular/core';

@Component({
  selector: 'tr-count',
  template: `@if (value() > 0) { <span class="n" aria-hidden="true">{{ short() }}</span><span class="tr-visually-hidden"> ({{ value() }} {{ what() }})</span> }`,
  styles: `
    :host { display: contents; }
    .n { display: inline-grid; place-items: center; min-inline-size: 1.35rem; block-size: 1.35rem; padding-inline: 0.35rem; border-radius: var(--tr-radius-pill); background: var(--tr-accent); color: var(--tr-on-accent); font-size: 0.75rem; font-weight: 700; font-variant-numeric: tabular-nums; line-height: 1; }
  `,
})
export class Count {
  readonly value = input.required<number>();
  readonly what = input('unread');
  protected readonly short = computed(() => (this.value() > 99 ? '99+' : String(this.value())));
}
