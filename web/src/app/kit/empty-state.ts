// Nothing here yet, and what to do about it. Buttons go in with the attribute `actions`.
import { Component, input } from '@angular/core';
import { Icon, type IconName } from './icon';

@Component({
  selector: 'tr-empty-state',
  imports: [Icon],
  template: `
    <span class="mark"><tr-icon [name]="icon()" /></span>
    <h2>{{ heading() }}</h2>
    <div class="words"><ng-content /></div>
    <div class="actions"><ng-content select="[actions]" /></div>
  `,
  styleUrl: './state.css',
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly icon = input<IconName>('book');
}
