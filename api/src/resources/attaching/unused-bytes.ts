// Which of these bytes no row speaks of any more, so that they may go from storage.
import type { Tx } from '@trellis/platform';

export async function unusedBytes(tx: Tx, hashes: readonly Buffer[]): Promise<Buffer[]> {
  if (hashes.length === 0) return [];
  const rows = await tx.query<{ sha256: Buffer }>('SELECT sha256 FROM file WHERE trust_id = $1 AND sha256 = ANY($2) UNION SELECT sha256 FROM attachment WHERE trust_id = $1 AND sha256 = ANY($2)', [tx.trustId, hashes]);
  const used = new Set(rows.map(({ sha256 }) => sha256.toString('hex')));
  return [...new Map(hashes.map((hash) => [hash.toString('hex'), hash])).entries()].filter(([hex]) => !used.has(hex)).map(([, hash]) => hash);
}
