// "Are you sure?", asked so that the button says what it does.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { Button } from './button';
import { DialogFrame } from './dialog';

export interface ConfirmQuestion {
  readonly heading: string;
  readonly body: string;
  /** The verb on the button: "Remove", "Close the wave". */
  readonly action: string;
  readonly tone?: 'primary' | 'danger';
  readonly cancel?: string;
}

@Component({
  selector: 'tr-confirm-dialog',
  imports: [DialogFrame, Button],
  template: `
    <tr-dialog [heading]="question.heading" [closable]="false">
      <p>{{ question.body }}</p>
      <button trButton actions (click)="ref.close(false)">{{ question.cancel ?? 'Cancel' }}</button>
      <button trButton actions [variant]="question.tone ?? 'primary'" (click)="ref.close(true)">{{ question.action }}</button>
    </tr-dialog>
  `,
})
export class ConfirmDialog {
  protected readonly question = inject<ConfirmQuestion>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
}
