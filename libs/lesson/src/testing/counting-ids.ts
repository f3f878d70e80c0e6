// Ids for tests: a1, a2, …
import type { NewId } from '../document';

export function countingIds(prefix = 'b'): NewId {
  let count = 0;
  return () => `${prefix}${(count += 1)}`;
}
