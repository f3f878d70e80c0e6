// Publishing a decision: what was heard, what is decided, why, and what the consultation changed.
import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import type { Proposal } from '@trellis/contracts';
import { DECISION_OUTCOMES, type DecisionOutcome } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import { Drafts } from '../../core/drafts';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { RadioGroup } from '../../kit/radio-group';
import { ShowsFault } from '../../kit/shows-fault';
import { Textarea } from '../../kit/textarea';
import { Toasts } from '../../kit/toasts';
import { Sending } from '../../core/sending';
import { AnswerThemes } from '../themes/answer-themes';
import { isComplete, toSend, type ThemeAnswersDraft } from '../themes/theme-answers-draft';

const EMPTY = { outcome: '', heard: '', reasons: '', changes: '', answers: {} as ThemeAnswersDraft };

@Component({
  selector: 'tr-decide-form',
  imports: [AnswerThemes, ShowsFault, Banner, Button, RadioGroup, Textarea],
  template: `
    <form trShowsFault novalidate class="tr-stack" (submit)="publish($event)" aria-label="Your decision">
      <tr-radio-group label="What do you decide?" [options]="outcomes" [error]="sending.errors()['outcome'] ? 'Choose one' : ''" [value]="form().outcome" (valueChange)="set({ outcome: $event })" />
      <tr-textarea label="What we heard" hint="The themes, in your words. Name nobody." [rows]="3" [limit]="2000" [error]="sending.errors()['heard'] ?? ''" [value]="form().heard" (valueChange)="set({ heard: $event })" />
      <tr-textarea [label]="form().outcome === 'no' ? 'We will not, because' : 'The reasons'" [rows]="3" [limit]="2000" [error]="sending.errors()['reasons'] ?? ''" [value]="form().reasons" (valueChange)="set({ reasons: $event })" />
      <tr-textarea label="What changed through the consultation" hint="If nothing did, say so and why." [rows]="3" [limit]="2000" [error]="sending.errors()['changes'] ?? ''" [value]="form().changes" (valueChange)="set({ changes: $event })" />
      <tr-answer-themes [about]="proposal().id" [themes]="proposal().themes" [checked]="checked()" [answers]="form().answers" (answersChange)="set({ answers: $event })" />
      @if (sending.failure(); as line) { <tr-banner tone="danger" [live]="true">{{ line }}</tr-banner> }
      <p class="tr-small tr-muted">It is published to everyone who was asked, and stays as it is.</p>
      <div><button trButton variant="primary" type="submit" [busy]="sending.busy()">Publish the decision</button></div>
    </form>
  `,
})
export class DecideForm {
  readonly proposal = input.required<Proposal>();
  readonly decided = output<Proposal>();
  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly outcomes = Object.entries(DECISION_OUTCOMES).map(([value, label]) => ({ value, label }));
  protected readonly form = signal(EMPTY);
  /** Sent once: what is missing of the themes is said. */
  protected readonly checked = signal(false);

  constructor() {
    effect(() => { const kept = this.drafts.read<typeof EMPTY>(this.key()); if (kept && untracked(this.form) === EMPTY) this.form.set({ ...EMPTY, ...kept.value }); });
    effect(() => { const form = this.form(); if (form !== EMPTY) this.drafts.save(this.key(), form); });
  }

  protected set(change: Partial<typeof EMPTY>): void {
    this.form.update((form) => ({ ...form, ...change }));
  }

  protected async publish(event: Event): Promise<void> {
    event.preventDefault();
    const { themes } = this.proposal();
    this.checked.set(true);
    if (!isComplete(themes, this.form().answers)) return;
    await this.sending.run(async () => {
      const { outcome, answers, ...words } = this.form();
      const decided = await this.api.call('decision.publish', { params: { id: this.proposal().id }, body: { outcome: outcome as DecisionOutcome, ...words, answers: toSend(themes, answers) } });
      this.drafts.clear(this.key());
      this.toasts.show('The decision is published to everyone who was asked.', { tone: 'success' });
      this.decided.emit(decided);
    });
  }

  private key(): string {
    return `decision:${this.proposal().id}`;
  }
}
