// What a staff file would change. Nothing changes yet.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { planFor } from './staff-state';

@Injectable()
export class PreviewStaff {
  constructor(private readonly database: Database) {}

  run(actor: Actor, csv: string): Promise<Answer<'staff.preview'>> {
    return this.database.read(actor, async (tx) => {
      const { plan, fingerprint } = await planFor(tx, actor, csv);
      return {
        changes: plan.people.map(({ line, email, name, action, changes }) => ({ line, email, name, action, changes: [...changes] })),
        rejected: [...plan.rejected], notInFile: [...plan.notInFile], fingerprint,
      };
    });
  }
}
