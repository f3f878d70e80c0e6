// A button that opens a list of commands.
import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { Component, input, output } from '@angular/core';
import { Button } from './button';
import { Icon, type IconName } from './icon';

export interface MenuItem { readonly id: string; readonly label: string; readonly icon?: IconName; readonly tone?: 'danger'; readonly disabled?: boolean }

@Component({
  selector: 'tr-menu',
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger, Button, Icon],
  template: `
    <button trButton [variant]="variant()" [size]="size()" [icon]="icon()" [iconOnly]="iconOnly()" [iconEnd]="iconOnly() ? undefined : 'chevron-down'" [cdkMenuTriggerFor]="list">{{ label() }}</button>
    <ng-template #list>
      <div class="tr-menu" cdkMenu [attr.aria-label]="label()">
        @for (item of items(); track item.id) {
          <button type="button" cdkMenuItem [cdkMenuItemDisabled]="item.disabled ?? false" [attr.data-tone]="item.tone" (cdkMenuItemTriggered)="picked.emit(item.id)">@if (item.icon; as name) { <tr-icon [name]="name" /> }{{ item.label }}</button>
        }
      </div>
    </ng-template>
  `,
  styles: `:host { display: inline-flex; }`,
})
export class Menu {
  readonly label = input('More');
  readonly items = input.required<readonly MenuItem[]>();
  readonly icon = input<IconName | undefined>('more');
  readonly iconOnly = input(true);
  readonly variant = input<'secondary' | 'quiet'>('quiet');
  readonly size = input<'m' | 's'>('m');
  /** The id of the chosen item. */
  readonly picked = output<string>();
}
