// Asks for a few words and sends them; what is refused is said beside them, and nothing typed is lost.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { asProblem } from '../../core/api-problem';
import { problemLine } from '../../core/problem-messages';
import { Button } from '../../kit/button';
import { DialogFrame } from '../../kit/dialog';
import { Textarea } from '../../kit/textarea';

export interface WordsQuestion { readonly heading: string; readonly body?: string; readonly label: string; readonly hint: string; readonly action: string; readonly limit: number; readonly optional: boolean; send(words: string): Promise<unknown> }

@Component({
  selector: 'tr-words-dialog',
  imports: [Button, DialogFrame, Textarea],
  template: `
    <tr-dialog [heading]="question.heading">
      @if (question.body) { <p>{{ question.body }}</p> }
      <tr-textarea [label]="question.label" [hint]="question.hint" [optional]="question.optional" [limit]="question.limit" [(value)]="words" [error]="wrong()" />
      <button trButton actions (click)="ref.close()">Cancel</button>
      <button trButton actions variant="primary" [busy]="busy()" (click)="send()">{{ question.action }}</button>
    </tr-dialog>
  `,
})
export class WordsDialog {
  protected readonly question = inject<WordsQuestion>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<unknown>>(DialogRef);
  protected readonly words = signal('');
  protected readonly wrong = signal('');
  protected readonly busy = signal(false);

  protected async send(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      this.ref.close(await this.question.send(this.words()));
    } catch (caught) {
      const problem = asProblem(caught);
      this.wrong.set(problem.errors[0]?.message ?? problemLine(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
