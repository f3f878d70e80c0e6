// Starts a thread: what it is about, what kind, and its first words. Kept in this browser until it is posted.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, effect, inject, signal, untracked, viewChild } from '@angular/core';
import type { Answer, ThreadCard } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { asProblem, type ApiProblem } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { Drafts } from '../../core/drafts';
import { fieldMessage } from '../../core/form-problems';
import { problemLine } from '../../core/problem-messages';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Checkbox } from '../../kit/checkbox';
import { Combobox, type ComboboxOption } from '../../kit/combobox';
import { DialogFrame } from '../../kit/dialog';
import { RadioGroup } from '../../kit/radio-group';
import { TextField } from '../../kit/text-field';
import { NOTHING_TYPED, filesOf, isBlank, toMarkdown, type Composed } from '../compose/compose-text';
import { resourceFinder } from '../compose/find-resources';
import { PostField, type FindNameable } from '../compose/post-field';
import { WHAT_REMAINS, whoCouldSee } from './unnamed-notice';
import { THREAD_KINDS, audienceLine, type Network } from '../network-words';
import { DecisionFields, NEW_DECISION, decisionBody, type DecisionDraft } from './decision-fields';
import { MeetingFields, NEW_MEETING, NO_COMPLAINTS, meetingBody, type MeetingDraft } from './meeting-fields';

export type StartedThread = Answer<'thread.create'> | { readonly unnamed: Answer<'unnamed.ask'>['thread']; readonly receipt: Answer<'unnamed.ask'>['receipt'] };
export interface StartThreadData { readonly network: Network; readonly findNameable: FindNameable; /** Whoever asks without a name is not among those seen here. */ readonly unseen: (hides: boolean) => void }
interface Draft { readonly title: string; readonly kind: string; readonly resource: ComboboxOption | null; readonly post: Composed; readonly clientKey: string; readonly decision?: DecisionDraft; readonly meeting?: MeetingDraft; readonly unnamed?: boolean }

const KINDS = Object.entries(THREAD_KINDS).map(([value, { label, hint }]) => ({ value, label, hint }));
const empty = (): Draft => ({ title: '', kind: 'discussion', resource: null, post: NOTHING_TYPED, clientKey: crypto.randomUUID() });

@Component({
  selector: 'tr-start-thread-dialog',
  imports: [DialogFrame, TextField, RadioGroup, Combobox, PostField, Button, Banner, Checkbox, DecisionFields, MeetingFields],
  template: `
    <tr-dialog heading="Start a thread" width="wide">
      @if (refused(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
      <tr-text-field label="Title" placeholder="What is it about?" [maxlength]="160" [required]="true" [value]="draft().title" (valueChange)="change({ title: $event })" [error]="wrong().title" />
      <tr-radio-group label="What kind of thread" [options]="kinds" [value]="draft().kind" (valueChange)="change({ kind: $event })" />
      @if (draft().kind === 'decision') { <tr-decision-fields [value]="draft().decision ?? newDecision" (valueChange)="change({ decision: $event })" [wrong]="wrongDecision()" /> }
      @if (draft().kind === 'meeting') { <tr-meeting-fields [value]="draft().meeting ?? newMeeting" (valueChange)="change({ meeting: $event })" [wrong]="wrongMeeting()" /> }
      @if (mayHide()) {
        <tr-checkbox label="Ask without my name" [checked]="hides()" (checkedChange)="change({ unnamed: $event })" />
        @if (hides()) { <tr-banner tone="info" heading="Who could ever see that it was you">{{ couldSee() }}</tr-banner><p class="tr-small tr-muted">{{ remains }}</p> }
      }
      @if (!hides()) { <tr-combobox [label]="draft().kind === 'share' ? 'What you share' : 'A resource it is about'" [hint]="draft().kind === 'share' ? 'Or attach a file below.' : ''" [optional]="draft().kind !== 'share'" placeholder="Search the library" [search]="find" [value]="draft().resource?.value ?? ''" [valueLabel]="draft().resource?.label ?? ''" (picked)="change({ resource: $event })" (valueChange)="cleared($event)" [error]="wrong().resource" /> }
      <tr-post-field label="First post" [rows]="4" [findNameable]="data.findNameable" [value]="draft().post" (valueChange)="change({ post: $event })" (submitted)="post()" [error]="wrong().text" />
      <p class="tr-small tr-muted">Will be read by {{ audience }}</p>
      <button trButton actions (click)="ref.close()">Cancel</button>
      <button trButton actions variant="primary" icon="send" [busy]="busy()" (click)="post()">Post</button>
    </tr-dialog>
  `,
})
export class StartThreadDialog {
  protected readonly data = inject<StartThreadData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<StartedThread>>(DialogRef);
  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  private readonly field = viewChild(PostField);
  protected readonly kinds = KINDS;
  protected readonly audience = audienceLine(this.data.network);
  protected readonly find = resourceFinder();
  protected readonly draft = signal<Draft>(empty());
  protected readonly wrong = signal({ title: '', text: '', resource: '' });
  protected readonly wrongDecision = signal({ options: '', closesOn: '' });
  protected readonly wrongMeeting = signal(NO_COMPLAINTS);
  protected readonly newDecision = NEW_DECISION;
  protected readonly newMeeting = NEW_MEETING;
  private readonly setting = apiResource('unnamed.show');
  protected readonly remains = WHAT_REMAINS;
  protected readonly mayHide = computed(() => { const seenBy = this.setting.value()?.seenBy; return this.draft().kind === 'question' && !!seenBy && seenBy !== 'off'; });
  protected readonly hides = computed(() => this.mayHide() && !!this.draft().unnamed);
  protected readonly couldSee = computed(() => { const setting = this.setting.value(); return setting ? whoCouldSee(setting) : ''; });
  protected readonly refused = signal('');
  protected readonly busy = signal(false);
  private readonly key = `start-thread:${this.data.network.id}`;

