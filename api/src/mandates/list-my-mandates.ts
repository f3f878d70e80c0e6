// Lists what is expected of me, what I did with it, and whether I may rate it now.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { presentMandates } from './mandate.presenter';
import { listMyMandates } from './mandate.store';
import { standings } from './my-standing';

@Injectable()
export class ListMyMandates {
  constructor(private readonly database: Database) {}

  run(actor: Actor): Promise<Answer<'mandate.mine'>> {
    return this.database.read(actor, async (tx) => {
      const rows = await listMyMandates(tx, actor);
      if (rows.length === 0) return { items: [] };
      const cards = await presentMandates(tx, rows);
      const standing = await standings(tx, rows);
      return { items: rows.map((row, i) => ({ ...cards[i]!, rating: standing(row.id), taught: row.taught, adapted: row.adapted })) };
    });
  }
}
