// Shows one mandate and how I stand towards it.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, may, type Actor } from '@trellis/platform';
import { loadMandate } from './mandate.access';
import { presentMandate } from './mandate.presenter';
import { standings } from './my-standing';

@Injectable()
export class ShowMandate {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<Answer<'mandate.show'>> {
    return this.database.read(actor, async (tx) => {
      const row = await loadMandate(tx, actor, id);
      const applies = await tx.first('SELECT 1 FROM eligible WHERE trust_id = $1 AND mandate_id = $2 AND person_id = $3', [tx.trustId, id, actor.personId]) !== undefined;
      const rating = (await standings(tx, actor.personId, [row], () => applies))(id);
      return { ...await presentMandate(tx, row), applies, rating, abilities: { change: may(actor, 'mandate.manage'), rate: rating?.open ?? false } };
    });
  }
}
