// A word or two about a thing: "Central", "KS3", "Must".
import { Component, input } from '@angular/core';
import { Icon, type IconName } from './icon';

@Component({
  selector: 'tr-badge',
  imports: [Icon],
  template: `@if (icon(); as name) { <tr-icon [name]="name" /> }<ng-content />`,
  styles: `
    :host { display: inline-flex; align-items: center; gap: 0.3em; padding: 0.12rem 0.55rem; border-radius: var(--tr-radius-s); font-size: var(--tr-text-xs); font-weight: var(--tr-weight-strong); line-height: 1.5; background: var(--tr-sunken); color: var(--tr-ink-soft); }
    :host([data-tone='primary']), :host([data-tone='success']) { background: var(--tr-primary-soft); color: var(--tr-on-primary-soft); }
    :host([data-tone='accent']) { background: var(--tr-accent-soft); color: var(--tr-on-accent-soft); }
    :host([data-tone='warning']) { background: var(--tr-warning-soft); color: var(--tr-on-warning-soft); }
    :host([data-tone='danger']) { background: var(--tr-danger-soft); color: var(--tr-on-danger-soft); }
    :host([data-tone='info']) { background: var(--tr-info-soft); color: var(--tr-on-info-soft); }
    :host([data-tone='outline']) { background: transparent; box-shadow: inset 0 0 0 1px var(--tr-line-strong); }
    tr-icon { font-size: 0.95em; }
  `,
  host: { '[attr.data-tone]': 'tone()' },
})
export class Badge {
  readonly tone = input<'neutral' | 'primary' | 'accent' | 'warning' | 'danger' | 'info' | 'success' | 'outline'>('neutral');
  readonly icon = input<IconName>();
}
