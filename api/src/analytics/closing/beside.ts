// Two releases about the same lessons and nearly the same people: one subtracted from the other tells what the few did who are in one alone. Pure.
import { isInBlock } from './pieces';
import type { PersonUse } from './read-use';
import type { FigureRow } from './write-release';

/** What is, or is about to be, told of one mandate's use in a wave. */
export interface UseTold { readonly roots: readonly string[]; readonly people: readonly PersonUse[]; readonly figures: readonly FigureRow[] }

const SHARES = ['adoption', 'adaptation', 'reach'];

/**
 * By metric, the groups of `now` that may not be told because an earlier release tells one that differs by fewer than k people. Where both name the
 * same lessons, the difference is what those few did. Where one names more, it is at most that: so then only if nothing is left for anybody.
 */
export function forbiddenBeside(now: UseTold, earlier: readonly UseTold[], k: number): Record<string, string[]> {
  const alike = earlier.flatMap((other) => { const relation = relate(now.roots, other.roots); return relation ? [{ other, relation }] : []; });
  return Object.fromEntries(SHARES.map((metric) => [metric, exactOf(now, metric).filter((mine) => alike.some(({ other, relation }) => exactOf(other, metric).some((theirs) => {
    const more = mine.eligible - theirs.eligible;
    if (more === 0 || Math.abs(more) >= k) return false;
    if (relation !== 'same' && (mine.count !== theirs.count || (relation === 'more') !== more > 0)) return false;
    const [small, large] = [peopleOf(other, theirs.block), peopleOf(now, mine.block)].sort((a, b) => a.size - b.size) as [Set<string>, Set<string>];
    return isWithin(small, large);
  }))).map(({ block }) => block)]));
}

/** Does `now` name the same lessons, more than them, fewer, or others? */
function relate(now: readonly string[], other: readonly string[]): 'same' | 'more' | 'fewer' | null {
  const [mine, theirs] = [new Set(now), new Set(other)];
  if (isWithin(theirs, mine)) return mine.size === theirs.size ? 'same' : 'more';
  return isWithin(mine, theirs) ? 'fewer' : null;
}

interface Exact { readonly block: string; readonly count: number; readonly eligible: number }
const exactOf = ({ figures }: UseTold, metric: string): Exact[] => figures.flatMap((row) => (row.metric === metric && 'count' in row.figure ? [{ block: row.block, count: row.figure.count, eligible: row.figure.eligible }] : []));

const peopleOf = ({ people }: UseTold, block: string): Set<string> => new Set(people.filter((person) => block === 'trust' || isInBlock(block, person)).map(({ person_id }) => person_id));

const isWithin = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean => inner.size <= outer.size && [...inner].every((id) => outer.has(id));
