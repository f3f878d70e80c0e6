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
import { RadioGroup } from '../../kit/radio-group';
import { DialogFrame } from '../../kit/dialog';
import { Select } from '../../kit/select';
import { TextField } from '../../kit/text-field';
import { Textarea } from '../../kit/textarea';
import type { Network } from '../network-words';

const WAYS = [{ value: 'open', label: 'Anyone in the trust' }, { value: 'request', label: 'By request', hint: 'People ask, and a lead lets them in.' }, { value: 'closed', label: 'Nobody by themselves' }];
const SUBJECT_OPTIONS = Object.entries(SUBJECTS).map(([value, label]) => ({ value, label }));

@Component({
  selector: 'tr-network-dialog',
  imports: [DialogFrame, TextField, Textarea, Select, Checkbox, RadioGroup, Button, Banner],
  template: `
    <tr-dialog [heading]="network ? 'Change this network' : 'Start a network'">
      @if (refused(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
      <tr-text-field label="Name" placeholder="For example, Primary science" [maxlength]="120" [required]="true" [(value)]="name" [error]="wrong().name" />
      <tr-select label="Subject" empty="Choose a subject" [options]="subjects" [required]="true" [(value)]="subject" [error]="wrong().subject" />
      <tr-textarea label="What it is for" hint="One or two sentences, so that colleagues know whether it is for them." [optional]="true" [limit]="1000" [(value)]="purpose" [error]="wrong().purpose" />
      <tr-text-field label="How often it meets" placeholder="For example, once each half-term" [optional]="true" [maxlength]="200" [(value)]="cadence" />
      <tr-text-field label="Time its lead is given" placeholder="For example, one hour a week" [optional]="true" [maxlength]="200" [(value)]="timeGiven" />
      @if (!network?.department) {
        <tr-radio-group label="Who may join" [options]="ways" [(value)]="joining" />
        <tr-checkbox label="Everyone who mainly teaches the subject belongs" hint="They are members without joining, also those who come later. Whoever leaves stays out." [(checked)]="byRule" />
      }
      @if (network?.abilities?.saysWhy) { <tr-textarea label="Why" hint="Its leads read it with your name." [rows]="2" [limit]="500" [required]="true" [(value)]="reason" [error]="wrong().reason" /> }
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
  protected readonly ways = WAYS;
  protected readonly joining = signal(!this.network || this.network.open ? 'open' : this.network.byRequest ? 'request' : 'closed');
  protected readonly byRule = signal(this.network?.byRule ?? false);
  protected readonly cadence = signal(this.network?.cadence ?? '');
  protected readonly timeGiven = signal(this.network?.timeGiven ?? '');
  /** From an administrator who does not belong to this department. */
  protected readonly reason = signal('');
  protected readonly wrong = signal({ name: '', subject: '', purpose: '', reason: '' });
  protected readonly refused = signal('');
  protected readonly busy = signal(false);
  private readonly key = crypto.randomUUID();

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.refused.set('');
    this.wrong.set({ name: this.name().trim() ? '' : 'Please enter a name', subject: this.subject() ? '' : 'Please choose a subject', purpose: this.purpose().length > 1000 ? 'Please keep this under 1,000 characters' : '', reason: this.network?.abilities.saysWhy && this.reason().trim().length < 5 ? 'Please say why in a sentence' : '' });
    if (this.isWrong()) return;
    this.busy.set(true);
    const body = { name: this.name(), subject: this.subject(), purpose: this.purpose(), open: this.joining() === 'open', byRequest: this.joining() === 'request', byRule: this.byRule(), cadence: this.cadence(), timeGiven: this.timeGiven() };
    try {
      this.ref.close(this.network ? await this.api.call('network.update', { params: { id: this.network.id }, body: { ...body, reason: this.reason() } }) : await this.api.call('network.create', { body, idempotencyKey: this.refusedOnce ? crypto.randomUUID() : this.key }));
    } catch (caught) {
      const problem = asProblem(caught);
      this.refusedOnce = problem.status > 0;
      this.wrong.set({ name: problem.code === 'thing.exists' ? 'There is a network of that name already' : fieldMessage(problem, 'name'), subject: fieldMessage(problem, 'subject'), purpose: fieldMessage(problem, 'purpose'), reason: fieldMessage(problem, 'reason') });
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
