// How much a colleague turns to the central library at all: most do, some now and then, a few hardly ever. The same person always the same.
import { usage } from '../usage';
import { makeRandom } from './random';

/** What their ordinary use is multiplied with. */
export function habitOf(email: string): number {
  const seed = [...email].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, usage.randomSeed);
  return makeRandom(seed).weighted(usage.habits, ({ share }) => share).times;
}

/** Those who hardly ever use it are the last to take up what is asked, too: in the order given among themselves. */
export const readiestFirst = <T extends { readonly email: string }>(people: readonly T[]): T[] => [...people].sort((a, b) => Number(isReluctant(a)) - Number(isReluctant(b)));

export const isReluctant = ({ email }: { readonly email: string }): boolean => habitOf(email) < 0.1;
