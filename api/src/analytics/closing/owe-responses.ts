// When a wave's figures are out, each mandate that enough people rated owes them a response.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Distribution } from '@trellis/contracts';
import { oweResponse } from '@trellis/mandates';
import { Outbox, Subscribers, type Tx } from '@trellis/platform';

/** Fewer than this share satisfied, or more minutes a week than this on average, is said as the cause. */
const LOW = 0.4;
const COSTLY = 5;
const FIGURES = "SELECT mandate_id, metric, figure FROM pub.published_figure WHERE trust_id = $1 AND wave_id = $2 AND kind = 'trust' AND metric IN ('rating:overall', 'rating:minutes')";

@Injectable()
export class OweResponses implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly outbox: Outbox) {}

  onModuleInit(): void {
    this.subscribers.on('wave.closed', 'analytics.responses', (tx, { waveId }) => this.run(tx, waveId));
  }

  async run(tx: Tx, waveId: string): Promise<void> {
    const rows = await tx.query<{ mandate_id: string; metric: string; figure: Distribution }>(FIGURES, [tx.trustId, waveId]);
    for (const mandateId of [...new Set(rows.map((row) => row.mandate_id))]) {
      const figureOf = (metric: string): Distribution => rows.find((row) => row.mandate_id === mandateId && row.metric === metric)?.figure ?? { suppressed: true };
      const owed = readRatings(figureOf('rating:overall'), figureOf('rating:minutes'));
      if (owed) await oweResponse(tx, this.outbox, { mandateId, waveId, ...owed });
    }
  }
}

/** Why a response is owed, and what the figures say; null while too few have answered to show any. */
export function readRatings(overall: Distribution, minutes: Distribution): { causes: string[]; figures: string } | null {
  if (overall.suppressed) return null;
  const said = 'counts' in overall ? `${Math.round(overall.satisfied.value * 100)}% of ${overall.n} answers were 4 or 5` : `${overall.words} (${overall.n} answers)`;
  const time = !minutes.suppressed && minutes.mean !== null ? `on average ${Math.abs(Math.round(minutes.mean))} minutes a week ${minutes.mean < 0 ? 'more' : 'saved'}` : null;
  const isLow = 'counts' in overall ? overall.satisfied.value < LOW : overall.words.startsWith('Fewer');
  const isCostly = !minutes.suppressed && minutes.mean !== null && minutes.mean <= -COSTLY;
  return { causes: ['Enough have rated it', ...(isLow ? ['Few are satisfied'] : []), ...(isCostly ? ['It costs time'] : [])], figures: `${[said, time].filter(Boolean).join('; ')}.` };
}
