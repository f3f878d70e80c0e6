// Records what was decided: in words, and which option it is where it is one.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import type { Decision } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { fieldMessage } from '../../core/form-problems';
import { problemLine } from '../../core/problem-messages';
import { Button } from '../../kit/button';
import { DialogFrame } from '../../kit/dialog';
import { Select } from '../../kit/select';
import { Textarea } from '../../kit/textarea';
import type { ThreadStore } from './thread-store';

@Component({
  selector: 'tr-record-result-dialog',
  imports: [Button, DialogFrame, Select, Textarea],
  template: `
    <tr-dialog heading="What was decided?">
      <tr-select label="Option" [optional]="true" empty="None of them" [options]="options" [value]="optionId()" (valueChange)="pick($event)" />
      <tr-textarea label="In a sentence or two" hint="What happens now, and from when. Everyone in the network reads it." [required]="true" [limit]="2000" [(value)]="result" [error]="wrong()" />
      <button trButton actions (click)="ref.close()">Cancel</button>
      <button trButton actions variant="primary" [busy]="busy()" (click)="save()">Record</button>
    </tr-dialog>
  `,
})
export class RecordResultDialog {
  private readonly data = inject<{ threadId: string; decision: Decision; store: ThreadStore }>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<void>>(DialogRef);
  private readonly api = inject(ApiClient);
  protected readonly options = this.data.decision.options.map(({ id, label }) => ({ value: id, label }));
  protected readonly optionId = signal<string>(this.data.decision.optionId ?? '');
  protected readonly result = signal(this.data.decision.result ?? '');
  protected readonly wrong = signal('');
  protected readonly busy = signal(false);

  /** Nothing written yet: the option's own words are a beginning. */
  protected pick(id: string): void {
    this.optionId.set(id);
    const label = this.options.find(({ value }) => value === id)?.label;
    if (label && (!this.result().trim() || this.options.some((option) => option.label === this.result()))) this.result.set(label);
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.wrong.set(this.result().trim() ? '' : 'Please say what was decided');
    if (this.wrong()) return;
    this.busy.set(true);
    try {
      this.data.store.putThread(await this.api.call('thread.decide', { params: { id: this.data.threadId }, body: { result: this.result(), optionId: this.optionId() || null } }));
      this.ref.close();
    } catch (caught) {
      const problem = asProblem(caught);
      this.wrong.set(fieldMessage(problem, 'result') || problemLine(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
