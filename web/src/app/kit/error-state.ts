// Something failed: what, what to do, and a way to try again. Links go in with the attribute `actions`.
import { Component, input, output } from '@angular/core';
import { Button } from './button';
import { Icon } from './icon';

@Component({
  selector: 'tr-error-state',
  imports: [Icon, Button],
  template: `
    <span class="mark"><tr-icon name="alert" /></span>
    <h2>{{ heading() }}</h2>
    <p class="words">{{ detail() }}</p>
    <div class="actions">@if (retry()) { <button trButton icon="refresh" [busy]="busy()" (click)="retried.emit()">Try again</button> }<ng-content select="[actions]" /></div>
  `,
  styleUrl: './state.css',
  host: { role: 'alert', 'data-tone': 'danger' },
})
export class ErrorState {
  readonly heading = input('Something went wrong');
  readonly detail = input('');
  readonly retry = input(true);
  readonly busy = input(false);
  readonly retried = output<void>();
}
