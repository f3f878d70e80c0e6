// A message inside the page: what happened, what it means. Spoken when it appears, if `live`.
import { Component, computed, input, output } from '@angular/core';
import { Button } from './button';
import { Icon, type IconName } from './icon';

const ICONS: Record<'info' | 'success' | 'warning' | 'danger', IconName> = { info: 'info', success: 'check-circle', warning: 'alert', danger: 'alert' };

@Component({
  selector: 'tr-banner',
  imports: [Icon, Button],
  template: `
    <tr-icon [name]="icon()" />
    <div class="words">@if (heading()) { <strong>{{ heading() }}</strong> }<div><ng-content /></div></div>
    <div class="actions"><ng-content select="[actions]" /></div>
    @if (dismissible()) { <button trButton variant="plain" size="s" icon="close" [iconOnly]="true" (click)="dismissed.emit()">Dismiss</button> }
  `,
  styles: `
    :host { display: flex; flex-wrap: wrap; align-items: start; gap: var(--tr-space-2) var(--tr-space-3); padding: 0.8rem 1rem; border-radius: var(--tr-radius-m); background: var(--tr-info-soft); color: var(--tr-on-info-soft); }
    :host([data-tone='success']) { background: var(--tr-success-soft); color: var(--tr-on-success-soft); }
    :host([data-tone='warning']) { background: var(--tr-warning-soft); color: var(--tr-on-warning-soft); }
    :host([data-tone='danger']) { background: var(--tr-danger-soft); color: var(--tr-on-danger-soft); }
    .words { flex: 1 1 14rem; min-inline-size: 0; } strong { display: block; } :host ::ng-deep a { color: inherit; } tr-icon { margin-block-start: 0.15rem; } .actions:empty { display: none; }
   
  `,
  host: { '[attr.data-tone]': 'tone()', '[attr.role]': "live() ? (tone() === 'danger' ? 'alert' : 'status') : null" },
})
export class Banner {
  readonly tone = input<'info' | 'success' | 'warning' | 'danger'>('info');
  readonly heading = input('');
  readonly live = input(false);
  readonly dismissible = input(false);
  readonly dismissed = output<void>();
  protected readonly icon = computed(() => ICONS[this.tone()]);
}
