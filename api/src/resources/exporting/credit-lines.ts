// What travels with every copy of a lesson that leaves: licence, credit, where it came from and who wrote it.
import { LICENCES, type ResourceFull } from '@trellis/contracts';

export function creditLines(resource: Pick<ResourceFull, 'licence' | 'attribution' | 'origin' | 'contributors'>): string[] {
  return [
    `Licence: ${(LICENCES as Record<string, string>)[resource.licence] ?? resource.licence}`,
    ...(resource.attribution ? [resource.attribution] : []),
    ...(resource.origin?.id ? [`Adapted from “${resource.origin.title}”`] : []),
    `Written by ${resource.contributors.map(({ name, school }) => (school ? `${name} (${school})` : name)).join(', ')}`,
  ];
}
