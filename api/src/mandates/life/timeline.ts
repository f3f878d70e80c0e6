// The life of an expectation as one line of dated stages: asked, decided, begun, rated, answered, reviewed, and what is still due. All but the query is pure.
import { DECISION_OUTCOMES, STRENGTHS, type Answer, type DecisionOutcome, type OwedResponse, type Strength } from '@trellis/contracts';
import type { Tx } from '@trellis/platform';
import type { MandateRow } from '../mandate.store';

type Stage = Answer<'mandate.life'>['timeline'][number];
export interface Asked { id: string; title: string; about: boolean; opened_on: string; closes_on: string; closed_on: string | null; withdrawn_on: string | null; decide_by: string; decided_on: string | null; outcome: DecisionOutcome | null; applied_on: string | null }
export interface Life { readonly mandate: Pick<MandateRow, 'id' | 'starts_on' | 'ends_on' | 'review_on' | 'status' | 'lapsed' | 'strength'>; readonly asked: readonly Asked[]; readonly urgent: readonly { on: string }[]; readonly reviews: readonly { outcome: string; on: string; strength: Strength }[]; readonly responses: readonly Pick<OwedResponse, 'id' | 'wave' | 'owedOn' | 'figures' | 'dueOn' | 'given'>[] }

const REVIEWED: Record<string, (strength: Strength) => string> = {
  kept: () => 'Reviewed and kept', loosened: (strength) => `Loosened to “${STRENGTHS[strength].toLowerCase()}”`, lifted: () => 'Lifted', lapsed: () => 'Nobody reviewed it in time: recommended only',
};

/** Oldest first; of one day, in the order in which things follow from one another. */
export function timelineOf({ mandate, asked, urgent, reviews, responses }: Life): Stage[] {
  const stage = (on: string | null, words: string, link: string | null = null, ahead = false): Stage[] => (on === null ? [] : [{ on, words, link, ahead }]);
  const live = mandate.status === 'current' || mandate.status === 'planned';
  return [
    ...asked.flatMap((one) => {
      const link = `/expectations/decisions/${one.id}`;
      const about = one.about ? ` about a change: “${one.title}”` : '';
      return [
        ...stage(one.opened_on, `Those it asks were consulted${about}`, link), ...stage(one.closed_on, 'The consultation closed', link), ...stage(one.withdrawn_on, 'The consultation was withdrawn', link), ...stage(one.decided_on, `Decided: ${one.outcome ? DECISION_OUTCOMES[one.outcome].toLowerCase() : ''}`, link),
        ...stage(one.applied_on, 'Changed as decided', link), ...(one.closed_on === null && one.withdrawn_on === null ? stage(one.closes_on, 'The consultation closes', link, true) : []), ...(one.closed_on !== null && one.decided_on === null ? stage(one.decide_by, 'To be decided', link, true) : []),
      ];
    }),
    ...urgent.flatMap(({ on }) => stage(on, 'Asked of people without asking them first')), ...stage(mandate.starts_on, mandate.status === 'planned' ? 'It begins' : 'It began', null, mandate.status === 'planned'),
    ...[...responses].sort((a, b) => (a.owedOn < b.owedOn ? -1 : 1)).flatMap((one, i) => [
      ...stage(one.owedOn, `${i === 0 ? 'Rated' : 'Rated again'} (${one.wave}): ${one.figures}`, `/insight/${mandate.id}`),
      ...(one.given ? stage(one.given.on, `Answered: ${one.given.did}`, `/expectations/responses/${one.id}`) : live ? stage(one.dueOn, 'An answer to those who rated is due', `/expectations/responses/${one.id}`, true) : []),
    ]),
    ...[...reviews].reverse().flatMap(({ outcome, on, strength }) => stage(on, REVIEWED[outcome]!(strength))),
    ...(live && !mandate.lapsed ? stage(mandate.review_on, 'To be reviewed, or it becomes a recommendation', null, true) : []), ...(mandate.status === 'lifted' ? [] : stage(mandate.ends_on, mandate.status === 'over' ? 'It ended' : 'It ends', null, mandate.status !== 'over')),
  ].map((one, i) => ({ one, i })).sort((a, b) => Number(a.one.ahead) - Number(b.one.ahead) || (a.one.on === b.one.on ? a.i - b.i : a.one.on < b.one.on ? -1 : 1)).map(({ one }) => one);
}

/** What people were asked about it, before it began and since; drafts are nobody's business yet. */
export const askedAbout = (tx: Tx, mandateId: string, proposalId: string | null): Promise<Asked[]> => tx.query<Asked & Record<string, unknown>>(`
  SELECT p.id, p.title, p.about_id IS NOT NULL AS about, p.opened_at::date::text AS opened_on, p.closes_on::text, p.closed_at::date::text AS closed_on, p.withdrawn_at::date::text AS withdrawn_on, p.decide_by::text, p.decided_at::date::text AS decided_on, p.outcome, p.applied_at::date::text AS applied_on
  FROM proposal p WHERE p.trust_id = $1 AND p.stage <> 'draft' AND (p.id = $3 OR p.about_id = $2) ORDER BY p.opened_at, p.id`, [tx.trustId, mandateId, proposalId]);
