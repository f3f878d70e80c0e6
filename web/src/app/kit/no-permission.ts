// What a person sees of a page their role does not open.
import { Component, input } from '@angular/core';
import { Icon } from './icon';

@Component({
  selector: 'tr-no-permission',
  imports: [Icon],
  template: `
    <span class="mark"><tr-icon name="lock" /></span>
    <h2>{{ heading() }}</h2>
    <p class="words">{{ detail() }}</p>
    <div class="actions"><ng-content select="[actions]" /></div>
  `,
  styleUrl: './state.css',
})
export class NoPermission {
  readonly heading = input('Your role does not open this');
  readonly detail = input('If you think it should, ask your trust’s Trellis administrator.');
}
