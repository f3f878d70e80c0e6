// A formula in a post, as MathML. KaTeX arrives with the first one; what cannot be drawn stays as it was typed.
import { Component, ElementRef, effect, inject, input } from '@angular/core';

@Component({ selector: 'tr-formula', template: '', styles: `:host([data-block]) { display: block; overflow-x: auto; text-align: center; padding-block: 0.3rem; }`, host: { '[attr.data-block]': 'block() || null' } })
export class Formula {
  readonly tex = input.required<string>();
  readonly block = input(false);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    effect(() => {
      const tex = this.tex();
      const displayMode = this.block();
      this.element.textContent = tex;
      void import('katex').then(({ default: katex }) => katex.render(tex, this.element, { output: 'mathml', displayMode, maxExpand: 500, maxSize: 30, strict: 'ignore', throwOnError: true }))
        .catch(() => { this.element.textContent = tex; });
    });
  }
}
