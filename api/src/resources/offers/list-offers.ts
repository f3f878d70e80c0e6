// Offers I made, those that wait for my answer, and those I answered.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { personRefs, schoolCalendars } from '@trellis/identity';
import { Database, decodeCursor, toPage, type Actor } from '@trellis/platform';
import { OFFER, type OfferRow } from './offer.access';
import { toOfferCard } from './offer.presenter';

const PAGE = 20;
const NEWEST = `AND ($4::uuid IS NULL OR o.id < $4) ORDER BY o.id DESC LIMIT ${PAGE + 1}`;
/** Mine to answer: offers to what I wrote, and overdue ones in the subjects I look after. $5: whether I look after all, $6: after one, $7: which. */
const TO_ANSWER = "o.status = 'open' AND o.person_id <> $3 AND r.audience && $2 AND (r.author_id = $3 OR (o.passed_on_at IS NOT NULL AND ($5 OR ($6 AND r.subject = $7))))";
const MINE = `${OFFER} AND o.person_id = $3 ${NEWEST}`;
const ANSWERED = `${OFFER} AND o.answered_by = $3 ${NEWEST}`;
const WAITING = `${OFFER} AND ${TO_ANSWER} AND ($4::text IS NULL OR (o.due_on::text, o.id::text) > ($4, $8)) ORDER BY o.due_on, o.id LIMIT ${PAGE + 1}`;
const COUNT = `SELECT count(*) AS waiting FROM offer o JOIN resource r ON r.trust_id = $1 AND r.id = o.resource_id
  WHERE o.trust_id = $1 AND ${TO_ANSWER} AND $4::text IS NULL`;

@Injectable()
export class ListOffers {
  constructor(private readonly database: Database) {}

  run(actor: Actor, { box, cursor }: Parsed<'offer.list'>['query']): Promise<Answer<'offer.list'>> {
    const looksAfter = [actor.roles.includes('trust_leader'), actor.roles.includes('subject_lead'), actor.mainSubject];
    return this.database.read(actor, async (tx) => {
      const known = [tx.trustId, actor.audience, actor.personId];
      const rows = box === 'to-answer'
        ? await tx.query<OfferRow>(WAITING, waitingValues(known, looksAfter, cursor))
        : await tx.query<OfferRow>(box === 'mine' ? MINE : ANSWERED, [...known, decodeCursor(cursor, 1)?.[0] ?? null]);
      const person = await personRefs(tx, rows.map(({ person_id }) => person_id));
      const calendar = await schoolCalendars(tx);
      const counted = await tx.first<{ waiting: number }>(COUNT, [...known, null, ...looksAfter]);
      const page = toPage(rows, PAGE, (row) => toOfferCard(row, { person, calendar }), (row) => (box === 'to-answer' ? [row.due_on, row.id] : [row.id]));
      return { ...page, waiting: counted?.waiting ?? 0 };
    });
  }
}

/** The most urgent first. */
function waitingValues(known: readonly unknown[], looksAfter: readonly unknown[], cursor: string | undefined): unknown[] {
  const [dueOn = null, id = null] = decodeCursor(cursor, 2) ?? [];
  return [...known, dueOn, ...looksAfter, id];
}
