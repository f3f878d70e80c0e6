// How the library says what teachers change, and why.
import type { Answer } from '@trellis/contracts';
import { ADAPTATION_REASONS, type AdaptationReason } from '@trellis/contracts/vocabulary';
import { times } from '../resource-words';

export type ChangeMap = Answer<'change.map'>;
export type MappedBlock = ChangeMap['blocks'][number];
export type ChangeParts = Answer<'change.list'>['parts'];
export type ColleagueChange = ChangeParts[number]['changes'][number];

const people = (count: number): string => times(count, 'colleague');

/** "Used in 23 versions by 21 colleagues in 6 schools". */
export function usedLine({ versions, people: who, schools }: NonNullable<ChangeMap['used']>): string {
  return `Used in ${times(versions, 'version')} by ${people(who)}${schools > 1 ? ` in ${times(schools, 'school')}` : ''}`;
}

/** "12 colleagues changed it, 11 changed, removed or kept it": only what may be told, the rest as one. */
export function blockLine({ changed, removed, kept, others }: MappedBlock): string {
  const told = [['changed', changed], ['removed', removed], ['kept', kept]] as const;
  const parts = told.flatMap(([deed, count]) => (count ? [`${people(count)} ${deed} it`] : []));
  const rest = told.filter(([, count]) => count === null).map(([deed]) => deed);
  if (others && parts.length) parts.push(`${people(others)} ${rest.join(' or ')} it`);
  return parts.join(', ');
}

export function reasonLine({ reasons, otherReasons }: MappedBlock): string {
  const parts = reasons.map(({ reason, people: count }) => `${reasonName(reason)} ${count}`);
  if (otherReasons && parts.length) parts.push(`other reasons ${otherReasons}`);
  return parts.join(', ');
}

export const reasonName = (reason: AdaptationReason | null): string => (reason ? ADAPTATION_REASONS[reason] : 'no reason given');
export const isTold = ({ changed, removed, kept }: MappedBlock): boolean => changed !== null || removed !== null || kept !== null;
