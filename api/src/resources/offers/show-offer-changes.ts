// What one's own adaptation changed in its original, to choose from when offering.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { personRefs, schoolCalendars } from '@trellis/identity';
import { Database, ProblemError, type Actor } from '@trellis/platform';
import { LessonMerger } from '../merging/lesson-merger';
import { readLesson } from '../read-revision';
import { loadResource } from '../resource.access';
import { originalOf } from '../updates/read-update';
import { CountOthers } from './count-others';
import { OFFER, type OfferRow } from './offer.access';
import { toOfferCard } from './offer.presenter';
import { offeredParts } from './offered-parts';

const WAITING = `${OFFER} AND o.adaptation_id = $3 AND o.person_id = $4 AND o.status IN ('draft', 'open') ORDER BY o.id DESC LIMIT 50`;

@Injectable()
export class ShowOfferChanges {
  constructor(private readonly database: Database, private readonly lessonMerger: LessonMerger, private readonly countOthers: CountOthers) {}

  async run(actor: Actor, id: string): Promise<Answer<'offer.changes'>> {
    const { shown, base, mine } = await this.database.read(actor, async (tx) => {
      const row = await loadResource(tx, actor, id);
      if (row.author_id !== actor.personId) throw new ProblemError('ability.missing', 'Only the author of a version offers its changes');
      const original = await originalOf(tx, actor, row);
      const waiting = await tx.query<OfferRow>(WAITING, [tx.trustId, actor.audience, id, actor.personId]);
      const person = await personRefs(tx, [original?.author_id ?? null, actor.personId]);
      const calendar = await schoolCalendars(tx);
      return {
        shown: {
          id, title: row.title, number: row.number, baseNumber: row.origin_number ?? 0, open: waiting.map((each) => toOfferCard(each, { person, calendar })),
          offered: [...new Set(waiting.flatMap(({ status, parts }) => (status === 'open' ? parts : [])))],
          original: original ? { id: original.id, title: original.title, author: person(original.author_id) } : null,
        },
        base: original ? await readLesson(tx, original.id, row.origin_number!) : null, mine: original ? await readLesson(tx, id, row.number) : null,
      };
    });
    return { ...shown, changes: base && mine ? offeredParts(await this.lessonMerger.run(base, base, mine), await this.countOthers.run(actor, shown.original)) : [] };
  }
}
