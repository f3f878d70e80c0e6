// How a proposal reads to a teacher: where it stands, and what was decided.
import type { ProposalCard } from '@trellis/contracts';
import { DECISION_OUTCOMES, type DecisionOutcome } from '@trellis/contracts/vocabulary';

type Tone = 'neutral' | 'info' | 'warning' | 'success' | 'accent';
export const STAGE_WORDS: Record<ProposalCard['stage'], { label: string; tone: Tone }> = {
  draft: { label: 'Draft', tone: 'neutral' }, consulting: { label: 'Asking now', tone: 'info' }, closed: { label: 'To be decided', tone: 'warning' }, decided: { label: 'Decided', tone: 'success' }, withdrawn: { label: 'Withdrawn', tone: 'neutral' },
};
/** A no is as much of an answer as a yes, and looks like one. */
export const OUTCOME_WORDS: Record<DecisionOutcome, { label: string; tone: Tone }> = {
  yes: { label: DECISION_OUTCOMES.yes, tone: 'success' }, changed: { label: DECISION_OUTCOMES.changed, tone: 'success' }, no: { label: DECISION_OUTCOMES.no, tone: 'accent' },
};

export const VIEW_ENDS: Record<'suits' | 'pupils' | 'values' | 'workload', readonly [string, string]> = { suits: ['Badly', 'Very well'], pupils: ['Badly', 'Very well'], values: ['Not at all', 'Completely'], workload: ['Much more', 'Much less'] };
export const VIEW_NAMES: Record<keyof typeof VIEW_ENDS, string> = { suits: 'Would suit me', pupils: 'Would fit my pupils', values: 'Fits how I believe it should be taught', workload: 'Workload' };
