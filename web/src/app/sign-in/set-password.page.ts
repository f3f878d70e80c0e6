// Two errands at one address: ask for a link by e-mail, and (with the link's token) set the password.
import { Component, inject, input, signal } from '@angular/core';
import { FormField, email, form, minLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { ApiClient } from '../core/api-client';
import { asProblem } from '../core/api-problem';
import { problemsOnFields, submitForm } from '../core/form-problems';
import { problemLine } from '../core/problem-messages';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { ShowsFault } from '../kit/shows-fault';
import { TextField } from '../kit/text-field';
import { Toasts } from '../kit/toasts';
import { SignInLayout } from './sign-in-layout';

@Component({
  selector: 'tr-set-password-page',
  imports: [ShowsFault, SignInLayout, FormField, TextField, Button, Banner, RouterLink],
  template: `
    @if (token()) {
      <tr-sign-in-layout heading="Set your password">
        <form trShowsFault novalidate (submit)="setPassword($event)">
          @if (wordsOf(secret().errors()); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
          <tr-text-field label="New password" type="password" autocomplete="new-password" hint="At least 12 characters. Three words that only you would put together work well." [formField]="secret.password" />
          <button trButton variant="primary" type="submit" [busy]="busy()">Set password</button>
        </form>
      </tr-sign-in-layout>
    } @else {
      <tr-sign-in-layout heading="Get a link to set your password" lead="We send it to your school e-mail address.">
        @if (sent()) {
          <tr-banner tone="success" heading="Look in your e-mail" [live]="true">If {{ sent() }} belongs to someone here, a link is on its way. It works once, for a short time.</tr-banner>
        } @else {
          <form trShowsFault novalidate (submit)="ask($event)">
            @if (wordsOf(request().errors()); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
            <tr-text-field label="E-mail" type="email" autocomplete="username" [formField]="request.email" />
            <button trButton variant="primary" type="submit" [busy]="busy()">Send the link</button>
          </form>
        }
        <p><a routerLink="/sign-in">Back to sign in</a></p>
      </tr-sign-in-layout>
    }
  `,
  styles: `form { display: flex; flex-direction: column; gap: var(--tr-space-4); }`,
})
export class SetPasswordPage {
  /** From the link in the e-mail. */
  readonly token = input<string>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly sent = signal('');
  protected readonly busy = signal(false);
  protected readonly request = form(signal({ email: '' }), (path) => {
    required(path.email, { message: 'Please enter your e-mail address' });
    email(path.email, { message: 'Please enter an e-mail address, for example jo.bell@school.org.uk' });
  });
  protected readonly secret = form(signal({ password: '' }), (path) => {
    required(path.password, { message: 'Please enter a password' });
    minLength(path.password, 12, { message: 'Use at least 12 characters; three words work well' });
  });

  protected wordsOf(errors: readonly { kind: string; message?: string }[]): string {
    return errors.find(({ kind }) => kind === 'server')?.message ?? '';
  }

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const address = this.request.email().value().trim();
    await this.run(() => submitForm(this.request, async () => {
      try {
        await this.api.call('password.request', { body: { email: address } });
        this.sent.set(address);
        return undefined;
      } catch (caught) {
        return problemsOnFields(asProblem(caught), this.request, problemLine);
      }
    }));
  }

  protected async setPassword(event: Event): Promise<void> {
    event.preventDefault();
    await this.run(() => submitForm(this.secret, async () => {
      try {
        await this.api.call('password.set', { body: { token: this.token(), password: this.secret.password().value() } });
        this.toasts.show('Your password is set. Sign in with it now.', { tone: 'success' });
        await this.router.navigateByUrl('/sign-in');
        return undefined;
      } catch (caught) {
        return problemsOnFields(asProblem(caught), this.secret, problemLine);
      }
    }));
  }

  private async run(work: () => Promise<boolean>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    await work();
    this.busy.set(false);
  }
}
