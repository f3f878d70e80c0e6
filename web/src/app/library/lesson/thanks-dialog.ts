// A few words to go with thanks.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { problemLine } from '../../core/problem-messages';
import { Button } from '../../kit/button';
import { DialogFrame } from '../../kit/dialog';
import { Textarea } from '../../kit/textarea';

const LIMIT = 300;

@Component({
  selector: 'tr-thanks-dialog',
  imports: [DialogFrame, Textarea, Button],
  template: `
    <tr-dialog [heading]="'Thank ' + data.author">
      <tr-textarea label="A few words" [hint]="data.author + ' sees them with your name.'" [limit]="limit" [(value)]="words" [error]="wrong()" />
      <button trButton actions (click)="ref.close()">Cancel</button>
      <button trButton actions variant="primary" icon="thanks" [busy]="busy()" (click)="send()">Send thanks</button>
    </tr-dialog>
  `,
})
export class ThanksDialog {
  protected readonly data = inject<{ readonly id: string; readonly author: string }>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<number>>(DialogRef);
  private readonly api = inject(ApiClient);
  protected readonly limit = LIMIT;
  protected readonly words = signal('');
  protected readonly wrong = signal('');
  protected readonly busy = signal(false);

  protected async send(): Promise<void> {
    this.wrong.set(this.words().length > LIMIT ? `Please keep this under ${LIMIT} characters` : '');
    if (this.wrong() || this.busy()) return;
    this.busy.set(true);
    try {
      this.ref.close((await this.api.call('thanks.give', { params: { id: this.data.id }, body: { message: this.words() } })).thanked);
    } catch (caught) {
      this.wrong.set(problemLine(asProblem(caught)));
    } finally {
      this.busy.set(false);
    }
  }
}
