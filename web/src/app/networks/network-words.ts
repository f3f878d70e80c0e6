// How networks, threads and their people are spoken of, in one place so that every page says it the same way.
import type { Answer, ThreadCard } from '@trellis/contracts';
import type { IconName } from '../kit/icon';

export type NetworkCard = Answer<'network.list'>['items'][number];
export type Network = Answer<'network.show'>;
export type Place = Answer<'network.places'>['items'][number];
export type Member = Answer<'network.members'>['items'][number];

export const THREAD_KINDS: Readonly<Record<ThreadCard['kind'], { readonly label: string; readonly icon: IconName; readonly hint: string }>> = {
  discussion: { label: 'Discussion', icon: 'chat', hint: 'Talk something through together.' },
  question: { label: 'Question', icon: 'info', hint: 'You can mark it as answered once it is.' },
  share: { label: 'Sharing', icon: 'book', hint: 'Show colleagues a resource and say why.' },
  decision: { label: 'Decision', icon: 'flag', hint: 'Colleagues choose between options until a day you set.' },
  meeting: { label: 'Meeting', icon: 'calendar', hint: 'A time, a link to join, an agenda and shared notes.' },
};

/** What a settled thread of a kind is called. */
export const settledWord = (kind: ThreadCard['kind'] | undefined): string => (kind === 'question' ? 'Answered' : kind === 'decision' ? 'Decided' : 'Settled');

export const counted = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** "23 people in 4 schools" */
export const peopleLine = ({ members, schools }: { members: number; schools: number }): string =>
  `${counted(members, 'person', 'people')} in ${counted(schools, 'school')}`;

/** Who will read what is written here. */
export const audienceLine = (network: { name: string; members: number; schools: number; department?: { name: string } | null }): string =>
  network.department ? `Only ${network.name} (${network.members})` : `${network.name} network · ${peopleLine(network)}`;

/** Why one cannot take part, and until when; empty for everyone else. */
export function suspensionLine({ suspended }: Pick<NetworkCard, 'suspended'>): string {
  if (!suspended) return '';
  const until = suspended.until ? `until ${new Date(`${suspended.until}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })}` : 'until its leads end it';
  return `You are suspended from it ${until}: ${suspended.reason}`;
}

const NAMED_AT_MOST = 2;
/** "Jo Bell and 2 others here now": by name who is known already, the others counted. */
export function hereLine(presentIds: readonly string[], known: readonly { readonly id: string | null; readonly name: string }[], me: string | undefined): string {
  const others = presentIds.filter((id) => id !== me);
  if (!others.length) return '';
  const names = others.flatMap((id) => known.find((person) => person.id === id)?.name ?? []).slice(0, NAMED_AT_MOST);
  const left = others.length - names.length;
  return `${nameList([...names, ...(left ? [counted(left, 'other')] : [])])} here now`;
}

/** "Jo Bell", "Jo Bell and Sam Reed", "Jo Bell, Sam Reed and Ann Lee" */
export function nameList(names: readonly string[]): string {
  return names.length < 2 ? names[0] ?? '' : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
