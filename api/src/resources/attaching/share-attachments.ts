// A copy of a lesson begins with the same files: rows of its own on the same bytes.
import type { Tx } from '@trellis/platform';

export async function shareAttachments(tx: Tx, fromId: string, toId: string): Promise<void> {
  await tx.count(`INSERT INTO attachment (trust_id, resource_id, person_id, name, kind, type, bytes, sha256, camera_notes)
    SELECT $1, $3, person_id, name, kind, type, bytes, sha256, camera_notes FROM attachment WHERE trust_id = $1 AND resource_id = $2 ORDER BY id`, [tx.trustId, fromId, toId]);
}
