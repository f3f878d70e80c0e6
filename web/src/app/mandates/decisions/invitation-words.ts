// How an invited group reads: “headteachers”, “the network Science”, “teachers of maths, in every school”.
import type { InvitedGroup } from '@trellis/contracts';
import type { Role } from '@trellis/contracts/vocabulary';
import { audienceWords } from '../mandate-words';

/** In the order in which they are offered. */
export const ROLE_GROUPS: Record<Role, string> = { headteacher: 'Headteachers', subject_lead: 'Subject leads', network_lead: 'Network leads', trust_leader: 'Trust leaders', trust_admin: 'Trust administrators', teacher: 'Everyone who teaches' };

export function groupWords({ kind, role, network, audience }: InvitedGroup): string {
  if (kind === 'role') return ROLE_GROUPS[role!];
  return kind === 'network' ? `the network ${network!.name}` : audienceWords(audience);
}

/** “Headteachers; the network Science, since it opened”. */
export function groupsInWords(groups: readonly InvitedGroup[]): string {
  const words = groups.map((group) => `${groupWords(group)}${group.later ? ' (since it opened)' : ''}`).join('; ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
