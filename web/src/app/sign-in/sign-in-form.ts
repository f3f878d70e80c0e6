// E-mail, password, sign in; every complaint beside its field. Used by the page and by "sign in again".
import { Component, computed, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { FormField, email, form, required } from '@angular/forms/signals';
import type { Me } from '@trellis/contracts';
import { asProblem, type ApiProblem } from '../core/api-problem';
import { problemsOnFields, submitForm } from '../core/form-problems';
import { problemLine } from '../core/problem-messages';
import { Session } from '../core/session';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { TextField } from '../kit/text-field';

@Component({
  selector: 'tr-sign-in-form',
  imports: [FormField, TextField, Button, Banner],
  template: `
    <form novalidate (submit)="send($event)">
      @if (refused(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
      <tr-text-field #address label="E-mail" type="email" autocomplete="username" [formField]="credentials.email" />
      <tr-text-field #secret label="Password" type="password" autocomplete="current-password" [formField]="credentials.password" />
      <button trButton variant="primary" type="submit" [busy]="busy()">Sign in</button>
    </form>
  `,
  styles: `form { display: flex; flex-direction: column; gap: var(--tr-space-4); }`,
})
export class SignInForm {
  readonly startEmail = input('');
  readonly signedIn = output<Me>();
  private readonly session = inject(Session);
  private readonly address = viewChild.required<TextField>('address');
  private readonly secret = viewChild.required<TextField>('secret');
  private readonly model = linkedSignal(() => ({ email: this.startEmail(), password: '' }));
  protected readonly credentials = form(this.model, (path) => {
    required(path.email, { message: 'Please enter your e-mail address' });
    email(path.email, { message: 'Please enter an e-mail address, for example jo.bell@school.org.uk' });
    required(path.password, { message: 'Please enter your password' });
  });
  private readonly sending = signal(false);
  protected readonly busy = this.sending.asReadonly();
  protected readonly refused = computed(() => this.credentials().errors().find(({ kind }) => kind === 'server')?.message);

  /** One tap on a demo account. */
  fill(address: string, password: string): void {
    this.model.set({ email: address, password });
    this.secret().focus();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending()) return;
    this.sending.set(true);
    const done = await submitForm(this.credentials, async () => {
      const { email: address, password } = this.model();
      try {
        this.signedIn.emit(await this.session.signIn(address.trim(), password));
        return undefined;
      } catch (caught) {
        const problem: ApiProblem = asProblem(caught);
        return problemsOnFields(problem, this.credentials, problemLine);
      }
    });
    this.sending.set(false);
    if (!done) (this.credentials.email().errors().length ? this.address() : this.secret()).focus();
  }
}
