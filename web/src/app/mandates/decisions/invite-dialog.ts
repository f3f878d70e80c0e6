// Inviting more groups while a consultation is open.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import type { Invitation, Proposal } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { Sending } from '../../core/sending';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { DialogFrame } from '../../kit/dialog';
import { dateWords } from '../mandate-words';
import { InvitationFields } from './invitation-fields';

@Component({
  selector: 'tr-invite-dialog',
  imports: [Banner, Button, DialogFrame, InvitationFields],
  template: `
    <tr-dialog heading="Invite more groups" width="wide">
      <p>They are told at once, and answer until {{ date(data.closesOn) }}. An invitation cannot be taken back: whoever could have answered may have, and their answer could not be found again.</p>
      @if (sending.failure() && !sending.errors()['invitations']) { <tr-banner tone="danger" [live]="true">{{ sending.failure() }}</tr-banner> }
      <tr-invitation-fields legend="Groups to invite" [proposalId]="data.id" [names]="data.names" [error]="sending.errors()['invitations'] ?? ''" [(invitations)]="invitations" />
      <button trButton actions (click)="ref.close()">Cancel</button>
      <button trButton actions variant="primary" [busy]="sending.busy()" (click)="send()">Invite them</button>
    </tr-dialog>
  `,
})
export class InviteDialog {
  protected readonly data = inject<Proposal>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<Proposal>>(DialogRef);
  private readonly api = inject(ApiClient);
  protected readonly date = dateWords;
  protected readonly sending = new Sending();
  protected readonly invitations = signal<readonly Invitation[]>([]);

  protected async send(): Promise<void> {
    await this.sending.run(async () => this.ref.close(await this.api.call('consultation.invite', { params: { id: this.data.id }, body: { invitations: [...this.invitations()] } })));
  }
}
