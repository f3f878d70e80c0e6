// A decision: what there is to choose from, until when, my choice, and what was decided. Counts are shown, names never.
import { Component, computed, inject } from '@angular/core';
import { Badge } from '../../kit/badge';
import { Button } from '../../kit/button';
import { Dialogs } from '../../kit/dialogs';
import { RadioGroup } from '../../kit/radio-group';
import { Time } from '../../kit/time';
import { counted } from '../network-words';
import { ThreadActs } from './thread-acts';
import { ThreadStore } from './thread-store';

const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
/** Days are those of the schools, wherever the reader's clock stands. */
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date());

@Component({
  selector: 'tr-decision-panel',
  imports: [Badge, Button, RadioGroup, Time],
  template: `
    @if (store.thread()?.decision; as decision) {
      <section aria-labelledby="decision-heading">
        <div class="head"><h2 id="decision-heading">{{ decision.result === null ? 'What do you choose?' : 'Decided' }}</h2>
          @if (decision.result === null) { <tr-badge [tone]="open() ? 'info' : 'outline'">{{ open() ? 'Open until ' + day(decision.closesOn) : 'Choosing ended on ' + day(decision.closesOn) }}</tr-badge> }</div>
        @if (decision.result; as result) {
          <p class="result">{{ result }}</p>
          <p class="tr-small tr-muted">Recorded by {{ decision.decidedBy?.name }} @if (decision.decidedAt; as at) { <tr-time [at]="at" /> }</p>
        }
        @if (open()) {
          <tr-radio-group label="Your choice" hint="Colleagues see how many chose each option, never who. You can change it until the last day." [options]="options()" [value]="store.mine()?.optionId ?? ''" (valueChange)="acts.choose(threadId(), $event)" [disabled]="acts.busy()" />
          @if (store.mine()?.optionId) { <button trButton size="s" variant="quiet" (click)="acts.choose(threadId(), null)">Take my choice back</button> }
        } @else {
          <ul role="list">@for (option of decision.options; track option.id) { <li [class.chosen]="option.id === decision.optionId"><span>{{ option.label }}</span><span class="tr-number">{{ people(option.count) }}</span></li> }</ul>
        }
        @if (store.abilities().resolve) { <button trButton size="s" [variant]="decision.result === null && !open() ? 'primary' : 'secondary'" icon="flag" (click)="record()">{{ decision.result === null ? 'Record what was decided' : 'Put the result right' }}</button> }
      </section>
    }
  `,
  styles: `
    :host { display: block; margin-block-end: var(--tr-space-4); } section { display: flex; flex-direction: column; gap: var(--tr-space-3); align-items: start; padding: var(--tr-space-4) var(--tr-space-5); border: 1px solid var(--tr-line-strong); border-radius: var(--tr-radius-l); background: var(--tr-surface); }
    .head { display: flex; flex-wrap: wrap; gap: var(--tr-space-2) var(--tr-space-3); align-items: center; } h2 { font-size: var(--tr-text-l); } .result { font-weight: 550; white-space: pre-wrap; overflow-wrap: anywhere; }
    ul { inline-size: 100%; } li { display: flex; justify-content: space-between; gap: var(--tr-space-4); padding: 0.35rem 0.6rem; border-radius: var(--tr-radius-s); } li.chosen { background: var(--tr-primary-soft); color: var(--tr-on-primary-soft); font-weight: var(--tr-weight-strong); }
  `,
})
export class DecisionPanel {
  protected readonly acts = inject(ThreadActs);
  private readonly dialogs = inject(Dialogs);
  protected readonly store = inject(ThreadStore);
  protected readonly threadId = computed(() => this.store.thread()?.id ?? '');
  protected readonly open = computed(() => { const decision = this.store.thread()?.decision; return !!decision && decision.result === null && decision.closesOn >= today() && this.store.abilities().post; });
  protected readonly options = computed(() => this.store.thread()?.decision?.options.map(({ id, label, count }) => ({ value: id, label, hint: this.people(count) })) ?? []);

  protected people(count: number): string {
    return count ? counted(count, 'person', 'people') : 'Nobody yet';
  }

  protected day(date: string): string {
    return DAY.format(new Date(`${date}T12:00`));
  }

  protected async record(): Promise<void> {
    const thread = this.store.thread();
    if (!thread?.decision) return;
    const { RecordResultDialog } = await import('./record-result-dialog');
    await this.dialogs.open(RecordResultDialog, { threadId: thread.id, decision: thread.decision, store: this.store });
  }
}
