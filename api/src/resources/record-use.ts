// "I taught this": counted for everyone, named only where the teacher wants it and no mandate is involved.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, invalidField, Outbox, type Actor } from '@trellis/platform';
import { countDeed } from './count-deed';
import { isFamilyExpected } from './expected';
import { loadResource } from './resource.access';
import { ResourceIndex } from './resource-index';
import { schoolDay } from './school-day';

/** One a day: saying it again changes the note. `xmax = 0` is PostgreSQL's sign of a row that is new. */
const RECORD = `INSERT INTO resource_use AS u (trust_id, resource_id, person_id, taught_on, note, share_name) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (trust_id, resource_id, person_id, taught_on) DO UPDATE SET note = excluded.note, share_name = excluded.share_name
  RETURNING u.id, u.xmax = 0 AS added`;

@Injectable()
export class RecordUse {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly index: ResourceIndex) {}

  async run(actor: Actor, id: string, { taughtOn, note, shareName }: Parsed<'use.record'>['body']): Promise<Answer<'use.record'>> {
    if (taughtOn > schoolDay()) throw invalidField('body.taughtOn', 'Choose today or a day before');
    return this.database.write(actor, async (tx) => {
      const { root_id } = await loadResource(tx, actor, id);
      const share = shareName && !await isFamilyExpected(tx, id);
      const use = (await tx.first<{ id: string; added: boolean }>(RECORD, [tx.trustId, id, actor.personId, taughtOn, note, share]))!;
      if (use.added) {
        await countDeed(tx, this.index, id, 'used', 1);
        await this.outbox.add(tx, 'resource.used', { resourceId: id, rootId: root_id, personId: actor.personId, useId: use.id, taughtOn });
      }
      return { id: use.id, taughtOn, shareName: share };
    });
  }
}
