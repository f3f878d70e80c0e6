// Changes what is known of a school. Its slug stays: links use it.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, recordAct, type Actor } from '@trellis/platform';
import { loadSchool } from './school.access';
import { urnTaken } from './schools';

@Injectable()
export class UpdateSchool {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string, input: Parsed<'school.update'>['body']): Promise<Answer<'school.update'>> {
    return this.database.write(actor, async (tx) => {
      const before = await loadSchool(tx, id);
      const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
      const after = { ...before, ...given };
      const other = await tx.first('SELECT 1 FROM school WHERE trust_id = $1 AND urn = $2 AND id <> $3', [tx.trustId, after.urn, id]);
      if (other) throw urnTaken(after.urn);
      await tx.count('UPDATE school SET name = $3, urn = $4, phase = $5, town = $6 WHERE trust_id = $1 AND id = $2', [tx.trustId, id, after.name, after.urn, after.phase, after.town]);
      await recordAct(tx, actor, 'school.update', id, { name: after.name, changes: given });
      return after;
    });
  }
}
