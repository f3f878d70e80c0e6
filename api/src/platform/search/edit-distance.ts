// How many slips of the finger lie between two words.

/** A letter doubled or not doubled is half a slip: it is how people misspell most. */
const DOUBLING = 0.5;

/** Optimal string alignment distance (Damerau 1964, restricted): insertions, deletions, substitutions and swaps of neighbours each count 1,
 *  a letter doubled too often or too seldom 0.5. With `open`, the distance from `typed` to the nearest beginning of `word`. */
export function editDistance(typed: string, word: string, open = false): number {
  const width = word.length + 1;
  let before: number[] = [];
  let previous = Array.from({ length: width }, (_, column) => column);
  for (let row = 1; row <= typed.length; row++) {
    const current = [row];
    for (let column = 1; column < width; column++) {
      const missing = word[column - 1] === word[column - 2] ? DOUBLING : 1;
      const surplus = typed[row - 1] === typed[row - 2] ? DOUBLING : 1;
      const other = typed[row - 1] === word[column - 1] ? 0 : 1;
      let best = Math.min(previous[column]! + surplus, current[column - 1]! + missing, previous[column - 1]! + other);
      if (row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1]) best = Math.min(best, before[column - 2]! + 1);
      current.push(best);
    }
    before = previous;
    previous = current;
  }
  return open ? Math.min(...previous) : previous[width - 1]!;
}
