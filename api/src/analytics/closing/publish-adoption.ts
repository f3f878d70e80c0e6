// Publishes how many of those asked taught and adapted what a mandate names, for the time a wave stands for. Runs as the rollup role.
import { mandatesInWave, type Attributes, type FrozenWave } from '@trellis/mandates';
import type { Tx } from '@trellis/platform';
import { schoolNames, type SchoolNames } from './group-labels';
import { groupsOf, type Cohort, type Group, type Grouping } from './groups';
import { isPointed, shareFigure } from './share-figure';
import { withholdComplements, type Tally } from './withhold-complements';
import { isReleased, SUPPRESSED, writeRelease, type FigureRow } from './write-release';

export interface UsageCohort extends Cohort { readonly taught: number; readonly adapted: number }

export async function publishAdoption(tx: Tx, wave: FrozenWave): Promise<void> {
  const schools = await schoolNames(tx);
  for (const mandateId of await mandatesInWave(tx, wave.id)) {
    const release = { waveId: wave.id, mandateId, kind: 'adoption', k: wave.k } as const;
    if (await isReleased(tx, release)) continue;
    const asked = await tx.query<Pick<Group, 'block' | 'kind' | 'label'>>(`
      SELECT DISTINCT f.block, f.kind, f.label FROM pub.published_figure f JOIN pub.release r ON r.trust_id = $1 AND r.id = f.release_id
      WHERE f.trust_id = $1 AND f.wave_id = $2 AND f.mandate_id = $3 AND r.kind = 'ratings'`, [tx.trustId, wave.id, mandateId]);
    await writeRelease(tx, release, adoptionFigures({ staff: await usage(tx, wave, mandateId), k: wave.k, schools, asked }));
  }
}

/** Waves stand for disjoint times: from the closing of the one before (or the mandate's start) to this one's. People count who worked here for two weeks of it, or all of it. */
const usage = (tx: Tx, wave: FrozenWave, mandateId: string): Promise<UsageCohort[]> => tx.query<UsageCohort>(`
  WITH span AS (
    SELECT greatest(m.starts_on::timestamptz, (SELECT max(w.closed_at) FROM wave w WHERE w.trust_id = $1 AND w.closed_at < $3)) AS first, $3::timestamptz AS last
    FROM mandate m WHERE m.trust_id = $1 AND m.id = $2),
  roots AS (SELECT DISTINCT r.root_id FROM mandate_resource mr JOIN resource r ON r.trust_id = $1 AND r.id = mr.resource_id WHERE mr.trust_id = $1 AND mr.mandate_id = $2),
  events AS (SELECT u.person_id, u.resource_id, u.kind, u.use_id, u.occurred_at >= span.first AS within
    FROM raw.usage_event u JOIN roots ON roots.root_id = u.root_id CROSS JOIN span WHERE u.trust_id = $1 AND u.kind <> 'view' AND u.occurred_at < span.last),
  uses AS (SELECT e.person_id, e.resource_id FROM events e WHERE e.kind = 'use' AND e.within
    AND NOT EXISTS (SELECT 1 FROM events x WHERE x.kind = 'unuse' AND x.use_id = e.use_id)),
  adapted AS (
    SELECT person_id FROM events WHERE kind = 'adapt' AND within
    UNION SELECT u.person_id FROM uses u JOIN events a ON a.kind = 'adapt' AND a.person_id = u.person_id AND a.resource_id = u.resource_id)
  SELECT e.school_id, e.phase, e.subject, count(*) AS n,
    count(*) FILTER (WHERE e.person_id IN (SELECT person_id FROM uses)) AS taught, count(*) FILTER (WHERE e.person_id IN (SELECT person_id FROM adapted)) AS adapted
  FROM eligible e CROSS JOIN span
  WHERE e.trust_id = $1 AND e.mandate_id = $2 AND (e.started_on <= span.first::date OR e.started_on <= span.last::date - 14)
  GROUP BY 1, 2, 3`, [tx.trustId, mandateId, wave.closed_at]);

export interface AdoptionInput {
  readonly staff: readonly UsageCohort[]; readonly k: number; readonly schools: SchoolNames;
  /** Groups whose ratings are on the page: answered here too where they are sums of what is published anyway. */
  readonly asked: readonly Pick<Group, 'block' | 'kind' | 'label'>[];
}

export function adoptionFigures({ staff, k, schools, asked }: AdoptionInput): FigureRow[] {
  const grouping = withUnions(groupsOf({ cohorts: staff, staff, k, schools }), asked);
  return [...shareFigures('adoption', ({ taught }) => taught, grouping, staff, k), ...shareFigures('adaptation', ({ adapted }) => adapted, grouping, staff, k)];
}

function shareFigures(metric: string, didOf: (cohort: UsageCohort) => number, { groups, sums }: Grouping, staff: readonly UsageCohort[], k: number): FigureRow[] {
  const tallies = new Map<string, Tally>(groups.flatMap(({ block, cohorts }) => (cohorts
    ? [[block, [...cohorts].reduce(([did, all], index) => [did! + didOf(staff[index]!), all! + staff[index]!.n], [0, 0])] as const] : [])));
  const withheld = withholdComplements({ tallies, sums, people: ([, all]) => all!, isDelicate: isPointed });
  return groups.map(({ block, kind, label }) => {
    const tally = tallies.get(block);
    return { metric, block, kind, label, figure: !tally || withheld.has(block) ? SUPPRESSED : shareFigure(tally, k) };
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
