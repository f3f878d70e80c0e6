// One proposal on a list: where it stands, whom it would ask, and what was decided.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProposalCard } from '@trellis/contracts';
import { Badge } from '../../kit/badge';
import { Button } from '../../kit/button';
import { audienceWords, dateWords, STRENGTH_WORDS } from '../mandate-words';
import { OUTCOME_WORDS, STAGE_WORDS } from './decision-words';

@Component({
  selector: 'tr-proposal-summary',
  imports: [RouterLink, Badge, Button],
  template: `
    <div class="tr-row marks">
      <tr-badge [tone]="mark().tone">{{ mark().label }}</tr-badge>
      <tr-badge tone="outline">{{ strength() }}</tr-badge>
      @if (proposal().overdue) { <tr-badge tone="danger" icon="clock">Answer overdue</tr-badge> }
      @if (proposal().applies && proposal().stage === 'consulting') { <tr-badge tone="primary" [icon]="proposal().answered ? 'check' : undefined">{{ proposal().answered ? 'You have answered' : proposal().invited ? 'You are invited' : 'You are asked' }}</tr-badge> }
    </div>
    <h3><a [routerLink]="['/expectations/decisions', proposal().id]">{{ proposal().title }}</a></h3>
    @if (proposal().decision; as decision) { <p><strong>{{ outcomes[decision.outcome].label }}, because:</strong> {{ decision.reasons }}</p> } @else { <p>{{ proposal().reason }}</p> }
    <p class="tr-muted tr-small">{{ audience() }} · {{ dates() }}</p>
    @if (proposal().applies && proposal().stage === 'consulting' && !proposal().answered) { <div><a trButton size="s" variant="primary" [routerLink]="['/expectations/decisions', proposal().id]">Say how it would suit you<span class="tr-visually-hidden">: {{ proposal().title }}</span></a></div> }
  `,
  styles: `:host { display: flex; flex-direction: column; gap: var(--tr-space-2); } .marks { gap: var(--tr-space-2); } h3 { font-size: var(--tr-text-l); } h3 a { color: inherit; text-decoration: none; } h3 a:hover { text-decoration: underline; }`,
})
export class ProposalSummary {
  readonly proposal = input.required<ProposalCard>();
  protected readonly outcomes = OUTCOME_WORDS;
  protected readonly strength = computed(() => STRENGTH_WORDS[this.proposal().strength].label);
  protected readonly mark = computed(() => { const { decision, stage } = this.proposal(); return decision ? OUTCOME_WORDS[decision.outcome] : STAGE_WORDS[stage]; });
  protected readonly audience = computed(() => audienceWords(this.proposal().audience));
  protected readonly dates = computed(() => {
    const { stage, closesOn, decideBy, decision, decider } = this.proposal();
    if (decision) return `Decided ${dateWords(decision.decidedOn)}`;
    if (stage === 'closed') return `${decider.name} decides by ${dateWords(decideBy)}`;
    if (stage === 'withdrawn') return 'Withdrawn while it was open';
    return `${stage === 'draft' ? 'Would be open' : 'Open'} until ${dateWords(closesOn)}; decided by ${dateWords(decideBy)}`;
  });
}
