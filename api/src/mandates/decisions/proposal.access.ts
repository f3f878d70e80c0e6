// Who may see and do what with a proposal. A draft that is not mine looks like one that does not exist.
import { may, notFound, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { dayInWords } from './in-words';
import { isOver } from './open-days';
import { findProposal, type ProposalRow, type Reader } from './proposal.store';

/** @throws ProblemError thing.not_found outside the trust, and for others' drafts. */
export async function loadProposal(tx: Tx, reader: Reader, id: string): Promise<ProposalRow> {
  const proposal = await findProposal(tx, reader, id);
  if (!proposal) throw notFound();
  return proposal;
}

/** Like `loadProposal`, and nobody else changes it until this transaction ends. */
export async function lockProposal(tx: Tx, reader: Reader, id: string): Promise<ProposalRow> {
  await tx.query('SELECT 1 FROM proposal WHERE trust_id = $1 AND id = $2 FOR NO KEY UPDATE', [tx.trustId, id]);
  return loadProposal(tx, reader, id);
}

export interface ProposalAbilities { readonly edit: boolean; readonly open: boolean; readonly invite: boolean; readonly withdraw: boolean; readonly answer: boolean; readonly close: boolean; readonly decide: boolean; readonly mandate: boolean }

export function abilitiesOn(actor: Pick<Actor, 'personId' | 'abilities'>, row: ProposalRow): ProposalAbilities {
  const manages = may(actor as Actor, 'mandate.manage');
  const writes = (row.created_by === actor.personId && may(actor as Actor, 'decision.propose')) || manages;
  const decides = row.decider_id === actor.personId || manages;
  return {
    edit: row.stage === 'draft' && writes, open: row.stage === 'draft' && writes, invite: row.stage === 'consulting' && writes && row.open_to === 'asked', withdraw: row.stage === 'consulting' && writes, answer: row.stage === 'consulting' && row.applies,
    close: row.stage === 'consulting' && may(actor as Actor, 'decision.propose') && (writes || decides) && isOver(row.closes_on),
    decide: row.stage === 'closed' && decides, mandate: row.stage === 'decided' && row.outcome !== 'no' && row.mandate_id === null && manages,
  };
}

/** @throws ProblemError ability.missing or consultation.stage when it is not this person's, or not this stage's, to do. */
export function mustAllow(actor: Pick<Actor, 'personId' | 'abilities'>, row: ProposalRow, what: keyof ProposalAbilities, stage: ProposalRow['stage']): void {
  if (row.stage !== stage) throw new ProblemError('consultation.stage');
  if (what === 'close' && !isOver(row.closes_on)) throw new ProblemError('consultation.too_soon', `It was promised to stay open until ${dayInWords(row.closes_on)} has ended. Trellis closes it by itself then`);
  if (!abilitiesOn(actor, row)[what]) throw new ProblemError('ability.missing');
}
