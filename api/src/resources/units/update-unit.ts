// Changes a unit: its words, who may see it, its lessons and their order.
import { Injectable } from '@nestjs/common';
import type { Parsed, UnitFull } from '@trellis/contracts';
import { Database, ProblemError, type Actor } from '@trellis/platform';
import { audienceOf } from '../audience';
import { checkNetwork } from '../create-resource';
import { lockOwnUnit } from './unit.access';
import { UnitIndex } from './unit-index';
import { presentUnit } from './unit.presenter';
import { writeItems } from './unit-items';

const UPDATE = `UPDATE unit SET title = $3, summary = $4, subject = $5, key_stages = $6, years = $7, visibility = $8, network_id = $9, audience = $10, version = version + 1, updated_at = now()
  WHERE trust_id = $1 AND id = $2`;

@Injectable()
export class UpdateUnit {
  constructor(private readonly database: Database, private readonly unitIndex: UnitIndex) {}

  run(actor: Actor, id: string, { version, items, ...change }: Parsed<'unit.update'>['body']): Promise<UnitFull> {
    return this.database.write(actor, async (tx) => {
      const row = await lockOwnUnit(tx, actor, id);
      if (row.version !== version) throw new ProblemError('thing.stale', undefined, { context: { currentVersion: row.version } });
      const visibility = change.visibility ?? row.visibility;
      const networkId = visibility === 'network' ? change.networkId ?? row.network_id : null;
      if (visibility !== row.visibility || networkId !== row.network_id) checkNetwork(actor, { visibility, networkId });
      await tx.count(UPDATE, [tx.trustId, id, change.title ?? row.title, change.summary ?? row.summary, change.subject ?? row.subject, change.keyStages ?? row.key_stages, change.years ?? row.years,
        visibility, networkId, audienceOf(visibility, { authorId: row.author_id, schoolId: row.school_id, networkId })]);
      if (items) await writeItems(tx, actor, id, items);
      await this.unitIndex.put(tx, id);
      return presentUnit(tx, actor, id);
    });
  }
}
