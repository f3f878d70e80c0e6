// "Is requiring it costing goodwill?": one closed survey, from what was published and nothing else. The same answer for a teacher and a leader.
import { Injectable } from '@nestjs/common';
import type { GoodwillInsight } from '@trellis/contracts';
import { Database, type Actor, type Tx } from '@trellis/platform';
import { openPulseRate } from '@trellis/surveys';
import type { ArmsFigure, Contrast } from '../closing/arms';
import type { DriverFigure } from '../closing/driver-figure';
import { SUPPRESSED } from '../closing/write-release';
import { chosen } from './chosen';
import { closedPulses, presentPulse, type ClosedPulse } from './closed-pulses';
import { notShownIn } from './figures.presenter';
import { ALWAYS, armNames, comparisonNotes, comparisonSentence, goodwillSentence, together } from './goodwill-words';

const FIGURES = "SELECT metric, figure FROM pub.pulse_figure WHERE trust_id = $1 AND wave_id = $2 AND (metric IN ('contrast', 'drivers') OR metric LIKE 'arms:%')";

@Injectable()
export class ShowGoodwill {
  constructor(private readonly database: Database) {}

  /** @throws ProblemError thing.not_found for a survey that is not released */
  run(actor: Actor, wanted: string | undefined): Promise<GoodwillInsight> {
    return this.database.read(actor, async (tx) => {
      const waves = await closedPulses(tx);
      const wave = chosen(waves, ({ id }) => id, wanted);
      return { waves: waves.map(presentPulse), shown: wave ? await show(tx, wave) : null, notShown: notShownIn(wave), openWave: await openPulseRate(tx) };
    });
  }
}

async function show(tx: Tx, { id, name, questions, k }: ClosedPulse): Promise<GoodwillInsight['shown']> {
  const rows = new Map((await tx.query<{ metric: string; figure: unknown }>(FIGURES, [tx.trustId, id])).map(({ metric, figure }) => [metric, figure]));
  const contrast = (rows.get('contrast') ?? null) as Contrast | null;
  const told = questions.flatMap((question) => { const figure = rows.get(`arms:${question.code}`) as ArmsFigure | undefined; return figure ? [{ question, figure }] : []; });
  const { under, less } = contrast && told.length ? armNames(contrast, told.every(({ figure }) => figure.purely)) : { under: '', less: '' };
  return {
    id, name, sentence: goodwillSentence(told.map(({ figure }) => figure), contrast), arms: under ? { under, less } : null, response: told[0]?.figure.response ?? { under: SUPPRESSED, less: SUPPRESSED },
    comparisons: told.map(({ question, figure }) => ({
      code: question.code, text: question.text, under: figure.under, less: figure.less, arms: sidesOf(figure), sentence: comparisonSentence(question, figure, k), notes: comparisonNotes(figure),
      difference: figure.difference ? { delta: figure.difference.delta, lo: figure.difference.lo, hi: figure.difference.hi } : null,
    })),
    together: together((rows.get('drivers') ?? null) as DriverFigure | null, questions), always: ALWAYS,
  };
}

function sidesOf({ contrast, purely }: ArmsFigure): { under: string; less: string } {
  const { under, less } = armNames(contrast, purely);
  return { under, less };
}
