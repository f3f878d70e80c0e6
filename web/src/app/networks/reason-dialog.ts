// Asks why: for hiding a post, suspending someone, or saying what was done about a report. What is written is read by the person concerned.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { asProblem } from '../core/api-problem';
import { fieldMessage } from '../core/form-problems';
import { problemLine } from '../core/problem-messages';
import { Button } from '../kit/button';
import { DialogFrame } from '../kit/dialog';
import { TextField } from '../kit/text-field';
import { Textarea } from '../kit/textarea';
import { REASON_HINT } from './moderation-words';

export interface AskReason { readonly heading: string; readonly body: string; readonly action: string; readonly field: 'reason' | 'outcome'; readonly label?: string; /** Asks for a last day, too, under this hint; null when none is given. */ readonly lasts?: string; act(reason: string, until: string | null): Promise<unknown> }

@Component({
  selector: 'tr-reason-dialog',
  imports: [Button, DialogFrame, TextField, Textarea],
  template: `
    <tr-dialog [heading]="data.heading">
      <p>{{ data.body }}</p>
      <tr-textarea [label]="data.label ?? 'Why'" [hint]="hint" [rows]="3" [limit]="500" [required]="true" [value]="reason()" (valueChange)="reason.set($event)" [error]="wrong()" />
      @if (data.lasts; as hint) { <tr-text-field label="Last day" type="date" [hint]="hint" [error]="wrongDay()" [(value)]="until" /> }
      <button trButton actions (click)="ref.close(false)">Cancel</button>
      <button trButton actions variant="primary" [busy]="busy()" (click)="save()">{{ data.action }}</button>
    </tr-dialog>
  `,
})
export class ReasonDialog {
  protected readonly data = inject<AskReason>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly hint = REASON_HINT;
  protected readonly reason = signal('');
  protected readonly until = signal('');
  protected readonly wrong = signal('');
  protected readonly wrongDay = signal('');
  protected readonly busy = signal(false);

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.wrong.set(this.reason().trim().length < 5 ? 'Please say why in a sentence' : '');
    this.wrongDay.set('');
    if (this.wrong()) return;
    this.busy.set(true);
    try {
      await this.data.act(this.reason(), this.until() || null);
      this.ref.close(true);
    } catch (caught) {
      const problem = asProblem(caught);
      this.wrongDay.set(fieldMessage(problem, 'until'));
      this.wrong.set(fieldMessage(problem, this.data.field) || (this.wrongDay() ? '' : problemLine(problem)));
    }
    this.busy.set(false);
  }
}
