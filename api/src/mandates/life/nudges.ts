// Asks me to rate at a moment that suits: at most one nudge a week, none after I skipped one until the next, and none at all in a term in which I do not want to be asked.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { schoolCalendar } from '@trellis/identity';
import { Database, notFound, type Actor } from '@trellis/platform';
import { myDeeds } from '@trellis/resources';
import { listMyMandates } from '../mandate.store';
import { standings } from '../my-standing';
import { endOfTerm } from './end-of-term';

const DAYS = 7;
/** Whoever asked for quiet about one expectation asked not to be asked. */
interface Asked { mandate_id: string; recent: boolean; skipped: boolean; quiet: boolean }
const ASKED = `SELECT mandate_id, shown_on > current_date - ${DAYS} AS recent, skipped, coalesce(quiet_until >= current_date, false) AS quiet FROM rating_nudge WHERE trust_id = $1 AND person_id = $2`;

@Injectable()
export class Nudges {
  constructor(private readonly database: Database) {}

  next(actor: Actor): Promise<Answer<'nudge.next'>> {
    return this.database.read(actor, async (tx) => {
      const asked = await tx.query<Asked>(ASKED, [tx.trustId, actor.personId]);
      if (asked.some(({ quiet }) => quiet)) return { mandate: null, receipt: '' };
      const mine = (await listMyMandates(tx, actor)).filter(({ status }) => status === 'current');
      const standing = mine.length ? await standings(tx, actor.personId, mine) : null;
      const waiting = mine.filter(({ id }) => standing!(id)!.open && !standing!(id)!.answered);
      const thisWeek = asked.filter(({ recent }) => recent);
      // One that was shown stays until it is answered or skipped; while it is of this week there is no other.
      const still = waiting.find(({ id }) => thisWeek.some((row) => row.mandate_id === id && !row.skipped));
      const deeds = waiting.length ? await myDeeds(tx, actor, waiting.flatMap((row) => row.root_ids)) : null;
      const fresh = waiting.find(({ root_ids }) => root_ids.some((id) => deeds?.get(id)?.taught)) ?? waiting[0];
      const chosen = still ?? (thisWeek.length === 0 ? fresh : undefined);
      return chosen ? { mandate: { id: chosen.id, title: chosen.title }, receipt: standing!(chosen.id)!.receipt } : { mandate: null, receipt: '' };
    });
  }

  answer(actor: Actor, { mandateId, answer }: Parsed<'nudge.answer'>['body'], today = new Date()): Promise<null> {
    return this.database.write(actor, async (tx) => {
      if (!await tx.first('SELECT 1 FROM mandate WHERE trust_id = $1 AND id = $2', [tx.trustId, mandateId])) throw notFound();
      await tx.count(`
        INSERT INTO rating_nudge AS n (trust_id, person_id, mandate_id, shown_on, skipped, quiet_until) VALUES ($1, $2, $3, current_date, $4, $5)
        ON CONFLICT (trust_id, person_id, mandate_id) DO UPDATE SET shown_on = CASE WHEN n.shown_on > current_date - ${DAYS} THEN n.shown_on ELSE current_date END,
          skipped = excluded.skipped OR (n.skipped AND n.shown_on > current_date - ${DAYS}), quiet_until = coalesce(excluded.quiet_until, n.quiet_until)`,
      [tx.trustId, actor.personId, mandateId, answer !== 'shown', answer === 'stop' ? endOfTerm(await schoolCalendar(tx, actor.schoolId), today.toISOString().slice(0, 10)) : null]);
      return null;
    });
  }
}
