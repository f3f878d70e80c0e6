// Who is acting: one signed-in person with what they may do, and how a request's credentials become one.
import type { Ability, Role } from '@trellis/contracts';

export interface Scope {
  readonly trustId: string;
  readonly personId?: string | undefined;
}

export interface Actor extends Scope {
  readonly personId: string;
  readonly sessionId: string;
  /** A browser's session or a script's token. */
  readonly via: 'browser' | 'token';
  readonly name: string;
  readonly schoolId: string;
  readonly phase: 'primary' | 'secondary';
  readonly mainSubject: string;
  readonly roles: readonly Role[];
  readonly abilities: readonly Ability[];
  /** Circles (networks) they belong to, and those they lead. */
  readonly circles: readonly string[];
  readonly leads: readonly string[];
  /** What reading rights are matched against: `trust`, `school:ID`, `circle:ID`, `person:ID`. */
  readonly audience: readonly string[];
}

/** Provided by identity: the platform knows sessions only as opaque secrets. */
export abstract class ActorLoader {
  /** The actor of a secret; null when it is unknown, expired, revoked, or not of the kind that travels this way. */
  abstract load(secret: string, via: 'cookie' | 'token'): Promise<Actor | null>;
}

export const may = (actor: Actor, ability: Ability): boolean => actor.abilities.includes(ability);
