// A trust's schools, for this room and the ones above.
import type { Phase } from '@trellis/contracts';
import { ProblemError, type Tx } from '@trellis/platform';

export interface SchoolRow { id: string; name: string; slug: string; urn: string; phase: Phase; town: string }
export interface NewSchool { readonly name: string; readonly urn: string; readonly phase: Phase; readonly town?: string | undefined; readonly slug?: string | undefined }

export const currentSchools = (tx: Tx): Promise<SchoolRow[]> =>
  tx.query<SchoolRow>('SELECT id, name, slug, urn, phase, town FROM school WHERE trust_id = $1 ORDER BY name, id', [tx.trustId]);

/** The school's id. @throws ProblemError thing.exists when the URN is in the trust already */
export async function createSchool(tx: Tx, { name, urn, phase, town = '', slug }: NewSchool): Promise<string> {
  const taken = new Set((await currentSchools(tx)).map((school) => school.slug));
  const made = await tx.first<{ id: string }>(`INSERT INTO school (trust_id, name, slug, urn, phase, town) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (trust_id, urn) DO NOTHING RETURNING id`, [tx.trustId, name, slug ?? freeSlug(name, taken), urn, phase, town]);
  if (!made) throw urnTaken(urn);
  return made.id;
}

export const urnTaken = (urn: string): ProblemError =>
  new ProblemError('thing.exists', `A school with the URN ${urn} is in the trust already`, { errors: [{ path: 'body.urn', message: 'A school of the trust has this URN already' }] });

/** "St Mary’s School" → "st-marys-school", with a number when that is taken. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const words = name.normalize('NFKD').replace(/[^\w\s-]/g, '').toLowerCase().replace(/[\s_-]+/g, '-').replace(/^-|-$/g, '').slice(0, 50);
  const slug = words || 'school';
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
