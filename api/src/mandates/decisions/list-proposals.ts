// Lists what is proposed, asked about and decided; refusals are found like everything else.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, may, type Actor } from '@trellis/platform';
import { presentProposals } from './proposal.presenter';
import { listProposals } from './proposal.store';

@Injectable()
export class ListProposals {
  constructor(private readonly database: Database) {}

  run(actor: Actor, query: Parsed<'proposal.list'>['query']): Promise<Answer<'proposal.list'>> {
    return this.database.read(actor, async (tx) => ({ items: await presentProposals(tx, await listProposals(tx, actor, query)), mayPropose: may(actor, 'decision.propose') }));
  }
}
