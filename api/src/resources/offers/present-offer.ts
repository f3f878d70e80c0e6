// A whole offer as its reader sees it. The versions are read in the transaction; laying them over each other happens after it.
import { Injectable } from '@nestjs/common';
import type { OfferFull } from '@trellis/contracts';
import { personRefs, schoolCalendars } from '@trellis/identity';
import type { LessonDocument } from '@trellis/lesson';
import { Database, type Actor, type Tx } from '@trellis/platform';
import { LessonMerger } from '../merging/lesson-merger';
import { readLesson } from '../read-revision';
import { toReview } from '../review.presenter';
import { CountOthers } from './count-others';
import { loadOffer, offerAbilities, type OfferRow } from './offer.access';
import { toOfferCard } from './offer.presenter';
import { offeredParts } from './offered-parts';

interface CommentRow { id: string; person_id: string; text: string; created_at: Date }
interface RivalRow { id: string; person_id: string; parts: number }
interface Versions { readonly base: LessonDocument; readonly changed: LessonDocument; readonly current: LessonDocument | null }
type Shown = Omit<OfferFull, 'changes' | 'review'>;

const COMMENTS = 'SELECT id, person_id, text, created_at FROM offer_comment WHERE trust_id = $1 AND offer_id = $2 ORDER BY id LIMIT 200';
const RIVALS = `SELECT id, person_id, cardinality(ARRAY(SELECT unnest(block_ids) INTERSECT SELECT unnest($4::text[]))) AS parts FROM offer
  WHERE trust_id = $1 AND resource_id = $2 AND id <> $3 AND status = 'open' AND block_ids && $4 ORDER BY id LIMIT 20`;
const PROPOSAL = 'SELECT body FROM document WHERE trust_id = $1 AND hash = $2';

@Injectable()
export class PresentOffer {
  constructor(private readonly database: Database, private readonly lessonMerger: LessonMerger, private readonly countOthers: CountOthers) {}

  async run(actor: Actor, id: string): Promise<OfferFull> {
    const { shown, versions, chosen } = await this.database.read(actor, async (tx) => {
      const row = await loadOffer(tx, actor, id);
      return { shown: await show(tx, actor, row), versions: await versionsOf(tx, actor, row), chosen: row.status === 'draft' ? new Set(row.parts) : null };
    });
    const parts = offeredParts(await this.lessonMerger.run(versions.base, versions.base, versions.changed), await this.countOthers.run(actor, shown.resource));
    const { current } = versions;
    return {
      ...shown, changes: chosen ? parts.filter((part) => chosen.has(part.id)) : parts,
      review: current ? toReview(await this.lessonMerger.run(versions.base, current, versions.changed)) : null,
    };
  }
}

async function show(tx: Tx, actor: Actor, row: OfferRow): Promise<Shown> {
  const abilities = offerAbilities(actor, row);
  const comments = await tx.query<CommentRow>(COMMENTS, [tx.trustId, row.id]);
  const rivals = abilities.answer ? await tx.query<RivalRow>(RIVALS, [tx.trustId, row.resource_id, row.id, row.block_ids]) : [];
  const person = await personRefs(tx, [row.person_id, row.answered_by, ...comments.map(({ person_id }) => person_id), ...rivals.map(({ person_id }) => person_id)]);
  const own = row.person_id === actor.personId;
  return {
    ...toOfferCard(row, { person, calendar: await schoolCalendars(tx) }), version: row.version,
    adaptation: row.adaptation_readable || own ? { id: row.adaptation_id, title: row.adaptation_title } : null, adaptationNumber: row.adaptation_number,
    baseNumber: row.base_number, currentNumber: row.readable ? row.number : null, shareWhole: row.share_whole, suggestedName: row.suggested_name,
    answer: row.answered_at ? { at: row.answered_at.toISOString(), by: person(row.answered_by), text: row.answer, number: row.taken_number, taken: row.taken_parts, variant: row.status === 'endorsed' ? row.variant : null } : null,
    comments: comments.map((each) => ({ id: each.id, author: person(each.person_id), text: each.text, at: each.created_at.toISOString() })),
    rivals: rivals.map((each) => ({ id: each.id, author: person(each.person_id), parts: each.parts })), abilities,
  };
}

/** The current version of the original only for whoever is to answer. */
async function versionsOf(tx: Tx, actor: Actor, row: OfferRow): Promise<Versions> {
  const base = await readLesson(tx, row.resource_id, row.base_number);
  const sent = row.proposal_hash ? await tx.first<{ body: LessonDocument }>(PROPOSAL, [tx.trustId, row.proposal_hash]) : undefined;
  return {
    base, changed: sent?.body ?? await readLesson(tx, row.adaptation_id, row.adaptation_number),
    current: offerAbilities(actor, row).answer ? await readLesson(tx, row.resource_id, row.number) : null,
  };
}
