// Lists what the trust expects, for everyone in it.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, may, type Actor } from '@trellis/platform';
import { presentMandates } from './mandate.presenter';
import { listMandates } from './mandate.store';

@Injectable()
export class ListMandates {
  constructor(private readonly database: Database) {}

  run(actor: Actor): Promise<Answer<'mandate.list'>> {
    return this.database.read(actor, async (tx) => ({ items: await presentMandates(tx, await listMandates(tx, actor)), mayManage: may(actor, 'mandate.manage') }));
  }
}
