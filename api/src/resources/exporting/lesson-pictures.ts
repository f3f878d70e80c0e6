// The pictures that lessons show, as bytes: those kept here, as far as they go into one file.
import { buffer } from 'node:stream/consumers';
import type { DocumentNode } from '@trellis/lesson';
import { Database, Storage, type Actor } from '@trellis/platform';
import { storageKey } from '../file-key';

const OURS = /^\/api\/files\/([0-9a-f-]{36})$/i;
const MOST_BYTES = 80 * 1024 * 1024;

export async function lessonPictures(database: Database, storage: Storage, actor: Actor, documents: readonly { readonly content: readonly DocumentNode[] }[]): Promise<{ src: string; bytes: Buffer }[]> {
  const sources = new Map<string, string>();
  for (const document of documents) collect(document.content, sources);
  if (sources.size === 0) return [];
  const rows = await database.read(actor, (tx) => tx.query<{ id: string; sha256: Buffer }>('SELECT id, sha256 FROM file WHERE trust_id = $1 AND id = ANY($2)', [tx.trustId, [...sources.values()]]));
  const hashes = new Map(rows.map(({ id, sha256 }) => [id, sha256]));
  const pictures: { src: string; bytes: Buffer }[] = [];
  let total = 0;
  for (const [src, id] of sources) {
    const hash = hashes.get(id.toLowerCase());
    const stored = hash && total < MOST_BYTES ? await storage.read(storageKey(actor.trustId, hash)) : null;
    if (!stored) continue;
    total += stored.bytes;
    pictures.push({ src, bytes: await buffer(stored.stream) });
  }
  return pictures;
}

function collect(nodes: readonly DocumentNode[], sources: Map<string, string>): void {
  for (const node of nodes) {
    const id = node.type === 'image' ? OURS.exec(String(node.attrs?.['src']))?.[1] : undefined;
    if (id) sources.set(String(node.attrs!['src']), id);
    if (node.content) collect(node.content, sources);
  }
}
