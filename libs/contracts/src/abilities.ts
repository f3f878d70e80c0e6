// Who may do what: abilities by role. The API decides with it; the web only shows what the API says.
import type { Role } from './vocabulary';

/** `public` needs no sign-in; `signed-in` any active person of the trust. */
export type RouteAbility = Ability | 'public' | 'signed-in';

const BY_ROLE = {
  teacher: [],
  subject_lead: ['resource.publish', 'decision.propose'],
  network_lead: ['network.create'],
  headteacher: ['insight.read', 'exception.grant'],
  trust_leader: ['pulse.manage', 'threshold.agree', 'question.unveil', 'resource.publish', 'decision.propose', 'mandate.manage', 'insight.read', 'network.create'],
  trust_admin: ['pulse.manage', 'threshold.set', 'threshold.agree', 'question.unveil', 'people.manage', 'school.manage', 'audit.read', 'wave.manage', 'network.create', 'insight.read'],
} as const satisfies Record<Role, readonly string[]>;

export type Ability = (typeof BY_ROLE)[Role][number];

/** The abilities that holding these roles gives, each once. */
export function abilitiesOf(roles: readonly Role[]): Ability[] {
  return [...new Set(roles.flatMap((role) => BY_ROLE[role] as readonly Ability[]))];
}
