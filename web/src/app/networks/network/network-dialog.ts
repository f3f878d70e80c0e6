// Starts a network, or changes what one is for and who may join it.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { SUBJECTS } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { fieldMessage } from '../../core/form-problems';
import { problemLine } from '../../core/problem-messages';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Checkbox } from '../../kit/checkbox';
import { DialogFrame } from '../../kit/dialog';
import { Select } from '../../kit/select';
import { TextField } from '../../kit/text-field';
import { Textarea } from '../../kit/textarea';
import type { Network } from '../network-words';

const SUBJECT_OPTIONS = Object.entries(SUBJECTS).map(([value, label]) => ({ value, label }));

@Component({
  selector: 'tr-network-dialog',
  imports: [DialogFrame, TextField, Textarea, Select, Checkbox, Button, Banner],
  template: `
    <tr-dialog [heading]="network ? 'Change this network' : 'Start a network'">
      @if (refused(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
      <tr-text-field label="Name" placeholder="For example, Primary science" [maxlength]="120" [required]="true" [(value)]="name" [error]="wrong().name" />
      <tr-select label="Subject" empty="Choose a subject" [options]="subjects" [required]="true" [(value)]="subject" [error]="wrong().subject" />
      <tr-textarea label="What it is for" hint="One or two sentences, so that colleagues know whether it is for them." [optional]="true" [limit]="1000" [(value)]="purpose" [error]="wrong().purpose" />
      <tr-checkbox label="Anyone in the trust may join" hint="Otherwise nobody can join by themselves." [(checked)]="open" />
      <button trButton actions (click)="ref.close()">Cancel</button>
      <button trButton actions variant="primary" [busy]="busy()" (click)="save()">{{ network ? 'Save' : 'Start the network' }}</button>
    </tr-dialog>
  `,
})
export class NetworkDialog {
  protected readonly network = inject<Network | null>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<Network>>(DialogRef);
  private readonly api = inject(ApiClient);
  protected readonly subjects = SUBJECT_OPTIONS;
  protected readonly name = signal(this.network?.name ?? '');
  protected readonly subject = signal<string>(this.network?.subject ?? '');
  protected readonly purpose = signal(this.network?.purpose ?? '');
  protected readonly open = signal(this.network?.open ?? true);
  protected readonly wrong = signal({ name: '', subject: '', purpose: '' });
  protected readonly refused = signal('');
  protected readonly busy = signal(false);
  private readonly key = crypto.randomUUID();

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.refused.set('');
    this.wrong.set({ name: this.name().trim() ? '' : 'Please enter a name', subject: this.subject() ? '' : 'Please choose a subject', purpose: this.purpose().length > 1000 ? 'Please keep this under 1,000 characters' : '' });
    if (this.isWrong()) return;
    this.busy.set(true);
    const body = { name: this.name(), subject: this.subject(), purpose: this.purpose(), open: this.open() };
    try {
      this.ref.close(this.network ? await this.api.call('network.update', { params: { id: this.network.id }, body }) : await this.api.call('network.create', { body, idempotencyKey: this.refusedOnce ? crypto.randomUUID() : this.key }));
    } catch (caught) {
      const problem = asProblem(caught);
      this.refusedOnce = problem.status > 0;
      this.wrong.set({ name: problem.code === 'thing.exists' ? 'There is a network of that name already' : fieldMessage(problem, 'name'), subject: fieldMessage(problem, 'subject'), purpose: fieldMessage(problem, 'purpose') });
      if (!this.isWrong()) this.refused.set(problemLine(problem));
    } finally {
      this.busy.set(false);
    }
  }

  /** After a refusal the words are different ones, and want a key of their own. */
  private refusedOnce = false;

  private isWrong(): boolean {
    return Object.values(this.wrong()).some(Boolean);
  }
}
