// How the trust answers what is offered, for all staff: figures of the trust alone, of the last twelve months.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { schoolCalendars, schoolDaysBetween, ukTime } from '@trellis/identity';
import { Database, type Actor } from '@trellis/platform';
import { ANSWER_DAYS, today } from './answer-clock';

interface OfferTimes { status: string; sent_at: Date; due_on: string; answered_at: Date | null; school_id: string }

/** Below so many offers a share says more about somebody than about the trust. */
const LEAST = 5;
const OFFERS = `SELECT o.status, o.sent_at, o.due_on::text, o.answered_at, r.school_id FROM offer o JOIN resource r ON r.trust_id = $1 AND r.id = o.resource_id
  WHERE o.trust_id = $1 AND o.status NOT IN ('draft', 'withdrawn') AND o.sent_at > now() - interval '12 months'`;

@Injectable()
export class ShowOfferStanding {
  constructor(private readonly database: Database) {}

  run(actor: Actor): Promise<Answer<'offer.standing'>> {
    return this.database.read(actor, async (tx) => {
      const rows = await tx.query<OfferTimes>(OFFERS, [tx.trustId]);
      const calendar = await schoolCalendars(tx);
      const now = today();
      const answered = rows.flatMap((row) => (row.answered_at ? [{ ...row, on: ukTime(row.answered_at).day }] : []));
      const overdue = rows.filter((row) => !row.answered_at && row.due_on < now).length;
      const settled = answered.length + overdue;
      const waits = answered.map((row) => schoolDaysBetween(calendar(row.school_id), ukTime(row.sent_at).day, row.on)).sort((a, b) => a - b);
      const of = (status: string): number => rows.filter((row) => row.status === status).length;
      return {
        days: ANSWER_DAYS, sent: rows.length, answered: answered.length, waiting: rows.length - answered.length, overdue, taken: of('taken'), endorsed: of('endorsed'), declined: of('declined'),
        rate: settled < LEAST ? null : answered.filter((row) => row.on <= row.due_on).length / settled, medianDays: waits.length < LEAST ? null : medianOf(waits),
      };
    });
  }
}

function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
