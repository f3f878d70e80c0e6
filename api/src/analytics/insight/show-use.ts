// Shows how central resources were used in a closed wave, from what was published and nothing else.
import { Injectable } from '@nestjs/common';
import { USE_MEASURES, type Share, type Strength, type UseCurve, type UseInsight, type UseMeasure } from '@trellis/contracts';
import { Database, type Actor, type Tx } from '@trellis/platform';
import { SUPPRESSED } from '../closing/write-release';
import { CENTRAL } from '../rollups/follow-mandates';
import { chosen } from './chosen';
import { inOrder, notShownIn, presentPeriod, type FigureRow, type WaveRow } from './figures.presenter';
import { useSentence } from './use-words';

type Scope = UseInsight['scopes'][number];
type Shown = NonNullable<UseInsight['shown']>;
interface ScopeRow { mandate_id: string; title: string | null; strength: Strength | null; reach: Share | null; adoption: Share | null; adaptation: Share | null }

const MOST_WAVES = 60;
const WAVES = `SELECT w.id AS wave_id, w.name, w.closed_at, w.k FROM wave w WHERE w.trust_id = $1 AND w.status = 'released' AND EXISTS (SELECT 1 FROM pub.release r WHERE r.trust_id = $1 AND r.wave_id = w.id AND r.kind = 'adoption')
  ORDER BY w.closed_at DESC LIMIT ${MOST_WAVES}`;
/** Everybody's share of each, in one row. */
const whole = (metric: string): string => `(SELECT f.figure FROM pub.published_figure f WHERE f.trust_id = $1 AND f.wave_id = $2 AND f.mandate_id = r.mandate_id AND f.kind = 'trust' AND f.metric = '${metric}') AS ${metric}`;
const SCOPES = `SELECT r.mandate_id, m.title, m.strength, ${['reach', 'adoption', 'adaptation'].map(whole).join(', ')} FROM pub.release r LEFT JOIN mandate m ON m.trust_id = $1 AND m.id = r.mandate_id
  WHERE r.trust_id = $1 AND r.wave_id = $2 AND r.kind = 'adoption' ORDER BY m.id IS NOT NULL, array_position(ARRAY['must','should','may'], m.strength), m.title`;
const FIGURES = `SELECT f.metric, f.block, f.kind, f.label, f.figure FROM pub.published_figure f
  WHERE f.trust_id = $1 AND f.mandate_id = $2 AND f.wave_id = $3 AND (f.metric IN ('reach', 'adoption', 'adaptation') OR f.metric LIKE 'use:%')`;
const OPEN = "SELECT name FROM wave WHERE trust_id = $1 AND status = 'open' AND opens_on <= current_date";

@Injectable()
export class ShowUse {
  constructor(private readonly database: Database) {}

  /** @throws ProblemError thing.not_found for a wave that is not released, or of which the wave has no figures */
  run(actor: Actor, wanted: { wave?: string | undefined; of?: string | undefined }): Promise<UseInsight> {
    return this.database.read(actor, async (tx) => {
      const waves = await tx.query<WaveRow & Record<string, unknown>>(WAVES, [tx.trustId]);
      const wave = chosen(waves, ({ wave_id }) => wave_id, wanted.wave);
      const scopes = wave ? (await tx.query<ScopeRow & Record<string, unknown>>(SCOPES, [tx.trustId, wave.wave_id])).map(presentScope) : [];
      const scope = chosen(scopes, ({ id }) => id, wanted.of);
      const open = await tx.first<{ name: string }>(OPEN, [tx.trustId]);
      return { periods: waves.map(presentPeriod), scopes, shown: wave && scope ? await show(tx, wave, scope) : null, notShown: notShownIn(wave), openWave: open ?? null };
    });
  }
}

function presentScope({ mandate_id, title, strength, reach, adoption, adaptation }: ScopeRow): Scope {
  const shares = { reach: reach ?? SUPPRESSED, adoption: adoption ?? SUPPRESSED, adaptation: adaptation ?? SUPPRESSED };
  return mandate_id === CENTRAL ? { id: 'central', title: 'All central resources', strength: null, ...shares } : { id: mandate_id, title: title ?? 'A former expectation', strength, ...shares };
}

async function show(tx: Tx, wave: WaveRow, scope: Scope): Promise<Shown> {
  const rows = await tx.query<FigureRow & Record<string, unknown>>(FIGURES, [tx.trustId, scope.id === 'central' ? CENTRAL : scope.id, wave.wave_id]);
  const everyone = rows.find(({ kind }) => kind === 'trust')?.block ?? 'trust';
  const of = <T>(metric: string, block = everyone): T => (rows.find((row) => row.metric === metric && row.block === block)?.figure ?? SUPPRESSED) as T;
  const groups = rows.filter(({ metric }) => metric === 'adoption').sort(inOrder).map(({ block, label, kind }) =>
    ({ group: { block, label, kind }, reach: of<Share>('reach', block), adoption: of<Share>('adoption', block), adaptation: of<Share>('adaptation', block) }));
  const told = new Set(rows.filter(({ metric }) => metric.startsWith('use:')).map(({ metric }) => metric));
  const path = { seen: of<Share>('reach'), taught: of<Share>('adoption'), adapted: of<Share>('use:both') };
  const first = of<UseCurve>('use:first');
  return {
    waveId: wave.wave_id, scope, groups, path, first, retention: of<UseCurve>('use:retention'), sentence: useSentence(path, first, scope.id === 'central'),
    measures: USE_MEASURES.filter((name) => !told.size || told.has(`use:${name}`)).map((name) => ({ name, figure: of<Share | UseMeasure>(`use:${name}`) })),
  };
}
