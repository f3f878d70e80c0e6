// Joins changes of words that stand so close together that what is left between them stayed by chance.
import { compareKeys } from '../compare-keys';
import type { Change, EditBudget } from '../compare-keys';

export const isWord = (key: string): boolean => /[\p{L}\p{N}]/u.test(key);

function countWords(keys: readonly string[], from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index += 1) if (isWord(keys[index] ?? '')) count += 1;
  return count;
}

/** Two rewritten runs with only a gap between them, or with fewer common words than half of either, are one. */
function joinNearChanges(changes: readonly Change[], a: readonly string[]): Change[] {
  const joined: Change[] = [];
  const size = ({ fromA, toA, fromB, toB }: Change): number => Math.max(countWords(a, fromA, toA), (toB - fromB) / 2);
  for (const change of changes) {
    const last = joined.at(-1);
    const between = last ? countWords(a, last.toA, change.fromA) : Infinity;
    const near = last !== undefined && (between === 0 ? change.fromA - last.toA <= 1 : between * 2 <= Math.min(size(last), size(change)));
    if (last && near) joined[joined.length - 1] = { fromA: last.fromA, toA: change.toA, fromB: last.fromB, toB: change.toB };
    else joined.push(change);
  }
  return joined;
}

/** Where the words of two texts differ, as a person would mark it. */
export function compareText(a: readonly string[], b: readonly string[], budget?: EditBudget): Change[] {
  return joinNearChanges(compareKeys(a, b, budget), a);
}
