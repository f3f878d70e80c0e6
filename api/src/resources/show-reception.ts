// For a resource's author: how far it reached, who shared that they taught it, who adapted it, who said thank you.
import { Injectable } from '@nestjs/common';
import type { AdaptationReason, Answer } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import { Database, type Actor, type Tx } from '@trellis/platform';
import { loadResource } from './resource.access';
import { shownCounts } from './shown-counts';

type Reception = Answer<'resource.reception'>;
interface UseRow { person_id: string; taught_on: string; note: string }
interface ThanksRow { person_id: string; message: string; created_at: Date }
interface AdaptationRow { id: string; title: string; author_id: string; changed_blocks: number; reason: AdaptationReason | null; at: Date }

const MOST = 100;
/** Row-level security lets no name through that was not shared, nor any while a mandate asks for the family; the question asks the same again. */
const USES = `SELECT u.person_id, u.taught_on, u.note FROM resource_use u WHERE u.trust_id = $1 AND u.resource_id = $2 AND u.share_name AND NOT family_expected($2)
  ORDER BY u.taught_on DESC, u.id DESC LIMIT ${MOST}`;
const ADAPTATIONS = `SELECT r.id, r.title, r.author_id, r.changed_blocks, r.reason, r.adapted_at AS at FROM resource r
  WHERE r.trust_id = $1 AND r.origin_id = $2 AND r.changed_blocks > 0 AND r.audience && $3 ORDER BY r.adapted_at DESC, r.id DESC LIMIT ${MOST}`;
const THANKS = `SELECT t.person_id, t.message, t.created_at FROM thanks t WHERE t.trust_id = $1 AND t.resource_id = $2 ORDER BY t.created_at DESC, t.person_id LIMIT ${MOST}`;

@Injectable()
export class ShowReception {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<Reception> {
    return this.database.read(actor, async (tx) => {
      const row = await loadResource(tx, actor, id, 'seeReception');
      // The tenth teacher, or the first of a school, of what is asked for would be told by it.
      const reach = row.counted ? undefined : await tx.first<{ schools: number }>('SELECT schools FROM resource_reach($1)', [id]);
      return { counts: { ...shownCounts(row), schools: reach?.schools ?? null }, ...await this.people(tx, actor, id), reflections: (await tx.query<{ note: string }>('SELECT note FROM resource_reflections($1)', [id])).map(({ note }) => note) };
    });
  }

  private async people(tx: Tx, actor: Actor, id: string): Promise<Pick<Reception, 'uses' | 'adaptations' | 'thanks'>> {
    const uses = await tx.query<UseRow>(USES, [tx.trustId, id]);
    const adaptations = await tx.query<AdaptationRow>(ADAPTATIONS, [tx.trustId, id, actor.audience]);
    const thanks = await tx.query<ThanksRow>(THANKS, [tx.trustId, id]);
    const person = await personRefs(tx, [...uses.map((use) => use.person_id), ...adaptations.map((each) => each.author_id), ...thanks.map((each) => each.person_id)]);
    return {
      uses: uses.map((use) => ({ person: person(use.person_id), taughtOn: use.taught_on, note: use.note })),
      adaptations: adaptations.map((each) => ({ id: each.id, title: each.title, author: person(each.author_id), changedBlocks: each.changed_blocks, reason: each.reason, at: each.at.toISOString() })),
      thanks: thanks.map((each) => ({ person: person(each.person_id), message: each.message, at: each.created_at.toISOString() })),
    };
  }
}
