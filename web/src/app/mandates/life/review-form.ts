// Reviewing an expectation: keep it with a new date, loosen it or lift it, with a reason that everyone reads.
import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { MandateCard } from '@trellis/contracts';
import { STRENGTHS, type Strength } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { RadioGroup } from '../../kit/radio-group';
import { ShowsFault } from '../../kit/shows-fault';
import { TextField } from '../../kit/text-field';
import { Textarea } from '../../kit/textarea';
import { Toasts } from '../../kit/toasts';
import { Sending } from '../../core/sending';

const FIRM: readonly Strength[] = ['must', 'should', 'may'];

@Component({
  selector: 'tr-review-form',
  imports: [ShowsFault, Banner, Button, RadioGroup, TextField, Textarea],
  template: `
    <form trShowsFault novalidate class="tr-stack" (submit)="send($event)" aria-label="Review">
      <tr-radio-group label="What do you decide?" [options]="choices()" [error]="sending.errors()['outcome'] ?? sending.errors()['strength'] ?? ''" [(value)]="choice" />
      <tr-textarea label="The reason" hint="Everyone it asks reads it." [rows]="3" [limit]="2000" [error]="sending.errors()['reason'] ?? ''" [(value)]="reason" />
      @if (choice() !== 'lifted') { <tr-text-field label="Look at it again by" type="date" [error]="sending.errors()['nextReviewOn'] ?? ''" [(value)]="next" /> }
      @if (sending.failure(); as line) { <tr-banner tone="danger" [live]="true">{{ line }}</tr-banner> }
      <div class="tr-row"><button trButton variant="primary" type="submit" [busy]="sending.busy()">Record the review</button><button trButton variant="quiet" type="button" (click)="closed.emit()">Cancel</button></div>
    </form>
  `,
})
export class ReviewForm {
  readonly mandate = input.required<MandateCard>();
  readonly closed = output<void>();
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly choice = signal('kept');
  protected readonly reason = signal('');
  protected readonly next = signal('');
  protected readonly choices = computed(() => {
    const looser = FIRM.slice(FIRM.indexOf(this.mandate().strength) + 1);
    return [{ value: 'kept', label: 'Keep it as it is' }, ...looser.map((value) => ({ value: `loosened:${value}`, label: `Loosen it to “${STRENGTHS[value].toLowerCase()}”` })), { value: 'lifted', label: 'Lift it: no longer expected of anyone' }];
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const [outcome, strength] = this.choice().split(':') as ['kept' | 'loosened' | 'lifted', Strength | undefined];
    const { id, version } = this.mandate();
    if (!await this.sending.run(() => this.api.call('review.record', { params: { id }, body: { outcome, reason: this.reason(), nextReviewOn: outcome === 'lifted' ? null : this.next() || null, version, ...(strength && { strength }) } }))) return;
    this.toasts.show('The review is recorded, and everyone it asks is told.', { tone: 'success' });
    this.closed.emit();
  }
}
