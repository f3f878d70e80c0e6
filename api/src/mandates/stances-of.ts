// What is asked of each resource, by its id: as forms send it and the gate compares it.
import type { Stance } from '@trellis/contracts';

export const stancesOf = (resources: readonly { readonly id: string; readonly stance: Stance }[]): Record<string, Stance> => Object.fromEntries(resources.map(({ id, stance }) => [id, stance]));
