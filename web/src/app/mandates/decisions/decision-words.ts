// How a proposal reads to a teacher: where it stands, and what was decided.
import type { Proposal, ProposalCard } from '@trellis/contracts';
import { DECISION_OUTCOMES, type DecisionOutcome } from '@trellis/contracts/vocabulary';

type Tone = 'neutral' | 'info' | 'warning' | 'success' | 'accent';
export const STAGE_WORDS: Record<ProposalCard['stage'], { label: string; tone: Tone }> = {
  draft: { label: 'Draft', tone: 'neutral' }, consulting: { label: 'Asking now', tone: 'info' }, closed: { label: 'To be decided', tone: 'warning' }, decided: { label: 'Decided', tone: 'success' },
};
/** A no is as much of an answer as a yes, and looks like one. */
export const OUTCOME_WORDS: Record<DecisionOutcome, { label: string; tone: Tone }> = {
  yes: { label: DECISION_OUTCOMES.yes, tone: 'success' }, changed: { label: DECISION_OUTCOMES.changed, tone: 'success' }, no: { label: DECISION_OUTCOMES.no, tone: 'accent' },
};

export const VIEW_ENDS: Record<'suits' | 'pupils' | 'values' | 'workload', readonly [string, string]> = { suits: ['Badly', 'Very well'], pupils: ['Badly', 'Very well'], values: ['Not at all', 'Completely'], workload: ['Much more', 'Much less'] };
export const VIEW_NAMES: Record<keyof typeof VIEW_ENDS, string> = { suits: 'Would suit me', pupils: 'Would fit my pupils', values: 'Fits how I believe it should be taught', workload: 'Workload' };

/** “14 of 20 felt answered …”, or words where the exact figure is not told. */
export function verdictSentence(verdict: Proposal['verdict']): string {
  if (verdict.suppressed) return 'Whether those asked felt answered is shown from ten answers on.';
  if ('words' in verdict) return `${verdict.words} (${verdict.n} said so).`;
  return `Of ${verdict.n} who said: ${verdict.yes} felt answered, ${verdict.partly} in part, ${verdict.no} did not.`;
}
