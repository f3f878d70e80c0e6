// The gate a mandate goes through: a consultation that closed and a published answer, or a reason why it cannot wait, which is counted and shown.
import { PROBLEMS, type Stance, type Strength } from '@trellis/contracts';
import { invalidField, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { counted } from '../decisions/in-words';
import { FEWEST_SCHOOL_DAYS } from '../decisions/open-days';

/** What is asked of people, as far as asking more of them is concerned. */
export interface Asking {
  readonly strength: Strength; readonly resourceIds: readonly string[]; readonly stances: Readonly<Record<string, Stance>>; readonly startsOn: string; readonly endsOn: string | null;
  readonly audience: { readonly schoolIds: readonly string[]; readonly subjects: readonly string[]; readonly phases: readonly string[] };
}
export interface Pass { readonly proposalId?: string | undefined; readonly urgentReason?: string | undefined }

const FIRMNESS: Record<Strength, number> = { may: 0, should: 1, must: 2 };
const RIGIDITY: Record<Stance, number> = { choose: 0, adapt: 1, keep: 2 };

/** An empty list means all, so nothing is wider than it. */
const isWider = (before: readonly string[], after: readonly string[]): boolean => before.length > 0 && (after.length === 0 || after.some((value) => !before.includes(value)));

/** Something that was asked for before, and may now be changed less. */
const isStricter = (before: Asking, after: Asking): boolean =>
  after.resourceIds.some((id) => before.resourceIds.includes(id) && RIGIDITY[after.stances[id] ?? 'adapt'] > RIGIDITY[before.stances[id] ?? 'adapt']);

const isLonger = (before: string | null, after: string | null): boolean => before !== null && (after === null || after > before);

export const isFirmer = (before: Strength, after: Strength): boolean => FIRMNESS[after] > FIRMNESS[before];

/** Firmer, stricter, sooner, for longer, of more people, or more things: then people are asked first, or told why not. */
export function asksMore(before: Asking, after: Asking): boolean {
  return isFirmer(before.strength, after.strength) || isStricter(before, after) || after.startsOn < before.startsOn || isLonger(before.endsOn, after.endsOn) || after.resourceIds.some((id) => !before.resourceIds.includes(id))
    || isWider(before.audience.schoolIds, after.audience.schoolIds) || isWider(before.audience.subjects, after.audience.subjects) || isWider(before.audience.phases, after.audience.phases);
}

/**
 * Which gate a new mandate passes.
 * @throws ProblemError request.invalid when it passes neither, or asks more than those consulted were told; proposal.used
 */
export async function passGate(tx: Tx, { proposalId, urgentReason }: Pass, asked: Asking): Promise<'consulted' | 'urgent'> {
  if (proposalId) {
    await checkProposalCovers(tx, proposalId, asked, null);
    return 'consulted';
  }
  if (!urgentReason) throw invalidField('body.urgentReason', 'Ask those it would apply to first, with a proposal. If it cannot wait, say why: that is counted and shown to everyone');
  return 'urgent';
}

/** @param changes the expectation that it is to change; null for a new one */
async function checkProposalCovers(tx: Tx, id: string, asked: Asking, changes: string | null): Promise<void> {
  // First the lock, then a look: two who publish from it at once are one after the other, and the second sees what the first did.
  await tx.query('SELECT 1 FROM proposal WHERE trust_id = $1 AND id = $2 FOR NO KEY UPDATE', [tx.trustId, id]);
  const row = await tx.first<{ about_id: string | null; strength: Strength; school_ids: string[]; subjects: string[]; phases: string[]; stances: Record<string, Stance>; outcome: string | null; school_days: number | null; used: boolean }>(`
    SELECT p.about_id, p.strength, p.school_ids, p.subjects, p.phases, p.outcome, p.school_days, p.applied_at IS NOT NULL OR EXISTS (SELECT 1 FROM mandate m WHERE m.trust_id = $1 AND m.proposal_id = p.id) AS used,
      (SELECT coalesce(json_object_agg(pr.resource_id, pr.stance), '{}') FROM proposal_resource pr WHERE pr.trust_id = $1 AND pr.proposal_id = p.id) AS stances
    FROM proposal p WHERE p.trust_id = $1 AND p.id = $2`, [tx.trustId, id]);
  if (!row || row.outcome === null) throw invalidField('body.proposalId', 'This proposal has not been consulted on and decided');
  if (row.outcome === 'no') throw invalidField('body.proposalId', 'The decision on this proposal was “we will not”');
  if ((row.school_days ?? 0) < FEWEST_SCHOOL_DAYS) throw invalidField('body.proposalId', `This proposal was open for ${counted(row.school_days ?? 0, 'school day')} only. That does not count as asking: ask again`);
  if (row.about_id !== changes) throw invalidField('body.proposalId', row.about_id ? 'This proposal is about changing an expectation. Change that one' : 'This proposal is not about this expectation');
  if (row.used) throw new ProblemError('proposal.used', undefined, { errors: [{ path: 'body.proposalId', message: PROBLEMS['proposal.used'][1] }] });
  const proposed = Object.keys(row.stances);
  // A proposal may name no resources: then what to use, and how, was left open, and people were told so. From when and until when it holds is never part of one.
  const { resourceIds, stances } = proposed.length ? { resourceIds: proposed, stances: row.stances } : asked;
  const consulted = { strength: row.strength, resourceIds, stances, startsOn: asked.startsOn, endsOn: asked.endsOn, audience: { schoolIds: row.school_ids, subjects: row.subjects, phases: row.phases } };
  if (asksMore(consulted, { ...asked, resourceIds, stances })) throw invalidField('body.audience', 'This asks more, or of more people, than was consulted on. Keep within the proposal, or ask again');
  if (asked.resourceIds.some((id) => !resourceIds.includes(id))) throw invalidField('body.resourceIds', 'This names a resource that was not in the proposal. Keep within the proposal, or ask again');
  if (asksMore(consulted, { ...consulted, resourceIds: asked.resourceIds, stances: asked.stances })) throw invalidField('body.stances', 'This leaves less to change than was consulted on. Keep within the proposal, or ask again');
}

/**
 * A decided proposal about this very expectation lets it be changed within what people were consulted on, once.
 * @throws ProblemError request.invalid as `passGate` does
 */
export async function applyProposal(tx: Tx, proposalId: string, mandateId: string, wanted: Asking): Promise<void> {
  await checkProposalCovers(tx, proposalId, wanted, mandateId);
  await tx.count('UPDATE proposal SET applied_at = now() WHERE trust_id = $1 AND id = $2', [tx.trustId, proposalId]);
}

export async function noteUrgency(tx: Tx, by: Pick<Actor, 'personId'>, mandateId: string, reason: string): Promise<void> {
  await tx.count('INSERT INTO urgent_act (trust_id, mandate_id, reason, by_id) VALUES ($1, $2, $3, $4)', [tx.trustId, mandateId, reason, by.personId]);
}
