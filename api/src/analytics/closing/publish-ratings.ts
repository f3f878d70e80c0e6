// Publishes what a closed wave's answers may say, mandate by mandate. Runs as the survey role.
import { RATING_ITEMS, type Distribution, type RatingItem } from '@trellis/contracts';
import { mandatesInWave, ratingGroups, staffGroups, type FrozenWave, type RatingGroup, type StaffGroup } from '@trellis/mandates';
import type { Tx } from '@trellis/platform';
import { changeFigures } from './change-figures';
import { answersOf, distributionFigure, isUniform, tallyOf } from './distribution-figure';
import { schoolNames, type SchoolNames } from './group-labels';
import { groupsOf, type Cohort, type Group, type Grouping } from './groups';
import { shareFigure } from './share-figure';
import { withholdComplements, type Tally } from './withhold-complements';
import { isReleased, SUPPRESSED, writeRelease, type FigureRow } from './write-release';

export type Item = RatingItem | 'minutes';
export const ITEMS: readonly Item[] = [...Object.keys(RATING_ITEMS) as RatingItem[], 'minutes'];

export async function publishRatings(tx: Tx, wave: FrozenWave): Promise<void> {
  const schools = await schoolNames(tx);
  for (const mandateId of await mandatesInWave(tx, wave.id)) {
    const release = { waveId: wave.id, mandateId, kind: 'ratings', k: wave.k } as const;
    if (await isReleased(tx, release)) continue;
    const figures = ratingFigures({ answers: await ratingGroups(tx, wave.id, mandateId), staff: await staffGroups(tx, mandateId), k: wave.k, schools });
    await writeRelease(tx, release, [...figures, ...await changes(tx, wave, mandateId, figures)]);
  }
}

export interface RatingsInput { readonly answers: readonly RatingGroup[]; readonly staff: readonly StaffGroup[]; readonly k: number; readonly schools: SchoolNames }

/** Response and one distribution per question, for every group of the page. Pure: what is published depends on nothing else. */
export function ratingFigures({ answers, staff, k, schools }: RatingsInput): FigureRow[] {
  const items = ITEMS.filter((item) => answered(answers, item) >= k);
  const { cohorts, of } = cohortsOf(answers, items);
  const grouping = groupsOf({ cohorts, staff, k, schools });
  const within = (group: Group): RatingGroup[] => answers.filter((answer) => group.cohorts?.has(of.get(answer)!));
  const rows = grouping.groups.map((group): FigureRow => {
    const eligible = staff.filter(group.holds).reduce((sum, { n }) => sum + n, 0);
    const given = within(group).reduce((sum, { n }) => sum + n, 0);
    // Someone may have answered and moved on since.
    return row(group, 'response', group.cohorts ? shareFigure([Math.min(given, eligible), eligible], k) : SUPPRESSED);
  });
  return [...rows, ...items.flatMap((item) => itemFigures(item, grouping, within, k))];
}

function itemFigures(item: Item, { groups, sums }: Grouping, within: (group: Group) => RatingGroup[], k: number): FigureRow[] {
  const scale = item === 'minutes' ? 'minutes' : 'points';
  const shown = groups.filter((group) => group.cohorts !== null);
  const tallies = new Map<string, Tally>(shown.map((group) =>
    [group.block, tallyOf(scale, within(group).flatMap(({ [item]: value, n }) => (value === null ? [] : [{ value, people: n }])))]));
  const withheld = withholdComplements({ tallies, sums, people: answersOf, isDelicate: isUniform });
  return shown.map((group) => row(group, `rating:${item}`, withheld.has(group.block) ? SUPPRESSED : distributionFigure(scale, tallies.get(group.block)!, k)));
}

const row = ({ block, kind, label }: Group | FigureRow, metric: string, figure: FigureRow['figure']): FigureRow => ({ block, kind, label, metric, figure });

const answered = (answers: readonly RatingGroup[], item: Item): number => answers.reduce((sum, answer) => sum + (answer[item] === null ? 0 : answer.n), 0);

/** Answers counted by group, with how many answered each question; and which cohort an answer belongs to. */
function cohortsOf(answers: readonly RatingGroup[], items: readonly Item[]): { cohorts: Cohort[]; of: Map<RatingGroup, number> } {
  const cohorts: (Cohort & { n: number; items: number[] })[] = [];
  const places = new Map<string, number>();
  const of = new Map<RatingGroup, number>();
  for (const answer of answers) {
    const { school_id, phase, subject, n } = answer;
    const key = JSON.stringify([school_id, phase, subject]);
    const index = places.get(key) ?? cohorts.push({ school_id, phase, subject, n: 0, items: items.map(() => 0) }) - 1;
    places.set(key, index);
    of.set(answer, index);
    cohorts[index]!.n += n;
    items.forEach((item, i) => { cohorts[index]!.items[i]! += answer[item] === null ? 0 : n; });
  }
  return { cohorts, of };
}

/** Against the last wave in which this mandate was published; none, and there is nothing to say. */
async function changes(tx: Tx, wave: FrozenWave, mandateId: string, figures: readonly FigureRow[]): Promise<FigureRow[]> {
  const earlier = await tx.first<{ release_id: string; name: string }>(`
    SELECT r.id AS release_id, w.name FROM pub.release r JOIN wave w ON w.trust_id = $1 AND w.id = r.wave_id
    WHERE r.trust_id = $1 AND r.mandate_id = $2 AND r.kind = 'ratings' AND w.closed_at < $3 ORDER BY w.closed_at DESC LIMIT 1`, [tx.trustId, mandateId, wave.closed_at]);
  if (!earlier) return [];
  const before = await tx.query<{ block: string; metric: string; figure: Distribution }>(
    "SELECT block, metric, figure FROM pub.published_figure WHERE trust_id = $1 AND release_id = $2 AND metric LIKE 'rating:%'", [tx.trustId, earlier.release_id]);
  const known = new Map(before.map((figure) => [`${figure.metric} ${figure.block}`, figure.figure]));
  const rated = figures.filter(({ metric }) => metric.startsWith('rating:'));
  const made = changeFigures(rated.map(({ metric, block, figure }) => ({ now: figure as Distribution, before: known.get(`${metric} ${block}`) })), earlier.name);
  const rows = rated.map((rating, i) => row(rating, rating.metric.replace('rating:', 'change:'), made[i]!));
  // Told even where nothing is shown now, so that the page knows there was a wave before.
  return rows.length > 0 ? rows : figures.filter(({ kind }) => kind === 'trust').map((trust) => row(trust, 'change:overall', SUPPRESSED));
}
