// What a transaction opens with: whose it is, for the policies of every table.
import type { Scope } from '../actor';
import { ProblemError } from '../problem';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Ids are checked because SET takes no parameters. */
export function settings({ trustId, personId }: Scope): string[] {
  if (!UUID.test(trustId) || (personId !== undefined && !UUID.test(personId))) throw new ProblemError('thing.not_found');
  return [`SET LOCAL trellis.trust_id = '${trustId}'`, `SET LOCAL trellis.person_id = '${personId ?? ''}'`];
}
