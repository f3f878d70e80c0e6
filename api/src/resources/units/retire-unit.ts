// Takes a unit out of the list, or brings it back; links to it go on working.
import { Injectable } from '@nestjs/common';
import type { UnitFull } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { lockOwnUnit } from './unit.access';
import { UnitIndex } from './unit-index';
import { presentUnit } from './unit.presenter';

@Injectable()
export class RetireUnit {
  constructor(private readonly database: Database, private readonly unitIndex: UnitIndex) {}

  run(actor: Actor, id: string, retired: boolean): Promise<UnitFull> {
    return this.database.write(actor, async (tx) => {
      await lockOwnUnit(tx, actor, id);
      await tx.count('UPDATE unit SET retired = $3, version = version + 1 WHERE trust_id = $1 AND id = $2 AND retired <> $3', [tx.trustId, id, retired]);
      await this.unitIndex.put(tx, id);
      return presentUnit(tx, actor, id);
    });
  }
}
