// Makes a unit of work.
import { Injectable } from '@nestjs/common';
import type { Parsed, UnitFull } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { checkNetwork } from '../create-resource';
import { insertUnit } from './insert-unit';
import { UnitIndex } from './unit-index';
import { presentUnit } from './unit.presenter';
import { writeItems } from './unit-items';

@Injectable()
export class CreateUnit {
  constructor(private readonly database: Database, private readonly unitIndex: UnitIndex) {}

  async run(actor: Actor, { items, ...fields }: Parsed<'unit.create'>['body']): Promise<UnitFull> {
    checkNetwork(actor, fields);
    return this.database.write(actor, async (tx) => {
      const id = await insertUnit(tx, actor, { ...fields, originId: null });
      await writeItems(tx, actor, id, items);
      await this.unitIndex.put(tx, id);
      return presentUnit(tx, actor, id);
    });
  }
}
