// Who else is changing a lesson, in a line that fits under it.
import type { PersonRef } from '@trellis/contracts';

export function writingLine(others: readonly Pick<PersonRef, 'name'>[]): string {
  const [first, second, ...more] = others.map(({ name }) => name);
  if (!first) return '';
  if (!second) return `${first} is changing this too`;
  return more.length ? `${first} and ${more.length + 1} others are changing this too` : `${first} and ${second} are changing this too`;
}
