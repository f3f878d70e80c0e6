// Before you adapt: what colleagues made of this lesson, as far as it is shared with the reader, part by part.
import { Injectable } from '@nestjs/common';
import type { AdaptationReason, Answer } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import type { LessonDocument } from '@trellis/lesson';
import { Database, type Actor, type Tx } from '@trellis/platform';
import { newBlockId } from '../block-id';
import { loadResource, type ResourceRow } from '../resource.access';
import { applyChange } from './apply-change';
import { blockHash, idOf } from './changes-of';
import { myVersion, readLesson } from './my-version';
import { readChanges, type ReadChange } from './read-change';

type Listed = Answer<'change.list'>;
type Part = Listed['parts'][number];
interface VersionRow { id: string; title: string; author_id: string; reason: AdaptationReason | null; adapted_at: Date; thanked_count: number }

/** The best-thanked versions are read, and of each part's changes so many are shown. */
const VERSIONS = 60;
const EACH = 8;
const SHARED = `FROM resource r WHERE r.trust_id = $1 AND r.origin_id = $2 AND r.changed_blocks > 0 AND NOT r.retired AND r.audience && $3 AND r.author_id <> $4`;
const BEST = `SELECT r.id, r.title, r.author_id, r.reason, r.adapted_at, r.thanked_count ${SHARED} AND ($5::text IS NULL OR r.reason = $5) ORDER BY r.thanked_count DESC, r.adapted_at DESC, r.id LIMIT ${VERSIONS}`;
const REASONS = `SELECT r.reason, count(*)::int AS versions ${SHARED} GROUP BY r.reason ORDER BY versions DESC, r.reason`;

@Injectable()
export class ListChanges {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string, reason: AdaptationReason | undefined): Promise<Listed> {
    return this.database.read(actor, async (tx) => {
      const origin = await loadResource(tx, actor, id);
      const who = [tx.trustId, id, actor.audience, actor.personId];
      const versions = await tx.query<VersionRow>(BEST, [...who, reason ?? null]);
      const reasons = await tx.query<{ reason: AdaptationReason | null; versions: number }>(REASONS, who);
      const mine = await myVersion(tx, id, actor.personId);
      return {
        mine: mine ? { id: mine.id, title: mine.title } : null, versions: reasons.reduce((sum, each) => sum + each.versions, 0),
        reasons: reasons.flatMap((each) => (each.reason ? [{ reason: each.reason, versions: each.versions }] : [])),
        parts: versions.length ? await this.parts(tx, origin, versions, mine ? { mine: await readLesson(tx, mine.id, mine.number), base: await readLesson(tx, id, mine.origin_number) } : null) : [],
      };
    });
  }

  private async parts(tx: Tx, origin: ResourceRow, versions: readonly VersionRow[], own: { mine: LessonDocument; base: LessonDocument } | null): Promise<Part[]> {
    const lesson = await readLesson(tx, origin.id, origin.number);
    const person = await personRefs(tx, versions.map(({ author_id }) => author_id));
    const byId = new Map(versions.map((version, rank) => [version.id, { ...version, rank }]));
    const changes = (await readChanges(tx, versions.map((version) => version.id))).sort((a, b) => byId.get(a.versionId)!.rank - byId.get(b.versionId)!.rank);
    const order = new Map<string | null, number>([[null, -1], ...lesson.content.map((block, index): [string | null, number] => [idOf(block), index])]);
    const places = new Map<string | null, Map<string, { change: ReadChange; alike: number }>>();
    for (const change of changes) {
      // What became of a part that the lesson no longer has helps nobody.
      if (change.kind !== 'added' && !order.has(change.blockId)) continue;
      const place = change.kind === 'added' ? change.afterId : change.blockId;
      const there = places.get(place) ?? new Map<string, { change: ReadChange; alike: number }>();
      const same = there.get(`${change.kind} ${change.hash}`);
      if (same) same.alike += 1;
      else there.set(`${change.kind} ${change.hash}`, { change, alike: 0 });
      places.set(place, there);
    }
    const present = ({ change, alike }: { change: ReadChange; alike: number }): Part['changes'][number] => {
      const { title, author_id, reason, adapted_at, thanked_count } = byId.get(change.versionId)!;
      const now = lesson.content.find((block) => idOf(block) === change.blockId);
      const tried = applyChange(own?.mine ?? lesson, own?.base ?? lesson, change, 'once', newBlockId).is;
      return {
        from: { id: change.versionId, title, author: person(author_id), reason, at: adapted_at.toISOString(), thanked: thanked_count }, kind: change.kind, blockId: change.blockId,
        blocks: change.blocks.length ? asDocument(change.blocks) : null, alike, older: change.base !== null && now !== undefined && blockHash(now) !== change.base, state: tried === 'applied' ? 'open' : tried,
      };
    };
    return [...places].sort(([a], [b]) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size)).map(([blockId, there]) => {
      const block = lesson.content.find((each) => idOf(each) === blockId);
      return { blockId, block: block ? asDocument([block]) : null, changes: [...there.values()].slice(0, EACH).map(present) };
    });
  }
}

export const asDocument = (content: readonly object[]): NonNullable<Part['block']> => ({ type: 'doc', content: content.map((node) => ({ ...node })) as { type: string }[] });
