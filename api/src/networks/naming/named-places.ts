// Schools and networks that a post names: what they are really called, and who is told because of it.
import type { Actor, Tx } from '@trellis/platform';

export interface NamedPlace { readonly kind: 'school' | 'network'; readonly id: string }
export interface Called {
  /** Real names by kind and id; what is not there is no place that may be named here. */
  readonly names: Readonly<Record<string, string>>;
  readonly networkIds: readonly string[];
  /** Members of this network who are in a school that is named. */
  readonly people: readonly string[];
}
export const NOBODY: Called = { names: {}, networkIds: [], people: [] };
export const placeKey = ({ kind, id }: NamedPlace): string => `${kind}:${id.toLowerCase()}`;

/** A school stands for its people in this very network. Whom one author called this way within the hour is not called again. A department is nobody's business elsewhere. */
const FIND = `
  SELECT 'school' AS kind, s.id, s.name, ARRAY(SELECT p.id FROM circle_member c JOIN person p ON p.trust_id = $1 AND p.id = c.person_id AND p.school_id = s.id AND p.active WHERE c.trust_id = $1 AND c.circle_id = $2 AND p.id <> $3
    AND NOT EXISTS (SELECT 1 FROM post q WHERE q.trust_id = $1 AND q.author_id = $3 AND q.network_id = $2 AND p.id = ANY(q.called_ids) AND q.created_at > now() - interval '1 hour')) AS people
  FROM school s WHERE s.trust_id = $1 AND s.id = ANY($4)
  UNION ALL SELECT 'network', n.id, n.name, '{}' FROM network n WHERE n.trust_id = $1 AND n.id = ANY($5) AND NOT n.archived AND (n.school_id IS NULL OR n.id = $2)`;
interface FoundRow { kind: NamedPlace['kind']; id: string; name: string; people: string[] }

/** Asks nothing where nothing is named. */
export async function callPlaces(tx: Tx, author: Pick<Actor, 'personId'>, networkId: string, places: readonly NamedPlace[]): Promise<Called> {
  if (!places.length) return NOBODY;
  const idsOf = (kind: NamedPlace['kind']): string[] => places.filter((place) => place.kind === kind).map(({ id }) => id);
  const found = await tx.query<FoundRow & Record<string, unknown>>(FIND, [tx.trustId, networkId, author.personId, idsOf('school'), idsOf('network')]);
  return { names: Object.fromEntries(found.map((row) => [placeKey(row), row.name])), networkIds: found.filter(({ kind }) => kind === 'network').map(({ id }) => id), people: [...new Set(found.flatMap(({ people }) => people))] };
}

const NAME = 'UPDATE post SET called_ids = $3, network_ids = $4 WHERE trust_id = $1 AND id = $2';
/** It counts as a mention until the thread is read that far. */
const CALL = 'INSERT INTO mention (trust_id, person_id, post_id, thread_id, network_id, seq) SELECT $1, x, p.id, p.thread_id, p.network_id, p.seq FROM post p, unnest($3::uuid[]) x WHERE p.trust_id = $1 AND p.id = $2 ON CONFLICT DO NOTHING';

/** Kept with a new post; an edit calls nobody. */
export async function keepCalled(tx: Tx, postId: string, { networkIds, people }: Called): Promise<void> {
  if (people.length || networkIds.length) await tx.count(NAME, [tx.trustId, postId, people, networkIds]);
  if (people.length) await tx.count(CALL, [tx.trustId, postId, people]);
}
