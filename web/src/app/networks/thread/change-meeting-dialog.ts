// Changes a meeting's plan, or its notes. What a colleague changed meanwhile is shown, and nothing typed is lost.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, linkedSignal, signal } from '@angular/core';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { Drafts } from '../../core/drafts';
import { fieldMessage } from '../../core/form-problems';
import { problemLine } from '../../core/problem-messages';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { DialogFrame } from '../../kit/dialog';
import { Textarea } from '../../kit/textarea';
import { MeetingFields, NEW_MEETING, NO_COMPLAINTS, meetingBody, meetingDraft, type MeetingComplaints, type MeetingDraft } from '../network/meeting-fields';
import type { ThreadStore } from './thread-store';

@Component({
  selector: 'tr-change-meeting-dialog',
  imports: [Banner, Button, DialogFrame, MeetingFields, Textarea],
  template: `
    <tr-dialog [heading]="data.what === 'notes' ? 'Notes of the meeting' : 'Change the meeting'">
      @if (refused(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
      @if (theirs(); as words) { <tr-banner tone="info" heading="What a colleague wrote meanwhile"><span class="words">{{ words }}</span></tr-banner> }
      @if (data.what === 'notes') { <tr-textarea label="Notes" hint="Any member may add to them." [rows]="10" [limit]="20000" [(value)]="notes" [error]="wrong().agenda" /> }
      @else { <tr-meeting-fields [(value)]="plan" [wrong]="wrong()" /> }
      <button trButton actions (click)="ref.close()">Cancel</button>
      <button trButton actions variant="primary" [busy]="busy()" (click)="save()">Save</button>
    </tr-dialog>
  `,
  styles: `.words { white-space: pre-wrap; }`,
})
export class ChangeMeetingDialog {
  protected readonly data = inject<{ what: 'plan' | 'notes'; store: ThreadStore }>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<void>>(DialogRef);
  private readonly api = inject(ApiClient);
  private readonly meeting = this.data.store.thread()?.meeting;
  private readonly drafts = inject(Drafts);
  private readonly key = `notes:${this.data.store.thread()?.id}`;
  private version = this.meeting?.version ?? 1;
  /** What the meeting itself says: only what differs is worth keeping. */
  private before = this.meeting?.notes ?? '';
  protected readonly notes = signal(this.before);
  /** With the version they were begun on, so that nothing a colleague wrote since is written over unseen. */
  private readonly kept = linkedSignal(() => ({ notes: this.notes(), version: this.version }));
  protected readonly plan = signal<MeetingDraft>(this.meeting ? meetingDraft(this.meeting) : NEW_MEETING);
  protected readonly wrong = signal<MeetingComplaints>(NO_COMPLAINTS);
  protected readonly refused = signal('');
  protected readonly theirs = signal('');
  protected readonly busy = signal(false);

  constructor() {
    if (this.data.what !== 'notes') return;
    this.drafts.keep(() => this.key, this.kept, ({ notes }) => notes === this.before);
    const { notes, version } = this.kept();
    this.version = version;
    this.notes.set(notes);
  }

  protected async save(): Promise<void> {
    const thread = this.data.store.thread();
    if (this.busy() || !thread) return;
    const body = this.data.what === 'notes' ? { notes: this.notes() } : meetingBody(this.plan());
    this.refused.set('');
    this.wrong.set(body ? NO_COMPLAINTS : { ...NO_COMPLAINTS, startsAt: 'Please enter a day and a time' });
    if (!body) return;
    this.busy.set(true);
    try {
      this.data.store.putThread(await this.api.call('thread.meet', { params: { id: thread.id }, body: { ...body, version: this.version } }));
      this.before = this.notes();
      this.drafts.clear(this.key);
      this.ref.close();
    } catch (caught) {
      const problem = asProblem(caught);
      this.wrong.set({ startsAt: fieldMessage(problem, 'startsAt'), minutes: fieldMessage(problem, 'minutes'), link: fieldMessage(problem, 'link'), agenda: fieldMessage(problem, 'agenda') || fieldMessage(problem, 'notes') });
      if (!Object.values(this.wrong()).some(Boolean)) this.refused.set(problemLine(problem));
      if (problem.code === 'thing.stale') await this.lookAgain();
    } finally {
      this.busy.set(false);
    }
  }

  /** The next save is made against what it says now, which is shown beside what was typed. */
  private async lookAgain(): Promise<void> {
    await this.data.store.load();
    const now = this.data.store.thread()?.meeting;
    if (!now) return;
    this.version = now.version;
    if (this.data.what === 'notes') this.theirs.set(now.notes);
  }
}
