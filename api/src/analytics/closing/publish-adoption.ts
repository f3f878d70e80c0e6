// Publishes how many of those asked saw, taught and adapted what a mandate names, and all that is central, for the time a wave stands for. Runs as the rollup role.
import type { Share } from '@trellis/contracts';
import { mandatesInWave, type Attributes, type FrozenWave } from '@trellis/mandates';
import type { Tx } from '@trellis/platform';
import { schoolNames, type SchoolNames } from './group-labels';
import { groupsOf, type Cohort, type Group, type Grouping } from './groups';
import { CENTRAL } from '../rollups/follow-mandates';
import { readUse, type PersonUse } from './read-use';
import { isPointed, shareFigure } from './share-figure';
import { useFigures } from './use-figures';
import { withholdComplements, type Tally } from './withhold-complements';
import { isReleased, SUPPRESSED, writeRelease, type FigureRow } from './write-release';

export interface UsageCohort extends Cohort { readonly reached: number; readonly taught: number; readonly adapted: number }

export async function publishAdoption(tx: Tx, wave: FrozenWave): Promise<void> {
  const schools = await schoolNames(tx);
  for (const mandateId of [...await mandatesInWave(tx, wave.id), CENTRAL]) {
    const release = { waveId: wave.id, mandateId, kind: 'adoption', k: wave.k } as const;
    if (await isReleased(tx, release)) continue;
    const asked = await tx.query<Pick<Group, 'block' | 'kind' | 'label'>>(`
      SELECT DISTINCT f.block, f.kind, f.label FROM pub.published_figure f JOIN pub.release r ON r.trust_id = $1 AND r.id = f.release_id
      WHERE f.trust_id = $1 AND f.wave_id = $2 AND f.mandate_id = $3 AND r.kind = 'ratings'`, [tx.trustId, wave.id, mandateId]);
    const use = await readUse(tx, wave, mandateId);
    // Nothing central: nothing to say about it.
    if (use.roots.all === 0) continue;
    const figures = adoptionFigures({ staff: cohortsOf(use.people), k: wave.k, schools, asked });
    await writeRelease(tx, release, [...figures, ...useFigures(use, figures, wave.k)]);
  }
}

/** People equal on school, phase and subject. */
function cohortsOf(people: readonly PersonUse[]): UsageCohort[] {
  const cohorts = new Map<string, Attributes & { n: number; reached: number; taught: number; adapted: number }>();
  for (const { school_id, phase, subject, reached, uses, adapted } of people) {
    const key = JSON.stringify([school_id, phase, subject]);
    const cohort = cohorts.get(key) ?? { school_id, phase, subject, n: 0, reached: 0, taught: 0, adapted: 0 };
    cohorts.set(key, { ...cohort, n: cohort.n + 1, reached: cohort.reached + Number(reached), taught: cohort.taught + Number(uses > 0), adapted: cohort.adapted + Number(adapted) });
  }
  return [...cohorts.values()];
}

export interface AdoptionInput {
  readonly staff: readonly UsageCohort[]; readonly k: number; readonly schools: SchoolNames;
  /** Groups whose ratings are on the page: answered here too where they are sums of what is published anyway. */
  readonly asked: readonly Pick<Group, 'block' | 'kind' | 'label'>[];
}

/** A share of the people asked: what is counted, and what makes a group's figure fit to be told in words only. */
interface Counted { readonly metric: string; readonly tallyOf: (cohort: UsageCohort) => Tally; readonly isDelicate: (tally: Tally) => boolean; readonly figureOf: (tally: Tally, k: number) => Share }
const COUNTED: readonly Counted[] = [
  { metric: 'adoption', tallyOf: ({ taught, n }) => [taught, n], isDelicate: isPointed, figureOf: shareFigure },
  { metric: 'adaptation', tallyOf: ({ adapted, n }) => [adapted, n], isDelicate: isPointed, figureOf: shareFigure },
  { metric: 'reach', tallyOf: ({ reached, n, taught }) => [reached, n, taught], isDelicate: (tally) => isPointed(tally) || isHardlyMore(tally), figureOf: reachFigure },
];

/** Who saw it and did not teach it would be one or two people, or nobody. */
const isHardlyMore = ([reached, , taught]: Tally): boolean => reached! - taught! < 3;

function reachFigure(tally: Tally, k: number): Share {
  const figure = shareFigure(tally, k);
  return 'count' in figure && isHardlyMore(tally) ? { suppressed: false, eligible: figure.eligible, words: 'About as many as taught it' } : figure;
}

export function adoptionFigures({ staff, k, schools, asked }: AdoptionInput): FigureRow[] {
  const grouping = withUnions(groupsOf({ cohorts: staff, staff, k, schools }), asked);
  return COUNTED.flatMap((counted) => shareFigures(counted, grouping, staff, k));
}

function shareFigures({ metric, tallyOf, isDelicate, figureOf }: Counted, { groups, sums }: Grouping, staff: readonly UsageCohort[], k: number): FigureRow[] {
  const add = (a: Tally, b: Tally): Tally => a.map((value, i) => value + b[i]!);
  const tallies = new Map<string, Tally>(groups.flatMap(({ block, cohorts }) => (cohorts ? [[block, [...cohorts].map((index) => tallyOf(staff[index]!)).reduce(add)] as const] : [])));
  const withheld = withholdComplements({ tallies, sums, people: ([, all]) => all!, isDelicate });
  return groups.map(({ block, kind, label }) => {
    const tally = tallies.get(block);
    return { metric, block, kind, label, figure: !tally || withheld.has(block) ? SUPPRESSED : figureOf(tally, k) };
  });
}

/** A joined group of the ratings is often several groups here: their sum is no new figure, and its parts are noted as such. */
function withUnions({ groups, sums }: Grouping, asked: AdoptionInput['asked']): Grouping {
  const known = new Set(groups.map((group) => group.block));
  const unions = asked.filter(({ block, kind }) => !known.has(block) && (kind === 'place' || kind === 'subject')).flatMap((wanted) => {
    const leaves = new Set(leavesOf(wanted.block));
    const parts = groups.filter((group) => group.kind === wanted.kind && group.cohorts !== null && leavesOf(group.block).every((leaf) => leaves.has(leaf)));
    if (parts.flatMap((part) => leavesOf(part.block)).length !== leaves.size) return [];
    return [{ group: { ...wanted, cohorts: new Set(parts.flatMap((part) => [...part.cohorts!])), holds: (person: Attributes) => parts.some((part) => part.holds(person)) }, parts }];
  });
  return {
    groups: [...groups, ...unions.map(({ group }) => group)],
    // A union may also be taken from the whole, so the whole counts it among alternatives of its parts.
    sums: [...sums, ...unions.map(({ group, parts }) => ({ whole: group.block, parts: parts.map((part) => part.block) })),
      ...unions.map(({ group, parts }) => ({ whole: 'trust', parts: [group.block, ...groups.filter((other) => other.kind === group.kind && other.cohorts !== null && !parts.includes(other)).map((other) => other.block)] }))],
  };
}

const leavesOf = (block: string): string[] => block.slice(block.indexOf(':') + 1).split('+');
