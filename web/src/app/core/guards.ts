// Route guards. They are a courtesy: the API refuses on its own.
import { inject } from '@angular/core';
import { RedirectCommand, Router, type CanActivateFn } from '@angular/router';
import type { Ability } from '@trellis/contracts';
import { Session } from './session';

/** Sends who is signed out to the sign-in page, and back here afterwards. */
export const signedIn: CanActivateFn = async (_, state) => {
  const session = inject(Session);
  const router = inject(Router);
  try {
    if (await session.load()) return true;
  } catch {
    return new RedirectCommand(router.createUrlTree(['/unreachable']), { skipLocationChange: true });
  }
  return router.createUrlTree(['/sign-in'], { queryParams: state.url === '/' ? {} : { to: state.url } });
};

/** Shows the no-permission page at the same address to who lacks the ability. */
export const can = (ability: Ability | readonly Ability[]): CanActivateFn => async () => {
  const session = inject(Session);
  const router = inject(Router);
  await session.load();
  const wanted = Array.isArray(ability) ? (ability as readonly Ability[]) : [ability as Ability];
  if (wanted.some((one) => session.can(one))) return true;
  return new RedirectCommand(router.createUrlTree(['/no-permission']), { skipLocationChange: true });
};

/** Where to go after signing in: only addresses of this application, never another site's. */
export function safeReturn(to: string | null | undefined): string {
  return to && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in') ? to : '/';
}
