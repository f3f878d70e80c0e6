// The first of two people asks to learn who asked a question, with a reason that the other one reads.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { fieldMessage } from '../../core/form-problems';
import { problemLine } from '../../core/problem-messages';
import { Button } from '../../kit/button';
import { DialogFrame } from '../../kit/dialog';
import { Textarea } from '../../kit/textarea';
import { Toasts } from '../../kit/toasts';

@Component({
  selector: 'tr-unveil-dialog',
  imports: [Button, DialogFrame, Textarea],
  template: `
    <tr-dialog heading="Ask who asked this question">
      <p>Only when somebody may be in danger. A second person who safeguards the trust has to agree. Both of you then learn the name; the log keeps it, and the person is told who you are and why.</p>
      <tr-textarea label="Why the name is needed" [required]="true" [limit]="1000" [(value)]="reason" [error]="wrong()" />
      <button trButton actions (click)="ref.close()">Cancel</button>
      <button trButton actions variant="danger" [busy]="busy()" (click)="ask()">Ask a second person</button>
    </tr-dialog>
  `,
})
export class UnveilDialog {
  private readonly threadId = inject<string>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<void>>(DialogRef);
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  protected readonly reason = signal('');
  protected readonly wrong = signal('');
  protected readonly busy = signal(false);

  protected async ask(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.wrong.set('');
    try {
      await this.api.call('unveil.ask', { params: { id: this.threadId }, body: { reason: this.reason() } });
      this.toasts.show('A second person can now agree, under Administration, Questions without a name', { tone: 'success' });
      this.ref.close();
    } catch (caught) {
      const problem = asProblem(caught);
      this.wrong.set(fieldMessage(problem, 'reason') || problemLine(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
