// The hours in which messages reach people who have not chosen their own.
import { Component, computed, inject, input, output } from '@angular/core';
import type { Answer } from '@trellis/contracts';
import { ApiClient } from '../core/api-client';
import { entered } from '../core/entered';
import { Sending } from '../core/sending';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { Checkbox } from '../kit/checkbox';
import { ShowsFault } from '../kit/shows-fault';
import { TextField } from '../kit/text-field';
import { Toasts } from '../kit/toasts';

export type Hours = Answer<'schoolDays.hours'>;

@Component({
  selector: 'tr-school-hours',
  imports: [ShowsFault, Banner, Button, Checkbox, TextField],
  template: `
    <form trShowsFault novalidate (submit)="save($event)"><h2 id="hours">School hours</h2>
      <tr-checkbox label="Leave people in peace outside these hours" hint="And on days their school is closed. Notices and e-mails then wait for the morning. Everyone may choose otherwise for themselves." [(checked)]="quiet" />
      <div class="tr-row"><tr-text-field label="From" type="time" [error]="sending.errors()['morning'] ?? ''" [(value)]="morning" /><tr-text-field label="Until" type="time" [error]="sending.errors()['evening'] ?? ''" [(value)]="evening" /></div>
      @if (sending.failure(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
      <div><button trButton variant="primary" type="submit" [busy]="sending.busy()" [disabled]="!changed()">Save the hours</button></div>
    </form>
  `,
  styles: `form { display: flex; flex-direction: column; gap: var(--tr-space-3); } h2 { font-size: var(--tr-text-l); } .tr-row { align-items: start; } tr-text-field { flex: 1 1 7rem; }`,
})
export class SchoolHours {
  readonly hours = input.required<Hours>();
  readonly saved = output<Hours>();
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly quiet = entered(this.hours, ({ quiet }) => quiet, true);
  protected readonly morning = entered(this.hours, ({ morning }) => morning, '');
  protected readonly evening = entered(this.hours, ({ evening }) => evening, '');
  private readonly typed = computed<Hours>(() => ({ quiet: this.quiet(), morning: this.morning(), evening: this.evening() }));
  protected readonly changed = computed(() => { const { quiet, morning, evening } = this.hours(); const now = this.typed(); return quiet !== now.quiet || morning !== now.morning || evening !== now.evening; });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.changed()) return;
    const done = await this.sending.run(async () => this.saved.emit(await this.api.call('schoolDays.hours', { body: this.typed() })));
    if (done) this.toasts.show('The hours are saved', { tone: 'success' });
  }
}
