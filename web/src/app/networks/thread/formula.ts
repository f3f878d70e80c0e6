// A formula in a post, as MathML. KaTeX arrives with the first one; what cannot be drawn stays as it was typed.
import { Component, DestroyRef, ElementRef, effect, inject, input, signal } from '@angular/core';

@Component({
  selector: 'tr-formula', template: '',
  styles: `
    :host([data-block]) { display: block; overflow-x: auto; text-align: center; padding-block: 0.3rem; }
    :host([data-wide]) { display: block; overflow-x: auto; text-align: start; padding-block: 0.3rem; }
  `,
  host: { '[attr.data-block]': 'block() || null', '[attr.data-wide]': 'wide() || null', '[attr.tabindex]': 'wide() ? 0 : null' },
})
export class Formula {
  readonly tex = input.required<string>();
  readonly block = input(false);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** Wider than its lines: it scrolls by itself, so that the page does not. */
  protected readonly wide = signal(false);
  private readonly watched = new ResizeObserver(() => this.measure());

  constructor() {
    effect(() => {
      const tex = this.tex();
      const displayMode = this.block();
      this.element.textContent = tex;
      void import('katex').then(({ default: katex }) => katex.render(tex, this.element, { output: 'mathml', displayMode, maxExpand: 500, maxSize: 30, strict: 'ignore', throwOnError: true }))
        .catch(() => { this.element.textContent = tex; })
        .then(() => { const lines = this.lines(); if (lines) this.watched.observe(lines); });
    });
    inject(DestroyRef).onDestroy(() => this.watched.disconnect());
  }

  private lines(): HTMLElement | null {
    return this.element.parentElement?.closest<HTMLElement>('p, li, blockquote, tr-post-body') ?? null;
  }

  private measure(): void {
    const drawn = this.element.querySelector('mrow')?.getBoundingClientRect().width ?? 0;
    this.wide.set(drawn > (this.lines()?.clientWidth ?? Infinity));
  }
}
