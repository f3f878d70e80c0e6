// The trust's schools, by name.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { currentSchools } from './schools';

@Injectable()
export class ListSchools {
  constructor(private readonly database: Database) {}

  run(actor: Actor): Promise<Answer<'school.list'>> {
    return this.database.read(actor, async (tx) => ({ items: await currentSchools(tx) }));
  }
}
