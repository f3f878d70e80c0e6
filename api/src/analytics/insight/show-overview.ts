// Shows every expectation with its latest published figures: adoption, satisfaction and what changed.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { listMandates, presentMandates } from '@trellis/mandates';
import { Database, type Actor } from '@trellis/platform';
import { figuresIn, presentPeriod, type FigureRow } from './figures.presenter';

/** Each mandate's figures for everyone, from the newest wave that has any. */
const LATEST = `
  SELECT f.mandate_id, f.metric, f.figure, w.id AS wave_id, w.name, w.closed_at, w.k FROM pub.published_figure f
  JOIN wave w ON w.trust_id = $1 AND w.id = f.wave_id AND w.status = 'released'
  WHERE f.trust_id = $1 AND f.kind = 'trust' AND f.metric IN ('adoption', 'rating:overall', 'change:overall', 'response')
    AND w.closed_at = (SELECT max(o.closed_at) FROM pub.release r JOIN wave o ON o.trust_id = $1 AND o.id = r.wave_id AND o.status = 'released' WHERE r.trust_id = $1 AND r.mandate_id = f.mandate_id)`;
const PERIODS = "SELECT id AS wave_id, name, closed_at, k FROM wave WHERE trust_id = $1 AND status = 'released' ORDER BY closed_at DESC LIMIT 60";

@Injectable()
export class ShowOverview {
  constructor(private readonly database: Database) {}

  run(actor: Actor): Promise<Answer<'insight.overview'>> {
    return this.database.read(actor, async (tx) => {
      const cards = await presentMandates(tx, await listMandates(tx, actor));
      const rows = await tx.query<FigureRow & { mandate_id: string }>(LATEST, [tx.trustId]);
      const periods = await tx.query<FigureRow>(PERIODS, [tx.trustId]);
      return {
        periods: periods.map(presentPeriod),
        mandates: cards.map((mandate) => {
          const own = rows.filter((row) => row.mandate_id === mandate.id);
          if (own.length === 0) return { mandate, latest: null, adoption: null, overall: null, change: null };
          const figures = figuresIn(own);
          return { mandate, latest: presentPeriod(own[0]!), adoption: figures.share('adoption'), overall: figures.distribution('rating:overall'), change: figures.has('change:overall') ? figures.change('change:overall') : null };
        }),
      };
    });
  }
}
