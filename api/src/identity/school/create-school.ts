// Adds a school to the trust.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, recordAct, type Actor } from '@trellis/platform';
import { loadSchool } from './school.access';
import { createSchool } from './schools';

@Injectable()
export class CreateSchool {
  constructor(private readonly database: Database) {}

  run(actor: Actor, input: Parsed<'school.create'>['body']): Promise<Answer<'school.create'>> {
    return this.database.write(actor, async (tx) => {
      const school = await loadSchool(tx, await createSchool(tx, input));
      await recordAct(tx, actor, 'school.create', school.id, { name: school.name, urn: school.urn, phase: school.phase });
      return school;
    });
  }
}
