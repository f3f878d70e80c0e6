// Shows one expectation by group and wave, from what was published and nothing else.
import { Injectable } from '@nestjs/common';
import type { Answer, ValuesReason } from '@trellis/contracts';
import { fewestComments, loadMandate, openWaveRate, presentMandate } from '@trellis/mandates';
import { Database, type Actor } from '@trellis/platform';
import { notShownIn, presentFigures, presentPeriod, type FigureRow, type WaveRow } from './figures.presenter';

/** A school year's half-terms. */
const WAVES = 6;

const PERIODS = `SELECT DISTINCT w.id AS wave_id, w.name, w.closed_at, w.k FROM pub.release r JOIN wave w ON w.trust_id = $1 AND w.id = r.wave_id AND w.status = 'released'
  WHERE r.trust_id = $1 AND r.mandate_id = $2 ORDER BY w.closed_at DESC LIMIT ${WAVES}`;
const FIGURES = `SELECT f.metric, f.block, f.kind, f.label, f.figure, w.id AS wave_id, w.name, w.closed_at, w.k FROM pub.published_figure f
  JOIN wave w ON w.trust_id = $1 AND w.id = f.wave_id WHERE f.trust_id = $1 AND f.mandate_id = $2 AND f.wave_id = ANY($3) ORDER BY w.closed_at DESC, f.label`;
const COMMENTS = 'SELECT wave_id, comment FROM pub.rating_comment WHERE trust_id = $1 AND mandate_id = $2 AND wave_id = ANY($3) ORDER BY id';
const REASONS = 'SELECT wave_id, reason, share FROM pub.rating_reason WHERE trust_id = $1 AND mandate_id = $2 AND wave_id = ANY($3) ORDER BY share DESC, reason';

@Injectable()
export class ShowMandateFigures {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<Answer<'insight.mandate'>> {
    return this.database.read(actor, async (tx) => {
      const mandate = await presentMandate(tx, await loadMandate(tx, actor, id));
      const periods = await tx.query<WaveRow>(PERIODS, [tx.trustId, id]);
      const figures = await tx.query<FigureRow>(FIGURES, [tx.trustId, id, periods.map(({ wave_id }) => wave_id)]);
      const comments = await tx.query<{ wave_id: string; comment: string }>(COMMENTS, [tx.trustId, id, periods.map(({ wave_id }) => wave_id)]);
      const reasons = await tx.query<{ wave_id: string; reason: ValuesReason; share: number }>(REASONS, [tx.trustId, id, periods.map(({ wave_id }) => wave_id)]);
      return {
        mandate, periods: periods.map(presentPeriod), figures: presentFigures(figures), notShown: notShownIn(periods[0]), openWave: await openWaveRate(tx, id),
        comments: comments.map(({ wave_id, comment }) => ({ waveId: wave_id, text: comment })), commentsNote: commentsNote(periods),
        reasons: reasons.map(({ wave_id, reason, share }) => ({ waveId: wave_id, reason, words: share === 5 ? 'Few' : share === 95 ? 'Nearly all' : `About ${share}%` })),
      };
    });
  }
}

/** Each wave has its own number, and most have the same. */
function commentsNote(waves: readonly WaveRow[]): string {
  const fewest = [...new Set(waves.map(({ k }) => fewestComments(k)))];
  return `Comments are shown when at least ${fewest.length > 1 ? `${Math.min(...fewest)} people, or as many as the wave’s smallest group,` : `${fewest[0] ?? fewestComments(0)} people`} wrote one in a wave.`;
}
