// Asking for an exception for a group of my school; a head grants it at once.
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { SUBJECTS } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { FilterChips } from '../../kit/filter-chips';
import { ShowsFault } from '../../kit/shows-fault';
import { TextField } from '../../kit/text-field';
import { Textarea } from '../../kit/textarea';
import { Toasts } from '../../kit/toasts';
import { Sending } from '../../core/sending';

@Component({
  selector: 'tr-exception-form',
  imports: [ShowsFault, Banner, Button, FilterChips, TextField, Textarea],
  template: `
    <form trShowsFault novalidate class="tr-stack" (submit)="send($event)" aria-label="Ask for an exception">
      <p class="tr-muted tr-small">For a whole group of your school: choose subjects, or none for everyone. {{ grants() ? 'You are the head: it holds at once, and is counted where everyone can see it.' : 'Your head answers within ten school days, or the trust where your school has none. Everyone in the trust can read the group and the reason, and nobody is told who asked.' }}</p>
      <tr-filter-chips label="Subjects" [choices]="subjects" [limit]="8" [(selected)]="chosen" />
      <tr-textarea label="Why" [rows]="3" [limit]="1000" [error]="sending.errors()['reason'] ?? ''" [(value)]="reason" />
      <tr-text-field label="Until" type="date" [optional]="true" [error]="sending.errors()['until'] ?? ''" [(value)]="until" />
      @if (sending.failure(); as line) { <tr-banner tone="danger" [live]="true">{{ line }}</tr-banner> }
      <div class="tr-row"><button trButton variant="primary" type="submit" [busy]="sending.busy()">{{ grants() ? 'Except this group' : 'Ask for it' }}</button><button trButton variant="quiet" type="button" (click)="closed.emit()">Cancel</button></div>
    </form>
  `,
})
export class ExceptionForm {
  readonly mandateId = input.required<string>();
  readonly grants = input(false);
  readonly closed = output<void>();
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  private readonly key = crypto.randomUUID();
  protected readonly sending = new Sending();
  protected readonly subjects = Object.entries(SUBJECTS).map(([value, label]) => ({ value, label }));
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly reason = signal('');
  protected readonly until = signal('');
  private readonly body = computed(() => ({ subjects: [...this.chosen()], reason: this.reason(), until: this.until() || null }));

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (!await this.sending.run(() => this.api.call('exception.request', { params: { id: this.mandateId() }, body: this.body(), idempotencyKey: this.key }))) return;
    this.toasts.show(this.grants() ? 'The group is excepted.' : 'Your request is on its way.', { tone: 'success' });
    this.closed.emit();
  }
}
