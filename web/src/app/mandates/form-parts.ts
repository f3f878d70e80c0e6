// What forms hold of whom is asked and what to use, from what is shown of an expectation or a proposal.
import type { Invitation, InvitedGroup, MandateCard } from '@trellis/contracts';
import type { Stance } from '@trellis/contracts/vocabulary';
import type { AudienceChoice } from './audience-fields';
import type { Picked } from './resource-picker';

export const audienceOf = ({ schools, subjects, phases }: MandateCard['audience']): AudienceChoice => ({ schoolIds: schools.map(({ id }) => id), subjects: [...subjects], phases: phases as AudienceChoice['phases'] });

/** The groups invited as they were chosen. */
export const invitationsOf = (groups: readonly InvitedGroup[]): Invitation[] => groups.map(({ kind, role, network, audience }) => {
  if (kind === 'role') return { kind, role: role! };
  return kind === 'network' ? { kind, networkId: network!.id } : { kind, audience: audienceOf(audience) };
});

export const resourcesOf = ({ resources }: Pick<MandateCard, 'resources'>): { resources: readonly Picked[]; stances: Readonly<Record<string, Stance>> } => ({
  resources: resources.map(({ id, title }) => ({ id, title: title ?? 'A resource' })), stances: Object.fromEntries(resources.map(({ id, stance }) => [id, stance])),
});
