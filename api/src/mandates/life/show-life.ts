// What has happened to a mandate since it was decided, for everyone: its gate, reviews, responses and exceptions.
import { Injectable } from '@nestjs/common';
import type { Answer, Strength } from '@trellis/contracts';
import { personRefs, ukTime } from '@trellis/identity';
import { Database, type Actor } from '@trellis/platform';
import { loadMandate } from '../mandate.access';
import { stancesOf } from '../stances-of';
import { compareCore } from './core-share';
import { listExceptions, mayGrant } from './exceptions.store';
import { mayReview } from './record-review';
import { listResponses } from './responses.store';
import { askedAbout, timelineOf } from './timeline';

type Life = Answer<'mandate.life'>;
interface ReviewRow { id: string; outcome: Life['reviews'][number]['outcome']; reason: string; on: string; by_id: string | null; strength: Strength }

@Injectable()
export class ShowLife {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<Life> {
    return this.database.read(actor, async (tx) => {
      const row = await loadMandate(tx, actor, id);
      const reviews = await tx.query<ReviewRow>('SELECT id, outcome, reason, created_at::date AS on, by_id, strength FROM mandate_review WHERE trust_id = $1 AND mandate_id = $2 ORDER BY id DESC', [tx.trustId, id]);
      const urgent = await tx.query<{ reason: string; on: string }>('SELECT reason, created_at::date::text AS on FROM urgent_act WHERE trust_id = $1 AND mandate_id = $2 ORDER BY id', [tx.trustId, id]);
      const ref = await personRefs(tx, reviews.map(({ by_id }) => by_id));
      const exceptions = await listExceptions(tx, actor, { mandateId: id });
      const core = await compareCore(tx, row.resources.map((resource) => resource.id), stancesOf(row.resources));
      const applies = await tx.first('SELECT 1 FROM eligible WHERE trust_id = $1 AND mandate_id = $2 AND person_id = $3', [tx.trustId, id, actor.personId]) !== undefined;
      const today = ukTime(new Date()).day;
      const live = row.status === 'current' || row.status === 'planned';
      const responses = await listResponses(tx, actor, { mandateId: id });
      const timeline = timelineOf({ mandate: row, asked: await askedAbout(tx, id, row.proposal_id), urgent, reviews, responses });
      return {
        gate: row.gate, urgentReasons: urgent.map(({ reason }) => reason), proposalId: row.proposal_id, coreShare: core.share, medianCore: core.median, timeline, responses,
        reviews: reviews.map(({ by_id, ...review }) => ({ ...review, by: by_id === null ? null : ref(by_id) })), exceptions, granted: exceptions.filter(({ status, until }) => status === 'granted' && (until === null || until >= today)).length,
        abilities: { review: row.status !== 'lifted' && mayReview(actor, row), except: live && mayGrant(actor, actor.schoolId), request: live && applies },
      };
    });
  }

  core(actor: Actor, { resourceIds, stances }: { resourceIds: readonly string[]; stances: Record<string, 'keep' | 'adapt' | 'choose'> }): Promise<Answer<'mandate.core'>> {
    return this.database.read(actor, async (tx) => {
      // Of what this person cannot open, not even a share is told.
      const readable = await tx.query<{ id: string }>('SELECT id FROM resource WHERE trust_id = $1 AND id = ANY($2) AND audience && $3', [tx.trustId, resourceIds, actor.audience]);
      return compareCore(tx, readable.map(({ id }) => id), stances);
    });
  }
}
