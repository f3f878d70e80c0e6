// One unit with its lessons.
import { Injectable } from '@nestjs/common';
import type { UnitFull } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { presentUnit } from './unit.presenter';

@Injectable()
export class ShowUnit {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<UnitFull> {
    return this.database.read(actor, (tx) => presentUnit(tx, actor, id));
  }
}
