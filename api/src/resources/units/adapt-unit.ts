// Makes one's own version of a unit: the same lessons in the same order; none is copied before it is edited.
import { Injectable } from '@nestjs/common';
import type { UnitFull } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { resourceCards } from '../resource-cards';
import { insertUnit } from './insert-unit';
import { loadUnit } from './unit.access';
import { UnitIndex } from './unit-index';
import { presentUnit } from './unit.presenter';
import { readItems, writeItems } from './unit-items';

@Injectable()
export class AdaptUnit {
  constructor(private readonly database: Database, private readonly unitIndex: UnitIndex) {}

  run(actor: Actor, id: string, title: string | undefined): Promise<UnitFull> {
    return this.database.write(actor, async (tx) => {
      const origin = await loadUnit(tx, actor, id);
      const items = await readItems(tx, id);
      const readable = await resourceCards(tx, actor, items.map(({ resource_id }) => resource_id));
      const unitId = await insertUnit(tx, actor, {
        title: title || origin.title, summary: origin.summary, subject: origin.subject, keyStages: origin.key_stages, years: origin.years, visibility: 'private', networkId: null, originId: id,
      });
      await writeItems(tx, actor, unitId, items.filter(({ resource_id }) => readable.has(resource_id)).map(({ resource_id, note }) => ({ resourceId: resource_id, note })));
      await this.unitIndex.put(tx, unitId);
      return presentUnit(tx, actor, unitId);
    });
  }
}
