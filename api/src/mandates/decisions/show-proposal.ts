// Shows one proposal; and, to those who are asked, the points colleagues put forward while it is open.
import { Injectable } from '@nestjs/common';
import type { Answer, Proposal } from '@trellis/contracts';
import { Database, ProblemError, type Actor } from '@trellis/platform';
import { listPoints } from './list-points';
import { loadProposal } from './proposal.access';
import { presentProposal } from './proposal.presenter';

@Injectable()
export class ShowProposal {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<Proposal> {
    return this.database.read(actor, async (tx) => presentProposal(tx, actor, await loadProposal(tx, actor, id)));
  }

  points(actor: Actor, id: string): Promise<Answer<'point.list'>> {
    return this.database.read(actor, async (tx) => {
      const proposal = await loadProposal(tx, actor, id);
      if (!proposal.applies) throw new ProblemError('ability.missing', 'While it is open, points are read by those who are asked');
      return listPoints(tx, id);
    });
  }
}
