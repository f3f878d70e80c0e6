// "Do people work together?": the time of one closed wave, from what was published and nothing else. Never of a person.
import { Injectable } from '@nestjs/common';
import type { HealthFigure, PairCell, TogetherFigures, TogetherInsight } from '@trellis/contracts';
import { currentSchools } from '@trellis/identity';
import { Database, may, type Actor, type Tx } from '@trellis/platform';
import { SUPPRESSED } from '../closing/write-release';
import { chosen } from './chosen';
import { notShownIn, presentPeriod, type WaveRow } from './figures.presenter';
import { togetherSentence } from './together-words';

interface FigureRow { wave_id: string; metric: 'health' | 'ties' | 'unanswered' | 'pair' | 'since'; block: string; label: string; figure: unknown }
/** A school year's half-terms. */
const TREND = 6;

const PERIODS = `SELECT w.id AS wave_id, w.name, w.closed_at, w.k FROM wave w WHERE w.trust_id = $1 AND w.status = 'released'
  AND EXISTS (SELECT 1 FROM pub.together_figure f WHERE f.trust_id = $1 AND f.wave_id = w.id AND f.metric = 'since') ORDER BY w.closed_at DESC LIMIT 60`;
const FIGURES = "SELECT wave_id, metric, block, label, figure FROM pub.together_figure WHERE trust_id = $1 AND (wave_id = $2 OR (wave_id = ANY ($3) AND block = 'trust'))";

@Injectable()
export class ShowTogether {
  constructor(private readonly database: Database) {}

  /** @throws ProblemError thing.not_found for a wave that is not released */
  run(actor: Actor, wanted: string | undefined): Promise<TogetherInsight> {
    return this.database.read(actor, async (tx) => {
      const waves = await tx.query<WaveRow>(PERIODS, [tx.trustId]);
      const wave = chosen(waves, ({ wave_id }) => wave_id, wanted);
      return { periods: waves.map(presentPeriod), shown: wave ? await this.show(tx, actor, wave, waves) : null, notShown: notShownIn(wave) };
    });
  }

  private async show(tx: Tx, actor: Actor, wave: WaveRow, waves: readonly WaveRow[]): Promise<TogetherInsight['shown']> {
    const before = waves.slice(waves.indexOf(wave), waves.indexOf(wave) + TREND).reverse();
    const rows = await tx.query<FigureRow & Record<string, unknown>>(FIGURES, [tx.trustId, wave.wave_id, before.map(({ wave_id }) => wave_id)]);
    const of = <T>(waveId: string, metric: FigureRow['metric']): T | undefined => rows.find((row) => row.wave_id === waveId && row.metric === metric && row.block === 'trust')?.figure as T | undefined;
    const figures = of<HealthFigure[]>(wave.wave_id, 'health') ?? [];
    const ties = of<TogetherFigures['ties']>(wave.wave_id, 'ties') ?? SUPPRESSED;
    const unanswered = of<TogetherFigures['unanswered']>(wave.wave_id, 'unanswered') ?? SUPPRESSED;
    const own = rows.filter(({ wave_id }) => wave_id === wave.wave_id);
    return {
      period: presentPeriod(wave), from: of<{ on: string }>(wave.wave_id, 'since')!.on, sentence: togetherSentence(figures, ties, unanswered), figures, ties, unanswered, ...await pairsOf(tx, own),
      networks: own.filter(({ metric, block }) => metric === 'health' && block !== 'trust').map(({ block, label, figure }) => ({ id: block, name: label, mayOpen: may(actor, 'insight.read') || actor.leads.includes(block), figures: figure as HealthFigure[] })).sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
      trend: before.map((one) => {
        const [then, tied] = [of<HealthFigure[]>(one.wave_id, 'health')?.find(({ id }) => id === 'across'), of<TogetherFigures['ties']>(one.wave_id, 'ties')];
        return { period: presentPeriod(one), across: then && !then.suppressed ? then.value : null, ratio: tied && !tied.suppressed ? tied.ratio : null };
      }),
    };
  }
}

/** A square of cells: every pair of schools that was published, the same both ways. */
async function pairsOf(tx: Tx, rows: readonly FigureRow[]): Promise<{ schools: string[]; pairs: PairCell[][] }> {
  const cells = new Map(rows.filter(({ metric }) => metric === 'pair').flatMap(({ block, figure }) => { const [a, b] = block.split(' '); return [[`${a} ${b}`, figure as PairCell], [`${b} ${a}`, figure as PairCell]] as const; }));
  const schools = (await currentSchools(tx)).filter(({ id }) => cells.has(`${id} ${id}`)).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  return { schools: schools.map(({ name }) => name), pairs: schools.map((a) => schools.map((b) => cells.get(`${a.id} ${b.id}`) ?? SUPPRESSED)) };
}
