// "How are people?": one closed survey from what was published and nothing else. The same answer for a teacher and a leader.
import { Injectable } from '@nestjs/common';
import type { Distribution, PeopleInsight, PulseShift } from '@trellis/contracts';
import { fewestComments } from '@trellis/mandates';
import { Database, type Actor, type Tx } from '@trellis/platform';
import { acrossTrusts, benchmarksFor, CONTEXT, openPulseRate } from '@trellis/surveys';
import type { IndexItem } from '../closing/pulse-items';
import type { Structural, Voice } from '../closing/publish-room';
import type { Reliability } from '../closing/reliability-figure';
import { SUPPRESSED } from '../closing/write-release';
import { chosen } from './chosen';
import { closedPulses, presentPulse, type ClosedPulse } from './closed-pulses';
import { notShownIn } from './figures.presenter';
import { peopleGroups, type PulseFigureRow } from './people-figures';
import { autonomyLines, peopleSentence } from './people-words';
import { termEvents } from './term-events';

type Shown = NonNullable<PeopleInsight['shown']>;
/** A school year's half-terms. */
const TREND = 6;

const FIGURES = 'SELECT metric, block, kind, label, figure FROM pub.pulse_figure WHERE trust_id = $1 AND wave_id = $2';
const EVERYBODY = "SELECT wave_id, metric, figure FROM pub.pulse_figure WHERE trust_id = $1 AND wave_id = ANY ($2) AND kind = 'trust' AND metric LIKE 'item:q.%'";

@Injectable()
export class ShowPeople {
  constructor(private readonly database: Database) {}

  /** @throws ProblemError thing.not_found for a wave that is not released */
  run(actor: Actor, wanted: string | undefined): Promise<PeopleInsight> {
    return this.database.read(actor, async (tx) => {
      const waves = await closedPulses(tx);
      const wave = chosen(waves, ({ id }) => id, wanted);
      return {
        waves: waves.map(presentPulse), shown: wave ? await show(tx, wave, waves) : null,
        benchmarks: benchmarksFor(wave?.questions.map(({ code }) => code) ?? []), context: [...CONTEXT], across: await acrossTrusts(tx), notShown: notShownIn(wave), openWave: await openPulseRate(tx),
      };
    });
  }
}

async function show(tx: Tx, wave: ClosedPulse, waves: readonly ClosedPulse[]): Promise<Shown> {
  const rows = await tx.query<PulseFigureRow>(FIGURES, [tx.trustId, wave.id]);
  const of = <T>(metric: string, otherwise: T): T => (rows.find((row) => row.metric === metric)?.figure as T | undefined) ?? otherwise;
  const reliability = { autonomy: of<Reliability>('reliability:i.autonomy', null), collaboration: of<Reliability>('reliability:i.collaboration', null) };
  const printed: Record<IndexItem, boolean> = { 'i.autonomy': reliability.autonomy?.printed ?? false, 'i.collaboration': reliability.collaboration?.printed ?? false };
  const groups = peopleGroups(rows, wave.questions, printed, wave.k);
  const everyone = groups.find(({ group }) => group.kind === 'trust');
  const same = waves.filter(({ pulse_id }) => pulse_id === wave.pulse_id);
  const earlier = same[same.indexOf(wave) + 1];
  const comments = await tx.query<{ comment: string }>('SELECT comment FROM pub.pulse_comment WHERE trust_id = $1 AND wave_id = $2 ORDER BY id', [tx.trustId, wave.id]);
  return {
    id: wave.id, name: wave.name, questions: wave.questions, groups, reliability, sentence: peopleSentence(wave.questions, everyone, earlier?.name ?? null),
    autonomy: autonomyLines(of<Structural>('structural', SUPPRESSED), of<Voice>('voice', { done: 0, of: 0 }), everyone, wave.questions),
    shifts: wave.questions.flatMap(({ code }) => { const shift = of<PulseShift | null>(`shift:${code}`, null); return shift ? [{ code, shift }] : []; }),
    trend: await trendOf(tx, wave, same.slice(same.indexOf(wave), same.indexOf(wave) + TREND).reverse()),
    events: await termEvents(tx, earlier?.closed_on ?? wave.opens_on, wave.closed_on),
    comments: comments.map(({ comment }) => comment), commentsNote: comments.length ? null : `Comments are shown when at least ${fewestComments(wave.k)} people wrote one.`,
  };
}

/** Of everybody, oldest first; a question that was not asked then leaves a gap. */
async function trendOf(tx: Tx, { questions }: ClosedPulse, waves: readonly ClosedPulse[]): Promise<Shown['trend']> {
  const rows = await tx.query<{ wave_id: string; metric: string; figure: Distribution }>(EVERYBODY, [tx.trustId, waves.map(({ id }) => id)]);
  return questions.map(({ code }) => ({
    code, points: waves.flatMap(({ id, name, closed_on, k }) => {
      const row = rows.find((one) => one.wave_id === id && one.metric === `item:q.${code}`);
      return row ? [{ wave: name, closedOn: closed_on, smallestGroup: k, distribution: row.figure }] : [];
    }),
  }));
}
