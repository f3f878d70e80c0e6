// Checks what a proposal names before it is kept: days in order, a decider who works here, schools and resources that exist.
import type { Invitation, Proposal } from '@trellis/contracts';
import { invalidField, type Tx } from '@trellis/platform';
import { checkInvitations } from './invitations';
import { checkWithinAYear, schoolDaysUntil } from './open-days';
import type { Reader } from './proposal.store';

export interface ProposalInput {
  readonly deciderId: string; readonly closesOn: string; readonly decideBy: string; readonly resourceIds: readonly string[]; readonly audience: { readonly schoolIds: readonly string[] };
  readonly openTo: Proposal['openTo']; readonly invitations: readonly Invitation[];
}

/** @throws ProblemError request.invalid naming the first field that cannot be. */
export async function checkProposal(tx: Tx, reader: Reader, { deciderId, closesOn, decideBy, resourceIds, audience, openTo, invitations }: ProposalInput): Promise<void> {
  checkWithinAYear('body.closesOn', closesOn);
  checkWithinAYear('body.decideBy', decideBy);
  await schoolDaysUntil(tx, closesOn);
  if (decideBy < closesOn) throw invalidField('body.decideBy', 'Decide after the consultation has closed');
  if (!await tx.first('SELECT 1 FROM person WHERE trust_id = $1 AND id = $2 AND active', [tx.trustId, deciderId])) throw invalidField('body.deciderId', 'Choose a colleague who works here now');
  const schools = await tx.query('SELECT 1 FROM school WHERE trust_id = $1 AND id = ANY($2)', [tx.trustId, audience.schoolIds]);
  if (schools.length !== new Set(audience.schoolIds).size) throw invalidField('body.audience.schoolIds', 'One of these schools is not in your trust');
  const resources = await tx.query('SELECT 1 FROM resource WHERE trust_id = $1 AND id = ANY($2) AND audience && $3', [tx.trustId, resourceIds, reader.audience]);
  if (resources.length !== new Set(resourceIds).size) throw invalidField('body.resourceIds', 'One of these resources does not exist or is not shared with you');
  if (openTo === 'everyone' && invitations.length) throw invalidField('body.invitations', 'Every colleague of the trust is asked already: nobody is left to invite');
  await checkInvitations(tx, invitations);
}
