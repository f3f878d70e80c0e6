// Lists what is expected of me, what I did with it, and whether I may rate it now.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, type Actor, type Tx } from '@trellis/platform';
import { myDeeds } from '@trellis/resources';
import { presentMandates } from './mandate.presenter';
import { listMyMandates, type MyMandateRow } from './mandate.store';
import { standings } from './my-standing';

@Injectable()
export class ListMyMandates {
  constructor(private readonly database: Database) {}

  run(actor: Actor): Promise<Answer<'mandate.mine'>> {
    return this.database.read(actor, async (tx) => {
      const rows = await listMyMandates(tx, actor);
      if (rows.length === 0) return { items: [] };
      const cards = await presentMandates(tx, rows);
      const standing = await standings(tx, actor.personId, rows);
      const deeds = await deedsOf(tx, actor, rows);
      return { items: rows.map((row, i) => ({ ...cards[i]!, rating: standing(row.id)!, ...deeds(row) })) };
    });
  }
}

/** Whether I taught or adapted any version of what a mandate names: my own doings, shown to me alone. */
async function deedsOf(tx: Tx, actor: Actor, rows: readonly MyMandateRow[]): Promise<(row: MyMandateRow) => { taught: boolean; adapted: boolean }> {
  const done = await myDeeds(tx, actor, rows.flatMap((row) => row.root_ids));
  return ({ root_ids }) => ({ taught: root_ids.some((id) => done.get(id)?.taught), adapted: root_ids.some((id) => done.get(id)?.adapted) });
}
