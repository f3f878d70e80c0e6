// Says how many people a consultation would ask and how many the invited groups add, before anybody is asked.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { checkInvitations, reachOf, tooFew, tooFewAsked } from './invitations';
import { loadProposal } from './proposal.access';

@Injectable()
export class PreviewReach {
  constructor(private readonly database: Database) {}

  run(actor: Actor, { audience, openTo, invitations, names, proposalId }: Parsed<'consultation.reach'>['body']): Promise<Answer<'consultation.reach'>> {
    return this.database.read(actor, async (tx) => {
      const open = proposalId === null ? null : await loadProposal(tx, actor, proposalId);
      await checkInvitations(tx, invitations);
      const { asked, added, k: present } = await reachOf(tx, audience, openTo, invitations, proposalId);
      const [k, named] = [open?.k ?? present, open?.names ?? names];
      // Fewer, and no number is told.
      const told = (people: number): number | null => (people < k ? null : people);
      return { asked: told(asked), added: told(added), few: open ? null : tooFewAsked(asked + added, named, k), note: invitations.length ? tooFew(added, named, k) : null };
    });
  }
}
