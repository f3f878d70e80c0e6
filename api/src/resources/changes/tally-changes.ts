// Counts, for each block of an original, the people who changed, removed or kept it, why, and what they put in its place.

export interface Version { readonly id: string; readonly personId: string; readonly schoolId: string; readonly reason: string | null; readonly base: number }
export interface ChangeOf { readonly versionId: string; readonly blockId: string; readonly kind: 'changed' | 'removed'; readonly hash: string }

export interface BlockTally {
  readonly blockId: string; readonly changed: number; readonly removed: number; readonly kept: number;
  /** People by reason; the empty reason is that none was given. */
  readonly reasons: Readonly<Record<string, number>>;
  /** People by what they put in its place, most first. */
  readonly replacements: readonly { readonly hash: string; readonly people: number }[];
}
export interface Tally { readonly versions: number; readonly people: number; readonly schools: number; readonly blocks: readonly BlockTally[] }

/** A person counts once, however many versions they made: as having changed a block rather than removed it, removed rather than kept it. */
export function tallyChanges(versions: readonly Version[], changes: readonly ChangeOf[], blocksOf: ReadonlyMap<number, ReadonlySet<string>>): Tally {
  const byId = new Map(versions.map((version) => [version.id, version]));
  const had = new Map<string, Set<string>>();
  for (const { personId, base } of versions) for (const blockId of blocksOf.get(base) ?? []) put(had, blockId, personId);
  const deeds = new Map<string, Map<string, ChangeOf & { reason: string }>>();
  for (const change of changes) {
    const version = byId.get(change.versionId);
    if (!version) continue;
    const people = deeds.get(change.blockId) ?? new Map<string, ChangeOf & { reason: string }>();
    const before = people.get(version.personId);
    if (!before || (before.kind === 'removed' && change.kind === 'changed')) people.set(version.personId, { ...change, reason: version.reason ?? '' });
    deeds.set(change.blockId, people);
  }
  const blocks = [...deeds].map(([blockId, people]) => tallyBlock(blockId, [...people.values()], had.get(blockId)?.size ?? 0));
  return { versions: versions.length, people: new Set(versions.map(({ personId }) => personId)).size, schools: new Set(versions.map(({ schoolId }) => schoolId)).size, blocks: blocks.sort(inOrder) };
}

function tallyBlock(blockId: string, deeds: readonly (ChangeOf & { reason: string })[], had: number): BlockTally {
  const changes = deeds.filter(({ kind }) => kind === 'changed');
  const replacements = [...countBy(changes, ({ hash }) => hash)].map(([hash, people]) => ({ hash, people })).sort((a, b) => b.people - a.people || (a.hash < b.hash ? -1 : 1));
  return { blockId, changed: changes.length, removed: deeds.length - changes.length, kept: Math.max(0, had - deeds.length), reasons: Object.fromEntries([...countBy(deeds, ({ reason }) => reason)].sort()), replacements };
}

const inOrder = (a: BlockTally, b: BlockTally): number => (a.blockId < b.blockId ? -1 : 1);

function put(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
