// An inline icon. Decorative unless a label is given.
import { Component, computed, input } from '@angular/core';
import { ICON_PATHS, type IconName } from './icon-paths';

export type { IconName } from './icon-paths';

@Component({
  selector: 'tr-icon',
  template: `<svg viewBox="0 0 24 24" [attr.role]="label() ? 'img' : null" [attr.aria-label]="label() || null" [attr.aria-hidden]="label() ? null : 'true'" focusable="false"><path [attr.d]="path()" /></svg>`,
  styles: `
    :host { display: inline-flex; flex: none; inline-size: 1.25em; block-size: 1.25em; vertical-align: -0.25em; }
    svg { inline-size: 100%; block-size: 100%; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  /** What it means, where no words beside it say so. */
  readonly label = input('');
  protected readonly path = computed(() => ICON_PATHS[this.name()]);
}
