// Puts one's own version of a lesson in its place in one's unit: the copy is made now, because now it is to be edited.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, notFound, type Actor } from '@trellis/platform';
import { myVersion } from '../changes/my-version';
import { CopyResource } from '../copy-resource';
import { loadResource } from '../resource.access';
import { lockOwnUnit } from './unit.access';
import { UnitIndex } from './unit-index';
import { readItems } from './unit-items';

@Injectable()
export class AdaptUnitLesson {
  constructor(private readonly database: Database, private readonly copyResource: CopyResource, private readonly unitIndex: UnitIndex) {}

  /** Again, or with a version made elsewhere, nothing more is copied. */
  run(actor: Actor, id: string, itemId: string): Promise<Answer<'unit.adaptLesson'>> {
    return this.database.write(actor, async (tx) => {
      await lockOwnUnit(tx, actor, id);
      const item = (await readItems(tx, id)).find((each) => each.id === itemId);
      if (!item) throw notFound();
      const lesson = await loadResource(tx, actor, item.resource_id, 'adapt');
      if (lesson.author_id === actor.personId) return { id: lesson.id, title: lesson.title, made: false };
      const known = await myVersion(tx, lesson.id, actor.personId);
      const mine = known ?? await this.copyResource.run(tx, actor, lesson, { reason: null });
      await tx.count('UPDATE unit_item SET resource_id = $4, source_id = $5 WHERE trust_id = $1 AND unit_id = $2 AND id = $3', [tx.trustId, id, itemId, mine.id, lesson.id]);
      await tx.count('UPDATE unit SET version = version + 1, updated_at = now() WHERE trust_id = $1 AND id = $2', [tx.trustId, id]);
      await this.unitIndex.put(tx, id);
      return { id: mine.id, title: mine.title, made: !known };
    });
  }
}
