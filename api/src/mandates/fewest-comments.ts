// Fewest comments that are published together, and then without anything beside them: fifteen, or the smallest group where that is more.
import { SMALLEST_GROUP } from '@trellis/contracts/vocabulary';

export const fewestComments = (k: number): number => Math.max(SMALLEST_GROUP.comments, k);
