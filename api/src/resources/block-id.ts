// Ids of blocks: 72 random bits, url-safe. Randomness is drawn in bulk, because a lesson needs hundreds.
import { randomFillSync } from 'node:crypto';

const BYTES = 9;
const pool = Buffer.alloc(BYTES * 512);
let used = pool.length;

export function newBlockId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += BYTES;
  return pool.toString('base64url', used - BYTES, used);
}
