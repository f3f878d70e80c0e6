// Publishes what a closed survey's answers may say, once and for all: by group through the one gate, and of everybody what only everybody can say. Runs as the survey role.
import type { Distribution } from '@trellis/contracts';
import type { Tx } from '@trellis/platform';
import { frozenPulse, type ClosingPulse } from '@trellis/surveys';
import { changeFigures } from './change-figures';
import { waitsForFigures, type FigureThread } from './figure-thread';
import { goodwillFigures } from './goodwill-figures';
import { row } from './group-figures';
import { indicesOfQuestions } from './index-range';
import { schoolNames, type SchoolNames } from './group-labels';
import { INDICES, itemsOf, pulseGroups, scoreOf, type IndexItem, type PulseGroup } from './pulse-items';
import { reliabilityFigure } from './reliability-figure';
import { shiftFigure } from './shift-figure';
import type { FigureRow } from './write-release';

/** A figure of a survey: those of groups, and those of everybody that have a form of their own. */
type PulseFigure = Omit<FigureRow, 'figure'> & { readonly figure: unknown };
const EVERYBODY = { block: 'trust', kind: 'trust', label: 'Everyone who teaches' } as const;

interface Earlier { wave_id: string; name: string }
const EARLIER = `SELECT w.id AS wave_id, w.name FROM pulse_wave w WHERE w.trust_id = $1 AND w.pulse_id = $2 AND w.id <> $3 AND w.status IN ('closed', 'released') ORDER BY w.closed_at DESC LIMIT 1`;

export async function publishPulse(tx: Tx, wave: ClosingPulse, thread: FigureThread): Promise<void> {
  await waitsForFigures(tx);
  const groups = pulseGroups(wave.questions, wave.answers);
  const figures = await pulseFigures(wave, groups, await schoolNames(tx), thread);
  const earlier = await tx.first<Earlier>(EARLIER, [tx.trustId, wave.pulse_id, wave.id]);
  const since = earlier ? [...await changes(tx, figures, earlier), ...await shifts(tx, wave, figures, earlier)] : [];
  const goodwill = [...await goodwillFigures(tx, wave, groups, figures), { metric: 'drivers', figure: await thread.run('drivers', wave.questions, groups, wave.id) }];
  await writePulse(tx, wave.id, [...figures, ...goodwill.map((figure) => ({ ...EVERYBODY, ...figure })), ...(Object.keys(INDICES) as IndexItem[]).map((item) => ({ ...EVERYBODY, metric: `reliability:${item}`, figure: reliabilityFigure(item, groups) })), ...since]);
}

/** How many answered and one distribution a question and index, for every group that may be shown. */
async function pulseFigures({ staff, k, questions }: ClosingPulse, answers: readonly PulseGroup[], schools: SchoolNames, thread: FigureThread): Promise<FigureRow[]> {
  const figures = await thread.run('pulse', { answers, staff, k, schools, items: itemsOf(questions), metric: { response: 'response', item: 'item' } });
  return indicesOfQuestions(figures).map((figure) => (figure.kind === 'trust' ? { ...figure, label: EVERYBODY.label } : figure));
}

/** Once: whoever comes later finds the figures there. */
export async function writePulse(tx: Tx, waveId: string, rows: readonly PulseFigure[]): Promise<void> {
  await tx.count(`INSERT INTO pub.pulse_figure (trust_id, wave_id, metric, block, kind, label, figure)
    SELECT $1, $2, f.metric, f.block, f.kind, f.label, coalesce(f.figure, 'null') FROM json_to_recordset($3) AS f(metric text, block text, kind text, label text, figure jsonb) ON CONFLICT DO NOTHING`, [tx.trustId, waveId, JSON.stringify(rows)]);
}

/** Against the survey before, for the groups and questions that both show. */
async function changes(tx: Tx, figures: readonly FigureRow[], { wave_id, name }: Earlier): Promise<PulseFigure[]> {
  const before = await tx.query<{ block: string; metric: string; figure: Distribution }>("SELECT block, metric, figure FROM pub.pulse_figure WHERE trust_id = $1 AND wave_id = $2 AND metric LIKE 'item:%'", [tx.trustId, wave_id]);
  const known = new Map(before.map((figure) => [`${figure.metric} ${figure.block}`, figure.figure]));
  const asked = figures.filter(({ metric }) => metric.startsWith('item:q.'));
  const made = changeFigures(asked.map(({ metric, block, figure }) => ({ now: figure as Distribution, before: known.get(`${metric} ${block}`) })), name);
  return asked.map((figure, i) => row(figure, figure.metric.replace('item:', 'change:'), made[i]!));
}

/** Whole distributions, of everybody, where both surveys print them: so this is worked out from what is published, and only the range knows the schools. */
async function shifts(tx: Tx, wave: ClosingPulse, figures: readonly FigureRow[], earlier: Earlier): Promise<PulseFigure[]> {
  const printed = await tx.query<{ metric: string }>("SELECT metric FROM pub.pulse_figure WHERE trust_id = $1 AND wave_id = $2 AND kind = 'trust' AND figure ? 'counts'", [tx.trustId, earlier.wave_id]);
  const exact = new Set(printed.map(({ metric }) => metric));
  const [now, before] = [await frozenPulse(tx, wave.id), await frozenPulse(tx, earlier.wave_id)];
  return wave.questions.flatMap((question) => {
    const metric = `item:q.${question.code}`;
    const shown = figures.find((figure) => figure.kind === 'trust' && figure.metric === metric)?.figure;
    if (!shown || !('counts' in shown) || !exact.has(metric)) return [];
    const scored = (rows: typeof now) => rows.flatMap(({ school_id, answers }) => { const score = scoreOf(question, answers); return score === null ? [] : [{ school: school_id, score }]; });
    return [{ ...EVERYBODY, metric: `shift:${question.code}`, figure: shiftFigure(scored(now), scored(before), earlier.name) }];
  });
}
