// Trusts themselves: made by the command line and the demo's seeder, found by their slug.
import { recordAct, type Database, type Tx } from '@trellis/platform';
import { BEFORE_TRUST } from './before-trust';

/** Makes the trust whose id the transaction runs under. */
export async function createTrust(tx: Tx, { slug, name, demo = false }: { slug: string; name: string; demo?: boolean }): Promise<void> {
  await tx.count('INSERT INTO trust (trust_id, slug, name, demo) VALUES ($1, $2, $3, $4)', [tx.trustId, slug, name, demo]);
  await recordAct(tx, null, 'trust.create', tx.trustId, { slug, name, demo });
}

/** Its id; null when there is none. */
export function findTrust(database: Database, slug: string): Promise<string | null> {
  return database.read(BEFORE_TRUST, async (tx) => {
    await tx.query("SELECT set_config('trellis.trust_slug', $1, true)", [slug]);
    const trust = await tx.first<{ trust_id: string }>('SELECT trust_id FROM trust WHERE slug = $1', [slug]);
    return trust?.trust_id ?? null;
  });
}
