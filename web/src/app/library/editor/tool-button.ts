// One button of the editor's toolbar: a sign, a name, whether it is on. The toolbar moves the focus.
import { Component, ElementRef, afterRenderEffect, computed, inject, input } from '@angular/core';
import { Icon, type IconName } from '../../kit/icon';
import { SIGNS, type Sign } from './tool-signs';

@Component({
  selector: 'button[trTool]',
  imports: [Icon],
  template: `@if (icon(); as name) { <tr-icon [name]="name" /> } @else if (path(); as d) { <svg viewBox="0 0 24 24" aria-hidden="true"><path [attr.d]="d" /></svg> }<span class="tr-visually-hidden"><ng-content /></span>`,
  styles: `
    :host { position: relative; display: inline-grid; place-items: center; flex: none; inline-size: 2.375rem; block-size: 2.375rem; padding: 0; border: 0; border-radius: var(--tr-radius-s); background: none; color: var(--tr-ink-soft); cursor: pointer; }
    :host(:hover) { background: var(--tr-hover); color: var(--tr-ink); } :host([aria-pressed='true']) { background: var(--tr-primary-soft); color: var(--tr-on-primary-soft); } :host(:disabled) { opacity: 0.4; cursor: default; background: none; }
    :host(:focus-visible) { outline-offset: -2px; } svg { inline-size: 1.25rem; block-size: 1.25rem; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
    @media (forced-colors: active) { :host([aria-pressed='true']) { outline: 2px solid Highlight; outline-offset: -2px; } }
  `,
  // The selection stays in the text while a tool is pressed.
  host: { 'type': 'button', '[attr.aria-pressed]': 'pressed()', '(mousedown)': '$event.preventDefault()' },
})
export class ToolButton {
  readonly sign = input<Sign>();
  readonly icon = input<IconName>();
  readonly keys = input('');
  /** Null: it is no switch. */
  readonly pressed = input<boolean | null>(null);
  protected readonly path = computed(() => { const sign = this.sign(); return sign && SIGNS[sign]; });

  constructor() {
    const button = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // Seen by those who point at it: the name that those who listen hear, and its keys.
    afterRenderEffect(() => { const name = button.textContent.trim(); button.title = this.keys() ? `${name} (${this.keys()})` : name; });
  }
}
