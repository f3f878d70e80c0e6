// What changed in the original since an adaptation was made or last took something in, laid over the adaptation.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import { Database, type Actor } from '@trellis/platform';
import { LessonMerger } from '../merging/lesson-merger';
import { loadResource } from '../resource.access';
import { toReview } from '../review.presenter';
import { correctedBlocks, originalOf, STEPS, threeVersions, type StepRow } from './read-update';
import { toStep } from './step.presenter';

type Update = Answer<'update.show'>;
const MINE = `SELECT coalesce((SELECT muted FROM following WHERE trust_id = $1 AND resource_id = $2), false) AS muted,
  EXISTS (SELECT 1 FROM draft WHERE trust_id = $1 AND resource_id = $2 AND person_id = $3) AS "hasDraft"`;

@Injectable()
export class ShowUpdate {
  constructor(private readonly database: Database, private readonly lessonMerger: LessonMerger) {}

  async run(actor: Actor, id: string): Promise<Update> {
    const { shown, versions, corrected } = await this.read(actor, id);
    return { ...shown, review: versions ? toReview(await this.lessonMerger.run(versions.base, versions.mine, versions.theirs), corrected) : null };
  }

  private read(actor: Actor, id: string) {
    return this.database.read(actor, async (tx) => {
      const row = await loadResource(tx, actor, id, 'edit');
      const mine = (await tx.first<{ muted: boolean; hasDraft: boolean }>(MINE, [tx.trustId, id, actor.personId]))!;
      const shown = { id, title: row.title, number: row.number, ...mine, from: row.origin_number ?? 0, to: row.origin_number ?? 0 };
      const original = await originalOf(tx, actor, row);
      if (!original) return { shown: { ...shown, original: null, steps: [] }, versions: null, corrected: new Set<string>() };
      const steps = await tx.query<StepRow>(STEPS, [tx.trustId, original.id, row.origin_number, original.number]);
      const person = await personRefs(tx, [original.author_id, ...steps.map(({ author_id }) => author_id)]);
      return {
        shown: { ...shown, to: original.number, original: { id: original.id, title: original.title, author: person(original.author_id), central: original.central }, steps: steps.map((step) => toStep(step, person)) },
        versions: steps.length ? await threeVersions(tx, row, original) : null,
        corrected: await correctedBlocks(tx, original.id, steps),
      };
    });
  }
}
