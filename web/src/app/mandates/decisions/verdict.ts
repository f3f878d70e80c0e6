// "Did this answer it?": one tap, given once, shown only from ten people on, or as many as the trust asks for.
import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Proposal } from '@trellis/contracts';
import { VERDICTS, type Verdict } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import { Announcer } from '../../kit/announcer';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Sending } from '../../core/sending';
import { verdictSentence } from '../../core/verdict-words';

@Component({
  selector: 'tr-verdict',
  imports: [Banner, Button],
  template: `
    <p>{{ sentence(verdict()) }}</p>
    @if (mine().may && !given()) {
      <div role="group" aria-labelledby="verdict-question" class="tr-stack">
        <p id="verdict-question"><strong>Did this answer it for you?</strong></p>
        <div class="tr-row">@for (choice of choices; track choice.value) { <button trButton [busy]="sending.busy()" (click)="give(choice.value)">{{ choice.label }}</button> }</div>
        <p class="tr-small tr-muted">Nobody can read who said what, whatever their role. It is counted once {{ step() }} people have answered, and then in steps of as many. You can say it once.</p>
      </div>
      @if (sending.failure(); as line) { <tr-banner tone="danger" [live]="true">{{ line }}</tr-banner> }
    } @else if (mine().given || given()) { <p class="tr-muted">You have said whether it answered it. Thank you.</p> }
  `,
  styles: `:host { display: flex; flex-direction: column; gap: var(--tr-space-3); }`,
})
export class VerdictQuestion {
  readonly about = input.required<string>();
  readonly verdict = input.required<Proposal['verdict']>();
  readonly mine = input.required<Proposal['mine']>();
  readonly said = output<void>();
  private readonly api = inject(ApiClient);
  private readonly announcer = inject(Announcer);
  protected readonly sending = new Sending();
  protected readonly given = signal(false);
  protected readonly sentence = verdictSentence;
  protected readonly step = computed(() => { const verdict = this.verdict(); return verdict.suppressed ? String(verdict.from) : 'ten or more'; });
  protected readonly choices = (Object.keys(VERDICTS) as Verdict[]).map((value) => ({ value, label: VERDICTS[value] }));

  protected async give(verdict: Verdict): Promise<void> {
    if (!await this.sending.run(() => this.api.call('verdict.give', { params: { id: this.about() }, body: { verdict } }))) return;
    this.given.set(true);
    this.announcer.say('Thank you.');
    this.said.emit();
  }
}
