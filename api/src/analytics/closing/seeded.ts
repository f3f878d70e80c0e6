// Even numbers from 0 to 1, always the same for one seed: a closed wave prints the same ranges whenever they are worked out.
import { createHash } from 'node:crypto';

export function seeded(seed: string): () => number {
  let at = 0;
  return () => createHash('sha256').update(`${seed} ${at++}`).digest().readUInt32BE(0) / 2 ** 32;
}
