// Publishes how many of those asked saw, taught and adapted what a mandate names, and all that is central, for the time a wave stands for. Runs as the rollup role.
import { mandatesInWave, type Attributes, type FrozenWave } from '@trellis/mandates';
import type { Tx } from '@trellis/platform';
import type { UsageCohort } from './adoption-figures';
import { forbiddenBeside, type UseTold } from './beside';
import { waitsForFigures, type FigureThread } from './figure-thread';
import { schoolNames } from './group-labels';
import { CENTRAL } from '../rollups/follow-mandates';
import { readUse, type PersonUse } from './read-use';
import { useFigures } from './use-figures';
import { isReleased, writeRelease, type FigureRow, type ReleaseOf } from './write-release';

export async function publishAdoption(tx: Tx, wave: FrozenWave, thread: FigureThread): Promise<void> {
  await waitsForFigures(tx);
  const schools = await schoolNames(tx);
  const told: UseTold[] = [];
  for (const mandateId of [...await mandatesInWave(tx, wave.id), CENTRAL]) {
    const release = { waveId: wave.id, mandateId, kind: 'adoption', k: wave.k } as const;
    const done = await isReleased(tx, release);
    const use = await readUse(tx, wave, mandateId);
    const of = { roots: use.roots.ids, people: use.people };
    if (done) {
      told.push({ ...of, figures: await published(tx, wave.id, mandateId, 'adoption') });
      continue;
    }
    // Nothing central: nothing to say about it.
    if (use.roots.all === 0) continue;
    const asked = await published(tx, wave.id, mandateId, 'ratings');
    const input = { staff: cohortsOf(use.people), k: wave.k, schools, asked: [...new Map(asked.map(({ block, kind, label }) => [block, { block, kind, label }])).values()] };
    const made = await thread.run('adoption', input);
    const forbidden = forbiddenBeside({ ...of, figures: made }, told, wave.k);
    const figures = Object.values(forbidden).some((blocks) => blocks.length > 0) ? await thread.run('adoption', { ...input, forbidden }) : made;
    await writeRelease(tx, release, [...figures, ...useFigures(use, figures, wave.k)]);
    told.push({ ...of, figures });
  }
}

const published = (tx: Tx, waveId: string, mandateId: string, kind: ReleaseOf['kind']): Promise<FigureRow[]> => tx.query<FigureRow & Record<string, unknown>>(`
  SELECT f.block, f.kind, f.label, f.metric, f.figure FROM pub.published_figure f JOIN pub.release r ON r.trust_id = $1 AND r.id = f.release_id
  WHERE f.trust_id = $1 AND f.wave_id = $2 AND f.mandate_id = $3 AND r.kind = $4`, [tx.trustId, waveId, mandateId, kind]);

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
