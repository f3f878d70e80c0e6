// A network's health for its leads and for those who read insight: the figures that were published with a closed wave, and for its members the questions that wait.
import { Injectable } from '@nestjs/common';
import type { Answer, HealthFigure } from '@trellis/contracts';
import { Database, may, notFound, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { notShownIn, presentPeriod, type WaveRow } from '../insight/figures.presenter';

type Health = Answer<'network.health'>;
const MOST_WAITING = 20;

interface PlaceRow { id: string; name: string; department: boolean; member: boolean; lead: boolean }
interface FigureRow { metric: 'health' | 'since'; figure: unknown }
interface WaitingRow { threadId: string; title: string; since: Date; total: number }

const PLACE = `SELECT n.id, n.name, n.school_id IS NOT NULL AS department, m.person_id IS NOT NULL AS member, coalesce(m.lead, false) AS lead FROM network n
  LEFT JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = n.id AND m.person_id = $2 WHERE n.trust_id = $1 AND n.id = $3`;
const PERIODS = `SELECT w.id AS wave_id, w.name, w.closed_at, w.k FROM wave w WHERE w.trust_id = $1 AND w.status = 'released'
  AND EXISTS (SELECT 1 FROM pub.together_figure f WHERE f.trust_id = $1 AND f.wave_id = w.id AND f.metric = 'health' AND f.block = $2) ORDER BY w.closed_at DESC LIMIT 12`;
const FIGURES = "SELECT metric, figure FROM pub.together_figure WHERE trust_id = $1 AND wave_id = $2 AND ((block = $3 AND metric = 'health') OR (block = 'trust' AND metric = 'since'))";
const WAITING = `SELECT t.id AS "threadId", t.title, t.created_at AS since, count(*) OVER () AS total FROM thread t
  WHERE t.trust_id = $1 AND t.network_id = $2 AND t.kind = 'question' AND NOT t.resolved AND NOT t.closed
    AND NOT EXISTS (SELECT 1 FROM post p WHERE p.trust_id = $1 AND p.thread_id = t.id AND p.deleted_at IS NULL AND p.author_id IS DISTINCT FROM t.author_id)
  ORDER BY t.created_at LIMIT ${MOST_WAITING}`;

@Injectable()
export class ShowNetworkHealth {
  constructor(private readonly database: Database) {}

  /** @throws ProblemError thing.not_found, ability.missing */
  run(actor: Actor, id: string, wanted: string | undefined): Promise<Health> {
    return this.database.read(actor, async (tx) => {
      const place = await tx.first<PlaceRow & Record<string, unknown>>(PLACE, [tx.trustId, actor.personId, id]);
      if (!place || (place.department && !place.member)) throw notFound();
      if (!place.lead && !may(actor, 'insight.read')) throw new ProblemError('ability.missing', 'Only leads of this network and trust leaders see how it is doing');
      const waves = await tx.query<WaveRow & Record<string, unknown>>(PERIODS, [tx.trustId, id]);
      const wave = wanted === undefined ? waves[0] : waves.find(({ wave_id }) => wave_id === wanted);
      if (wanted !== undefined && !wave) throw notFound();
      return { network: { id, name: place.name, department: place.department }, periods: waves.map(presentPeriod), shown: wave ? await published(tx, wave, id) : null, notShown: notShownIn(wave), waiting: place.member ? await waiting(tx, id) : null };
    });
  }
}

async function published(tx: Tx, wave: WaveRow, id: string): Promise<Health['shown']> {
  const rows = await tx.query<FigureRow & Record<string, unknown>>(FIGURES, [tx.trustId, wave.wave_id, id]);
  const of = <T>(metric: FigureRow['metric']): T | undefined => rows.find((row) => row.metric === metric)?.figure as T | undefined;
  return { period: presentPeriod(wave), from: of<{ on: string }>('since')!.on, figures: of<HealthFigure[]>('health') ?? [] };
}

/** What members wrote to one another, as it is now; a leader outside has the published share. */
async function waiting(tx: Tx, id: string): Promise<Health['waiting']> {
  const rows = await tx.query<WaitingRow & Record<string, unknown>>(WAITING, [tx.trustId, id]);
  return { count: rows[0]?.total ?? 0, items: rows.map(({ threadId, title, since }) => ({ threadId, title, since: since.toISOString() })) };
}
