// Makes an access token and shows its secret, this once.
import { Component, inject, output, signal } from '@angular/core';
import type { Answer } from '@trellis/contracts';
import { ApiClient, apiUrl } from '../core/api-client';
import { asProblem } from '../core/api-problem';
import { fieldMessage } from '../core/form-problems';
import { problemLine } from '../core/problem-messages';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { Select } from '../kit/select';
import { ShowsFault } from '../kit/shows-fault';
import { TextField } from '../kit/text-field';
import { Toasts } from '../kit/toasts';

@Component({
  selector: 'tr-new-token',
  imports: [ShowsFault, Banner, Button, Select, TextField],
  template: `
    @if (shown(); as token) {
      <tr-banner tone="success" [heading]="'“' + token.name + '” is ready'" [live]="true">Copy the secret now: it is never shown again.</tr-banner>
      <p class="label" id="secret-label">Secret</p>
      <pre tabindex="0" role="region" aria-labelledby="secret-label"><code>{{ token.secret }}</code></pre>
      <p class="label" id="example-label">Try it in a terminal</p>
      <pre tabindex="0" role="region" aria-labelledby="example-label"><code>{{ example(token.secret) }}</code></pre>
      <div class="tr-row">
        <button trButton variant="primary" icon="copy" (click)="copy(token.secret, 'The secret')">Copy the secret</button>
        <button trButton icon="copy" (click)="copy(example(token.secret), 'The command')">Copy the command</button>
        <button trButton variant="quiet" (click)="shown.set(undefined)">I have kept it</button>
      </div>
    } @else {
      <form trShowsFault novalidate (submit)="make($event)">
        <tr-text-field label="What it is for" placeholder="For example, nightly export" [maxlength]="80" [required]="true" [error]="wrong()" [(value)]="name" />
        <tr-select label="Works for" [options]="spans" [(value)]="days" />
        <button trButton type="submit" icon="plus" [busy]="busy()">Make a token</button>
      </form>
    }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-3); } form { display: flex; flex-wrap: wrap; gap: var(--tr-space-3); align-items: end; } tr-text-field { flex: 1 1 14rem; } tr-select { flex: none; min-inline-size: 8rem; } .label { font-weight: var(--tr-weight-strong); }
    pre { margin: 0; padding: var(--tr-space-3); border-radius: var(--tr-radius-m); background: var(--tr-sunken); white-space: pre-wrap; overflow-wrap: anywhere; }
  `,
})
export class NewToken {
  readonly made = output<void>();
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  protected readonly shown = signal<Answer<'token.create'> | undefined>(undefined);
  protected readonly name = signal('');
  protected readonly days = signal('90');
  protected readonly wrong = signal('');
  protected readonly busy = signal(false);
  protected readonly spans = [{ value: '7', label: '7 days' }, { value: '30', label: '30 days' }, { value: '90', label: '90 days' }, { value: '365', label: 'A year' }];
  private key = crypto.randomUUID();

  protected example(secret: string): string {
    return `curl -H "Authorization: Bearer ${secret}" ${location.origin}${apiUrl('session.show')}`;
  }

  protected async copy(text: string, what: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.toasts.show(`${what} is copied.`, { tone: 'success' });
    } catch {
      this.toasts.show('The browser did not allow copying. Select the text and copy it yourself.', { tone: 'danger' });
    }
  }

  protected async make(event: Event): Promise<void> {
    event.preventDefault();
    this.wrong.set(this.name().trim() ? '' : 'Please enter what it is for');
    if (this.wrong() || this.busy()) return;
    this.busy.set(true);
    try {
      this.shown.set(await this.api.call('token.create', { body: { name: this.name(), days: Number(this.days()) }, idempotencyKey: this.key }));
      this.key = crypto.randomUUID();
      this.name.set('');
      this.made.emit();
    } catch (caught) {
      const problem = asProblem(caught);
      if (problem.status) this.key = crypto.randomUUID();
      this.wrong.set(fieldMessage(problem, 'name') || problemLine(problem));
    }
    this.busy.set(false);
  }
}
