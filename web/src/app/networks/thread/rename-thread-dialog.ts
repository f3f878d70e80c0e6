// Gives a thread another title.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { asProblem } from '../../core/api-problem';
import { fieldMessage } from '../../core/form-problems';
import { problemLine } from '../../core/problem-messages';
import { Button } from '../../kit/button';
import { DialogFrame } from '../../kit/dialog';
import { TextField } from '../../kit/text-field';

export interface RenameThread { readonly title: string; rename(title: string): Promise<unknown> }

@Component({
  selector: 'tr-rename-thread-dialog',
  imports: [DialogFrame, TextField, Button],
  template: `
    <tr-dialog heading="Rename this thread">
      <tr-text-field label="Title" [maxlength]="160" [(value)]="title" [error]="wrong()" (keydown.enter)="save()" />
      <button trButton actions (click)="ref.close()">Cancel</button>
      <button trButton actions variant="primary" [busy]="busy()" (click)="save()">Save</button>
    </tr-dialog>
  `,
})
export class RenameThreadDialog {
  private readonly data = inject<RenameThread>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<void>>(DialogRef);
  protected readonly title = signal(this.data.title);
  protected readonly wrong = signal('');
  protected readonly busy = signal(false);

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.wrong.set(this.title().trim() ? '' : 'Please enter a title');
    if (this.wrong()) return;
    this.busy.set(true);
    try {
      await this.data.rename(this.title());
      this.ref.close();
    } catch (caught) {
      const problem = asProblem(caught);
      this.wrong.set(fieldMessage(problem, 'title') || problemLine(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
