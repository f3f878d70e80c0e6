// Withdrawing an open consultation: why, in words that everyone asked reads.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import type { Proposal } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { Sending } from '../../core/sending';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { DialogFrame } from '../../kit/dialog';
import { Textarea } from '../../kit/textarea';

@Component({
  selector: 'tr-withdraw-dialog',
  imports: [Banner, Button, DialogFrame, Textarea],
  template: `
    <tr-dialog heading="Withdraw the consultation?">
      <p>What has been answered is destroyed, and nobody will have read it. Everyone who was asked is told that it was withdrawn, and why. It stays in the list of decisions and is counted in the voice ledger. This cannot be undone.</p>
      @if (sending.failure() && !sending.errors()['reason']) { <tr-banner tone="danger" [live]="true">{{ sending.failure() }}</tr-banner> }
      <tr-textarea label="Why" hint="Everyone who was asked reads this." [rows]="3" [limit]="300" [required]="true" [(value)]="reason" [error]="sending.errors()['reason'] ?? ''" />
      <button trButton actions (click)="ref.close()">Keep it open</button>
      <button trButton actions variant="danger" [busy]="sending.busy()" (click)="send()">Withdraw it and tell them</button>
    </tr-dialog>
  `,
})
export class WithdrawDialog {
  protected readonly data = inject<Proposal>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<Proposal>>(DialogRef);
  private readonly api = inject(ApiClient);
  protected readonly sending = new Sending();
  protected readonly reason = signal('');

  protected async send(): Promise<void> {
    await this.sending.run(async () => this.ref.close(await this.api.call('consultation.withdraw', { params: { id: this.data.id }, body: { reason: this.reason() } })));
  }
}
