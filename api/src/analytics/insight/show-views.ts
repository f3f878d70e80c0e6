// "What do teachers think of what we require?": one closed wave, from what was published and nothing else.
import { Injectable } from '@nestjs/common';
import type { Distribution, ViewsInsight } from '@trellis/contracts';
import { listMandates, openWaveRate } from '@trellis/mandates';
import { Database, type Actor, type Tx } from '@trellis/platform';
import { chosen } from './chosen';
import { notShownIn, presentPeriod, type WaveRow } from './figures.presenter';
import { ownSchool, viewLists, viewRows, type PastFigure, type ViewFigure } from './views-figures';
import { viewsSentence } from './views-words';

const PERIODS = "SELECT id AS wave_id, name, closed_at, k FROM wave WHERE trust_id = $1 AND status = 'released' ORDER BY closed_at DESC LIMIT 60";
const FIGURES = `SELECT mandate_id, metric, block, kind, label, figure FROM pub.published_figure WHERE trust_id = $1 AND wave_id = $2
  AND ((kind = 'trust' AND metric NOT LIKE 'use:%') OR (kind IN ('place', 'subject') AND metric IN ('response', 'rating:overall', 'adoption')))`;
const PAST = `SELECT f.mandate_id, f.figure, w.name, w.closed_at FROM pub.published_figure f JOIN wave w ON w.trust_id = $1 AND w.id = f.wave_id AND w.status = 'released'
  WHERE f.trust_id = $1 AND f.kind = 'trust' AND f.metric = 'rating:overall' AND w.closed_at <= $2`;

@Injectable()
export class ShowViews {
  constructor(private readonly database: Database) {}

  /** @throws ProblemError thing.not_found for a wave that is not released */
  run(actor: Actor, wanted: string | undefined): Promise<ViewsInsight> {
    return this.database.read(actor, async (tx) => {
      const waves = await tx.query<WaveRow>(PERIODS, [tx.trustId]);
      const wave = chosen(waves, ({ wave_id }) => wave_id, wanted);
      return { periods: waves.map(presentPeriod), shown: wave ? await this.show(tx, actor, wave) : null, notShown: notShownIn(wave), openWave: await openWaveRate(tx) };
    });
  }

  private async show(tx: Tx, actor: Actor, wave: WaveRow): Promise<ViewsInsight['shown']> {
    const figures = await tx.query<ViewFigure>(FIGURES, [tx.trustId, wave.wave_id]);
    const past = await tx.query<PastFigure & { figure: Distribution }>(PAST, [tx.trustId, wave.closed_at]);
    const asked = new Set(figures.map(({ mandate_id }) => mandate_id));
    // What began since has no answers yet, and is not forgotten.
    const mandates = (await listMandates(tx, actor)).filter(({ id, status }) => asked.has(id) || status === 'current').map(({ id, title, strength }) => ({ id, title, strength }));
    const lists = viewLists(viewRows(mandates, figures, past, wave.closed_at));
    return { period: presentPeriod(wave), sentence: viewsSentence(lists), lists, own: ownSchool(mandates, figures, actor.schoolId) };
  }
}
