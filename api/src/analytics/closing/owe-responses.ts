// When a wave's figures are out, each mandate that enough people rated, or whose core many have changed, owes a response.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Distribution } from '@trellis/contracts';
import { mandatesInWave, oweResponse } from '@trellis/mandates';
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
    for (const mandateId of await mandatesInWave(tx, waveId)) {
      const figureOf = (metric: string): Distribution => rows.find((row) => row.mandate_id === mandateId && row.metric === metric)?.figure ?? { suppressed: true };
      await oweResponse(tx, this.outbox, { mandateId, waveId, ...readRatings(figureOf('rating:overall'), figureOf('rating:minutes')) });
    }
  }
}

/** What in the figures is a reason to owe a response, and what they say; too few answers are none. */
export function readRatings(overall: Distribution, minutes: Distribution): { causes: string[]; figures: string } {
  if (overall.suppressed) return { causes: [], figures: 'Too few have rated it for any figure to be shown.' };
  const said = 'counts' in overall ? `${Math.round(overall.satisfied.value * 100)}% of ${overall.n} answers were 4 or 5` : `${overall.words} (${overall.n} answers)`;
  const time = minutes.suppressed || minutes.mean === null ? null : timeIn(Math.round(minutes.mean));
  const isLow = 'counts' in overall ? overall.satisfied.value < LOW : overall.words.startsWith('Fewer');
  const isCostly = !minutes.suppressed && minutes.mean !== null && minutes.mean <= -COSTLY;
  return { causes: ['Enough have rated it', ...(isLow ? ['Few are satisfied'] : []), ...(isCostly ? ['It costs time'] : [])], figures: `${[said, time].filter(Boolean).join('; ')}.` };
}

function timeIn(mean: number): string {
  if (mean === 0) return 'on average it takes as long as before';
  return `on average ${Math.abs(mean)} ${Math.abs(mean) === 1 ? 'minute' : 'minutes'} a week ${mean < 0 ? 'more' : 'saved'}`;
}
