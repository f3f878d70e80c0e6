// A new password for the old one.
import { Component, inject, input, signal } from '@angular/core';
import { ApiClient } from '../core/api-client';
import { asProblem } from '../core/api-problem';
import { fieldMessage } from '../core/form-problems';
import { problemLine } from '../core/problem-messages';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { ShowsFault } from '../kit/shows-fault';
import { TextField } from '../kit/text-field';
import { Toasts } from '../kit/toasts';

const LEAST = 12;

@Component({
  selector: 'tr-my-password',
  imports: [ShowsFault, Banner, Button, TextField],
  template: `
    <form trShowsFault novalidate (submit)="save($event)">
      @if (failure(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
      <!-- So that a password keeper knows whose password this is. -->
      <input class="tr-visually-hidden" type="email" autocomplete="username" aria-hidden="true" tabindex="-1" readonly [value]="email()" />
      <tr-text-field label="Present password" type="password" autocomplete="current-password" [required]="true" [error]="wrong().current" [(value)]="current" />
      <tr-text-field label="New password" type="password" autocomplete="new-password" hint="At least 12 characters. Three words that only you would put together work well." [required]="true" [error]="wrong().password" [(value)]="password" />
      <p class="tr-muted tr-small">Your other devices are signed out when the password changes. Access tokens keep working until you revoke them.</p>
      <div><button trButton type="submit" icon="key" [busy]="busy()">Change password</button></div>
    </form>
  `,
  styles: `form { display: flex; flex-direction: column; gap: var(--tr-space-4); max-inline-size: 28rem; }`,
})
export class MyPassword {
  readonly email = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  protected readonly current = signal('');
  protected readonly password = signal('');
  protected readonly wrong = signal({ current: '', password: '' });
  protected readonly failure = signal('');
  protected readonly busy = signal(false);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.failure.set('');
    this.wrong.set({ current: this.current() ? '' : 'Please enter your present password', password: this.password().length < LEAST ? 'Use at least 12 characters; three words work well' : '' });
    if (this.wrong().current || this.wrong().password) return;
    this.busy.set(true);
    try {
      await this.api.call('password.set', { body: { current: this.current(), password: this.password() } });
      this.current.set('');
      this.password.set('');
      this.toasts.show('Your password is changed. Other devices are signed out.', { tone: 'success' });
    } catch (caught) {
      const problem = asProblem(caught);
      this.wrong.set({ current: fieldMessage(problem, 'current'), password: fieldMessage(problem, 'password') });
      if (!this.wrong().current && !this.wrong().password) this.failure.set(problemLine(problem));
    }
    this.busy.set(false);
  }
}
