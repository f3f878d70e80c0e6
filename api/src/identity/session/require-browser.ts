// What only the person at a browser may do: a leaked token must not be able to dig itself in.
import { ProblemError, type Actor } from '@trellis/platform';

/** @throws ProblemError ability.missing for a personal access token */
export function requireBrowser(actor: Actor): void {
  if (actor.via !== 'browser') throw new ProblemError('ability.missing', 'An access token cannot do this. Please sign in with a browser');
}
