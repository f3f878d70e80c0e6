// How much of a lesson is the teacher's to change.
import { Component, computed, input } from '@angular/core';

@Component({
  selector: 'tr-headroom',
  template: `<p>{{ words() }}</p><div class="bar" aria-hidden="true"><i [style.inline-size.%]="percent()"></i></div>`,
  styles: `
    :host { display: flex; flex-direction: column; gap: 0.35rem; max-inline-size: 22rem; font-size: var(--tr-text-s); color: var(--tr-ink-soft); }
    .bar { block-size: 0.5rem; border-radius: var(--tr-radius-pill); background: var(--tr-line); overflow: hidden; } i { display: block; block-size: 100%; border-radius: inherit; background: var(--tr-plot); }
    @media print { :host { display: none; } }
  `,
})
export class Headroom {
  /** Share of the blocks that are core, 0 to 1. */
  readonly coreShare = input.required<number>();
  protected readonly percent = computed(() => Math.round((1 - this.coreShare()) * 100));
  /** A mandate asks for it: as it is, that is meant for the core parts only. */
  readonly expected = input(false);
  protected readonly words = computed(() => {
    if (this.coreShare() === 0) return this.expected() ? 'Expected by the trust, and all of it is yours to change' : 'All of it is yours to change';
    return `${this.percent()}% yours to change. ${this.expected() ? 'What the trust expects is meant for the core parts, marked with a padlock.' : 'The trust asks that the rest stays.'}`;
  });
}
