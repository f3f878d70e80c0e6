// The one place that decides who may read an offer, change it, answer it and talk about it.
import type { AdaptationReason, OfferFull, OfferStatus, Visibility } from '@trellis/contracts';
import { may, notFound, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { abilitiesOn } from '../resource.access';

export interface OfferRow {
  id: string; resource_id: string; adaptation_id: string; adaptation_number: number; base_number: number; person_id: string; status: OfferStatus; parts: string[]; block_ids: string[];
  proposal_hash: Buffer | null; why: string; reason: AdaptationReason | null; share_whole: boolean; suggested_name: string; sent_at: Date | null; due_on: string | null; passed_on_at: Date | null;
  answered_at: Date | null; answered_by: string | null; answer: string; taken_number: number | null; taken_parts: string[]; version: number; created_at: Date; updated_at: Date;
  /** Of the original. */
  title: string; subject: string; author_id: string; school_id: string; central: boolean; retired: boolean; visibility: Visibility; number: number; readable: boolean;
  adaptation_title: string; adaptation_readable: boolean; variant: string | null;
}

/** $2: the reader's audience. */
export const OFFER = `
  SELECT o.id, o.resource_id, o.adaptation_id, o.adaptation_number, o.base_number, o.person_id, o.status, o.parts, o.block_ids, o.proposal_hash, o.why, o.reason, o.share_whole, o.suggested_name,
    o.sent_at, o.due_on::text, o.passed_on_at, o.answered_at, o.answered_by, o.answer, o.taken_number, o.taken_parts, o.version, o.created_at, o.updated_at,
    r.title, r.subject, r.author_id, r.school_id, r.central, r.retired, r.visibility, r.number, r.audience && $2 AS readable,
    a.title AS adaptation_title, a.audience && $2 AS adaptation_readable,
    (SELECT v.name FROM endorsed_variant v WHERE v.trust_id = $1 AND v.resource_id = o.resource_id AND v.variant_id = o.adaptation_id) AS variant
  FROM offer o JOIN resource r ON r.trust_id = $1 AND r.id = o.resource_id JOIN resource a ON a.trust_id = $1 AND a.id = o.adaptation_id
  WHERE o.trust_id = $1`;

export type OfferAbility = keyof OfferFull['abilities'];

/** Who looks after a subject for the trust: its leads. Trust leaders look after all of them. */
const looksAfter = (actor: Actor, subject: string): boolean => actor.roles.includes('trust_leader') || (actor.roles.includes('subject_lead') && actor.mainSubject === subject);

const isOther = (actor: Actor, row: OfferRow): boolean => row.person_id !== actor.personId && row.readable;
const mayChangeOriginal = (actor: Actor, row: OfferRow): boolean => row.author_id === actor.personId || (row.central && may(actor, 'resource.publish') && abilitiesOn(actor, row).edit);

function mayRead(actor: Actor, row: OfferRow): boolean {
  if (row.person_id === actor.personId) return true;
  if (row.status === 'draft' || !row.readable) return false;
  return mayChangeOriginal(actor, row) || (row.passed_on_at !== null && looksAfter(actor, row.subject));
}

/** Its writer changes it before it is sent and takes it back before it is answered; whoever may change the original answers it, and never their own. */
export function offerAbilities(actor: Actor, row: OfferRow): Record<OfferAbility, boolean> {
  const own = row.person_id === actor.personId;
  return {
    edit: own && row.status === 'draft', withdraw: own && (row.status === 'draft' || row.status === 'open'),
    answer: row.status === 'open' && isOther(actor, row) && mayChangeOriginal(actor, row),
    comment: row.status !== 'draft' && row.status !== 'withdrawn',
  };
}

/** @throws ProblemError thing.not_found when it is missing or not theirs to see. */
export async function loadOffer(tx: Tx, actor: Actor, id: string): Promise<OfferRow> {
  return seen(actor, await tx.first<OfferRow>(`${OFFER} AND o.id = $3`, [tx.trustId, actor.audience, id]));
}

/** Like `loadOffer`, and nobody else changes it until this transaction ends. @throws ProblemError ability.missing, offer.closed */
export async function lockOffer(tx: Tx, actor: Actor, id: string, ability: OfferAbility): Promise<OfferRow> {
  const row = seen(actor, await tx.first<OfferRow>(`${OFFER} AND o.id = $3 FOR NO KEY UPDATE OF o`, [tx.trustId, actor.audience, id]));
  if (offerAbilities(actor, row)[ability]) return row;
  const wanted = ability === 'edit' ? 'draft' : 'open';
  throw new ProblemError(offerAbilities(actor, { ...row, status: wanted })[ability] ? 'offer.closed' : 'ability.missing');
}

function seen(actor: Actor, row: OfferRow | undefined): OfferRow {
  if (!row || !mayRead(actor, row)) throw notFound();
  return row;
}
