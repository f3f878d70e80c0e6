// Publishes what a closed wave's answers may say, mandate by mandate. Runs as the survey role.
import type { Distribution } from '@trellis/contracts';
import { mandatesInWave, ratingGroups, staffGroups, type FrozenWave, type RatingGroup } from '@trellis/mandates';
import type { Tx } from '@trellis/platform';
import { changeFigures } from './change-figures';
import { waitsForFigures, type FigureThread } from './figure-thread';
import { schoolNames } from './group-labels';
import { row } from './group-figures';
import { shiftFigure, type Scored } from './shift-figure';
import { isReleased, SUPPRESSED, writeRelease, type FigureRow } from './write-release';

export async function publishRatings(tx: Tx, wave: FrozenWave, thread: FigureThread): Promise<void> {
  await waitsForFigures(tx);
  const schools = await schoolNames(tx);
  for (const mandateId of await mandatesInWave(tx, wave.id)) {
    const release = { waveId: wave.id, mandateId, kind: 'ratings', k: wave.k } as const;
    if (await isReleased(tx, release)) continue;
    const answers = await ratingGroups(tx, wave.id, mandateId);
    const figures = await thread.run('ratings', { answers, staff: await staffGroups(tx, wave.id, mandateId), k: wave.k, schools });
    await writeRelease(tx, release, [...figures, ...await changes(tx, wave, mandateId, figures, answers)]);
  }
}

/** Against the last wave in which this mandate was published; none, and there is nothing to say. */
async function changes(tx: Tx, wave: FrozenWave, mandateId: string, figures: readonly FigureRow[], answers: readonly RatingGroup[]): Promise<FigureRow[]> {
  const earlier = await tx.first<{ release_id: string; wave_id: string; name: string }>(`
    SELECT r.id AS release_id, w.id AS wave_id, w.name FROM pub.release r JOIN wave w ON w.trust_id = $1 AND w.id = r.wave_id
    WHERE r.trust_id = $1 AND r.mandate_id = $2 AND r.kind = 'ratings' AND w.closed_at < $3 ORDER BY w.closed_at DESC LIMIT 1`, [tx.trustId, mandateId, wave.closed_at]);
  if (!earlier) return [];
  const before = await tx.query<{ block: string; metric: string; figure: Distribution }>(
    "SELECT block, metric, figure FROM pub.published_figure WHERE trust_id = $1 AND release_id = $2 AND metric LIKE 'rating:%'", [tx.trustId, earlier.release_id]);
  const known = new Map(before.map((figure) => [`${figure.metric} ${figure.block}`, figure.figure]));
  const rated = figures.filter(({ metric }) => metric.startsWith('rating:'));
  const made = changeFigures(rated.map(({ metric, block, figure }) => ({ now: figure as Distribution, before: known.get(`${metric} ${block}`) })), earlier.name);
  const rows: FigureRow[] = rated.map((rating, i) => row(rating, rating.metric.replace('rating:', 'change:'), made[i]!));
  // Told even where nothing is shown now, so that the page knows there was a wave before.
  const all = rated.find(({ metric, kind }) => metric === 'rating:overall' && kind === 'trust');
  if (all && isExact(all.figure) && isExact(known.get(`rating:overall ${all.block}`))) rows.push(row(all, 'shift:overall', shiftFigure(scored(answers), scored(await ratingGroups(tx, earlier.wave_id, mandateId)), earlier.name)));
  return rows.length > 0 ? rows : figures.filter(({ kind }) => kind === 'trust').map((trust) => row(trust, 'change:overall', SUPPRESSED));
}

const isExact = (figure: FigureRow['figure'] | undefined): boolean => figure !== undefined && 'counts' in figure;

/** Whole distributions are compared only where both are printed: only the range knows the schools. */
const scored = (answers: readonly RatingGroup[]): Scored[] => answers.flatMap(({ school_id, overall, n }) => (overall === null ? [] : Array.from({ length: n }, () => ({ school: school_id, score: overall }))));
