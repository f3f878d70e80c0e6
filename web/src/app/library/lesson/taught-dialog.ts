// "I taught this": when, a note, and whether the author may know who it was.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { ApiClient } from '../../core/api-client';
import { asProblem, type ApiProblem } from '../../core/api-problem';
import { fieldMessage } from '../../core/form-problems';
import { problemLine } from '../../core/problem-messages';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Checkbox } from '../../kit/checkbox';
import { DialogFrame } from '../../kit/dialog';
import { TextField } from '../../kit/text-field';
import { Textarea } from '../../kit/textarea';
import { todayInEngland } from '../resource-words';

export interface TaughtData { readonly id: string; readonly author: string; readonly expected: boolean; readonly mine: boolean }
export interface Taught { readonly useId: string; readonly taughtOn: string }
const NOTE_LIMIT = 600;

@Component({
  selector: 'tr-taught-dialog',
  imports: [DialogFrame, TextField, Textarea, Checkbox, Button, Banner],
  template: `
    <tr-dialog heading="I taught this">
      @if (refused(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
      <tr-text-field label="When" type="date" [most]="today" [(value)]="day" [error]="wrongDay()" />
      <tr-textarea label="A note on how it went" hint="What worked, what you would change." [optional]="true" [limit]="limit" [(value)]="note" [error]="wrongNote()" />
      @if (data.expected) {
        <p class="tr-muted">The trust expects this resource, so your name is never kept with it: only that it was taught is counted.</p>
      } @else if (!data.mine) {
        <tr-checkbox [label]="'Let ' + data.author + ' know it was me'" hint="They get your note with your name. Otherwise only that it was taught is counted." [(checked)]="share" />
      }
      @if (!data.mine && !share() && note().trim()) {
        <tr-checkbox [label]="'Send my note to ' + data.author + ' without my name'" hint="They read it only together with the notes of four other colleagues or more, in no order. Otherwise it stays with you." [(checked)]="shareNote" />
      }
      <button trButton actions (click)="ref.close()">Cancel</button>
      <button trButton actions variant="primary" [busy]="busy()" (click)="save()">Save</button>
    </tr-dialog>
  `,
})
export class TaughtDialog {
  protected readonly data = inject<TaughtData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<Taught>>(DialogRef);
  private readonly api = inject(ApiClient);
  protected readonly today = todayInEngland();
  protected readonly limit = NOTE_LIMIT;
  protected readonly day = signal(this.today);
  protected readonly note = signal('');
  protected readonly share = signal(false);
  protected readonly shareNote = signal(false);
  protected readonly busy = signal(false);
  protected readonly wrongDay = signal('');
  protected readonly wrongNote = signal('');
  protected readonly refused = signal('');

  protected async save(): Promise<void> {
    this.wrongDay.set(!this.day() ? 'Please choose a date' : this.day() > this.today ? 'Choose today or a day before' : '');
    this.wrongNote.set(this.note().length > NOTE_LIMIT ? `Please keep this under ${NOTE_LIMIT} characters` : '');
    if (this.wrongDay() || this.wrongNote() || this.busy()) return;
    this.busy.set(true);
    this.refused.set('');
    try {
      const body = { taughtOn: this.day(), note: this.note(), shareName: !this.data.expected && this.share(), shareNote: !this.share() && this.shareNote() };
      const { id, taughtOn } = await this.api.call('use.record', { params: { id: this.data.id }, body });
      this.ref.close({ useId: id, taughtOn });
    } catch (caught) {
      this.complain(asProblem(caught));
    } finally {
      this.busy.set(false);
    }
  }

  private complain(problem: ApiProblem): void {
    this.wrongDay.set(fieldMessage(problem, 'taughtOn'));
    this.wrongNote.set(fieldMessage(problem, 'note'));
    if (!this.wrongDay() && !this.wrongNote()) this.refused.set(problemLine(problem));
  }
}
