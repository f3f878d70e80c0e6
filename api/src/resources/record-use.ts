// "I taught this": counted for everyone, named only where the teacher wants it and no mandate is involved.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, invalidField, Outbox, type Actor } from '@trellis/platform';
import { countDeed } from './count-deed';
import { isFamilyExpected } from './expected';
import { loadResource } from './resource.access';
import { ResourceIndex } from './resource-index';
import { schoolDay } from './school-day';

/** One a day: saying it again changes the note. `xmax = 0` is PostgreSQL's sign of a row that is new; `told`: what the author is to hear is new. */
const RECORD = `
  WITH before AS (SELECT note, share_name FROM resource_use WHERE trust_id = $1 AND resource_id = $2 AND person_id = $3 AND taught_on = $4)
  INSERT INTO resource_use AS u (trust_id, resource_id, person_id, taught_on, note, share_name, share_note) VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (trust_id, resource_id, person_id, taught_on) DO UPDATE SET note = excluded.note, share_name = excluded.share_name, share_note = excluded.share_note
  RETURNING u.id, u.xmax = 0 AS added, $6::boolean AND NOT EXISTS (SELECT 1 FROM before b WHERE b.share_name AND b.note = $5) AS told`;

@Injectable()
export class RecordUse {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly index: ResourceIndex) {}

  async run(actor: Actor, id: string, { taughtOn, note, shareName, shareNote }: Parsed<'use.record'>['body']): Promise<Answer<'use.record'>> {
    if (taughtOn > schoolDay()) throw invalidField('body.taughtOn', 'Choose today or a day before');
    return this.database.write(actor, async (tx) => {
      const { root_id } = await loadResource(tx, actor, id);
      const share = shareName && !await isFamilyExpected(tx, id);
      const use = (await tx.first<{ id: string; added: boolean; told: boolean }>(RECORD, [tx.trustId, id, actor.personId, taughtOn, note, share, shareNote && !share]))!;
      if (use.told) await this.outbox.add(tx, 'use.told', { resourceId: id, useId: use.id, personId: actor.personId });
      if (use.added) {
        await countDeed(tx, this.index, id, 'used', 1);
        await this.outbox.add(tx, 'resource.used', { resourceId: id, rootId: root_id, personId: actor.personId, useId: use.id, taughtOn });
      }
      return { id: use.id, taughtOn, shareName: share };
    });
  }
}