  constructor() {
    effect(() => { const hides = this.hides(); untracked(() => this.data.unseen(hides)); });
    this.drafts.keep(() => this.key, this.draft, ({ title, post, resource }) => !title.trim() && isBlank(post) && !resource);
  }

  protected change(part: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
  }

  protected cleared(value: string): void {
    if (!value) this.change({ resource: null });
  }

  protected async post(): Promise<void> {
    if (this.busy()) return;
    const { title, kind, resource, post, clientKey, decision = NEW_DECISION, meeting = NEW_MEETING } = this.draft();
    this.refused.set('');
    this.wrong.set({ title: title.trim() ? '' : 'Please enter a title', text: (this.field()?.unsent() ?? '') || (isBlank(post) ? 'Write something first' : ''), resource: kind === 'share' && !resource && !post.resources.length && !post.files?.length ? 'Choose what you share: a resource, or attach a file below' : '' });
    this.wrongDecision.set({ options: kind === 'decision' && decisionBody(decision).options.length < 2 ? 'Give at least two options' : '', closesOn: kind === 'decision' && !decision.closesOn ? 'Please enter a date' : '' });
    this.wrongMeeting.set({ ...NO_COMPLAINTS, startsAt: kind === 'meeting' && !meetingBody(meeting) ? 'Please enter a day and a time' : '' });
    if (this.isWrong()) return;
    this.busy.set(true);
    try {
      if (this.hides()) { await this.askUnnamed(title, post, clientKey); return; }
      const body = { title, kind: kind as ThreadCard['kind'], resourceId: resource?.value ?? null, text: toMarkdown(post), files: filesOf(post), clientKey, decision: kind === 'decision' ? decisionBody(decision) : null, meeting: (kind === 'meeting' && meetingBody(meeting)) || null };
      const started = await this.api.call('thread.create', { params: { id: this.data.network.id }, body });
      this.draft.set(empty());
      this.drafts.clear(this.key);
      this.ref.close(started);
    } catch (caught) {
      this.complain(asProblem(caught));
    } finally {
      this.busy.set(false);
    }
  }

  /** Nothing of it is left in this browser, which others may use too. */
  private async askUnnamed(title: string, post: Composed, clientKey: string): Promise<void> {
    const { thread, receipt } = await this.api.call('unnamed.ask', { params: { id: this.data.network.id }, body: { title, text: toMarkdown(post), files: filesOf(post), clientKey } });
    this.draft.set(empty());
    this.drafts.clear(this.key);
    this.ref.close({ unnamed: thread, receipt });
  }

  private complain(problem: ApiProblem): void {
    this.wrong.set({ title: fieldMessage(problem, 'title'), text: fieldMessage(problem, 'text') || fieldMessage(problem, 'files'), resource: fieldMessage(problem, 'resourceId') });
    this.wrongDecision.set({ options: fieldMessage(problem, 'decision.options'), closesOn: fieldMessage(problem, 'decision.closesOn') });
    this.wrongMeeting.set({ startsAt: fieldMessage(problem, 'meeting.startsAt'), minutes: fieldMessage(problem, 'meeting.minutes'), link: fieldMessage(problem, 'meeting.link'), agenda: fieldMessage(problem, 'meeting.agenda') });
    if (!this.isWrong()) this.refused.set(problemLine(problem));
  }

  private isWrong(): boolean {
    return [this.wrong(), this.wrongDecision(), this.wrongMeeting()].some((fields) => Object.values(fields).some(Boolean));
  }
}
