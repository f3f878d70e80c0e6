// The secret address under which a calendar application finds my meetings: made, shown once, ended.
import { DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { Acting } from '../../core/acting';
import { ApiClient } from '../../core/api-client';
import { apiResource } from '../../core/api-resource';
import { problemWords } from '../../core/problem-messages';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { DialogFrame } from '../../kit/dialog';
import { ErrorState } from '../../kit/error-state';
import { Skeleton } from '../../kit/skeleton';
import { TextField } from '../../kit/text-field';
import { Time } from '../../kit/time';
import { Toasts } from '../../kit/toasts';

@Component({
  selector: 'tr-calendar-dialog',
  imports: [Banner, Button, DialogFrame, ErrorState, Skeleton, TextField, Time],
  template: `
    <tr-dialog heading="Meetings in my calendar">
      <p>Outlook, Google and Apple calendars can show the meetings of your networks. Give them this address under “subscribe” or “from the internet”; they keep it up to date.</p>
      @if (address(); as url) {
        <tr-text-field label="Your calendar address" hint="It is shown only now. Whoever has it can see your meetings, so keep it to yourself." [value]="url" />
        <p class="tr-row"><button trButton variant="primary" icon="copy" (click)="copy(url)">Copy the address</button></p>
      } @else if (calendar.value(); as found) {
        @if (found.made; as at) { <tr-banner>You have an address, made <tr-time [at]="at" />. It cannot be shown again. A new one ends the old.</tr-banner> }
        <p class="tr-row">
          <button trButton [variant]="found.made ? 'secondary' : 'primary'" icon="calendar" [busy]="busy()" (click)="make()">{{ found.made ? 'Make a new address' : 'Make my address' }}</button>
          @if (found.made) { <button trButton variant="danger" [busy]="busy()" (click)="end()">End the address</button> }
        </p>
      } @else if (problem(); as words) { <tr-error-state [heading]="words.title" [detail]="words.detail" (retried)="calendar.reload()" /> } @else { <tr-skeleton label="Loading" /> }
      <button trButton actions (click)="ref.close()">Close</button>
    </tr-dialog>
  `,
})
export class CalendarDialog {
  protected readonly ref = inject<DialogRef<void>>(DialogRef);
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  protected readonly calendar = apiResource('calendar.show');
  protected readonly problem = computed(() => { const error = this.calendar.error(); return error ? problemWords(error) : undefined; });
  protected readonly address = signal('');
  private readonly acting = new Acting();
  protected readonly busy = this.acting.busy;

  protected make(): Promise<void> {
    return this.act(async () => { this.address.set(`${location.origin}${(await this.api.call('calendar.make')).path}`); });
  }

  protected end(): Promise<void> {
    return this.act(async () => {
      await this.api.call('calendar.revoke');
      this.calendar.set({ made: null });
      this.toasts.show('The address has ended: no calendar finds your meetings under it', { tone: 'success' });
    });
  }

  protected async copy(url: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
      this.toasts.show('Copied', { tone: 'success' });
    } catch {
      this.toasts.show('Your browser did not allow copying. Select the address and copy it yourself');
    }
  }

  private async act(work: () => Promise<void>): Promise<void> {
    await this.acting.run(work);
  }
}
