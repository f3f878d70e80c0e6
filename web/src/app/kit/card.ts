// A quiet surface for one thing. With a link inside marked `class="tr-card-link"` the whole card can be pressed.
import { Component, input } from '@angular/core';

@Component({
  selector: 'tr-card, article[trCard], li[trCard], section[trCard]',
  template: `<ng-content />`,
  styles: `
    :host { position: relative; display: flex; flex-direction: column; gap: var(--tr-space-3); min-inline-size: 0; padding: var(--tr-space-4) clamp(1rem, 0.8rem + 0.7vw, 1.4rem); background: var(--tr-surface); border: 1px solid var(--tr-line); border-radius: var(--tr-radius-l); }
    :host([data-tone='soft']) { background: var(--tr-primary-softer); border-color: transparent; }
    :host([data-tone='sunken']) { background: var(--tr-sunken); border-color: transparent; }
    :host(:has(.tr-card-link)) { transition: border-color var(--tr-quick), background var(--tr-quick); }
    :host(:has(.tr-card-link):hover) { border-color: var(--tr-control-line); background: var(--tr-surface-raised); }
    :host ::ng-deep .tr-card-link { color: inherit; text-decoration: none; }
    :host ::ng-deep .tr-card-link::after { content: ''; position: absolute; inset: 0; border-radius: inherit; }
    :host ::ng-deep .tr-card-link:hover { text-decoration: underline; text-decoration-thickness: 2px; }
    :host(:has(.tr-card-link:focus-visible)) { outline: 3px solid var(--tr-focus); outline-offset: 2px; }
    :host ::ng-deep .tr-card-link:focus-visible { outline: none; }
    @media print { :host { break-inside: avoid; padding: 0.5rem 0; border-inline: 0; border-radius: 0; } }
  `,
  host: { '[attr.data-tone]': "tone() === 'plain' ? null : tone()" },
})
export class Card {
  readonly tone = input<'plain' | 'soft' | 'sunken'>('plain');
}
