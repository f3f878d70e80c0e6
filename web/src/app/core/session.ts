// Who is signed in and what they may do; signing in, out, and in again without losing the page.
import { Injectable, Injector, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { Ability, Me } from '@trellis/contracts';
import { ApiClient } from './api-client';
import { ApiProblem, asProblem } from './api-problem';

@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly person = signal<Me | null | undefined>(undefined);
  private loading: Promise<Me | null> | undefined;
  private signingInAgain: Promise<boolean> | undefined;

  /** Null: signed out. Undefined: not known yet. */
  readonly me = this.person.asReadonly();
  readonly signedIn = computed(() => !!this.person());
  private readonly abilities = computed(() => new Set<string>(this.person()?.abilities ?? []));

  constructor() {
    this.api.whenSignedOut(() => (this.signingInAgain ??= this.askAgain().finally(() => (this.signingInAgain = undefined))));
  }

  /** Only decides what is offered; the API decides what is done. */
  can(ability: Ability): boolean {
    return this.abilities().has(ability);
  }

  /** Asks once who I am; later callers wait for the same answer. @throws {ApiProblem} if nobody can say */
  load(): Promise<Me | null> {
    const known = this.person();
    if (known !== undefined) return Promise.resolve(known);
    this.loading ??= this.fetchMe().finally(() => (this.loading = undefined));
    return this.loading;
  }

  /** Fetches again, e.g. after roles changed. */
  async refresh(): Promise<void> {
    await this.fetchMe();
  }

  /** @throws {ApiProblem} `session.refused`, `request.too_many`, `request.invalid` */
  async signIn(email: string, password: string): Promise<Me> {
    const me = await this.api.call('session.open', { body: { email, password } });
    this.person.set(me);
    return me;
  }

  /** Ends the session here and forgets everything the page holds by loading it afresh. */
  async signOut(): Promise<void> {
    await this.api.call('session.close');
    this.person.set(null);
    await this.router.navigateByUrl('/sign-in');
  }

  /** Takes over what a write answered about me. */
  set(me: Me): void {
    this.person.set(me);
  }

  private async fetchMe(): Promise<Me | null> {
    try {
      const me = await this.api.call('session.show');
      this.person.set(me);
      return me;
    } catch (caught) {
      const problem: ApiProblem = asProblem(caught);
      if (problem.status !== 401) throw problem;
      this.person.set(null);
      return null;
    }
  }

  /** The page stays as it is under a dialog; who was never signed in goes to the sign-in page instead. */
  private async askAgain(): Promise<boolean> {
    const before = this.person();
    if (!before) {
      await this.router.navigate(['/sign-in'], { queryParams: { to: this.router.url } });
      return false;
    }
    const { openSignInAgain } = await import('../sign-in/sign-in-again');
    const again = await openSignInAgain(this.injector, before.email);
    if (!again) {
      this.person.set(null);
      await this.router.navigate(['/sign-in'], { queryParams: { to: this.router.url } });
      return false;
    }
    // Somebody else at the same desk must not send what the person before them typed.
    if (again.id !== before.id) { location.assign('/'); return false; }
    return true;
  }
}
