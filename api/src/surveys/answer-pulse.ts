// Keeps answers of mine. The person and the answer meet in the database alone, and only until the wave closes.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed, PulseQuestion } from '@trellis/contracts';
import { withoutNames } from '@trellis/mandates';
import { Database, invalidField, notFound, ProblemError, type Actor } from '@trellis/platform';

type Me = Pick<Actor, 'trustId' | 'personId'>;
type Outcome = 'kept' | 'missing' | 'not_asked' | 'closed' | 'wrong';
interface Mine { id: string; name: string; intro: string; closes_on: string; k: number; questions: PulseQuestion[]; round: string[] | null; comment: boolean; asked: boolean; answered: string[] }

const MINE = `SELECT w.id, w.name, p.intro, w.closes_on::text, w.k, w.questions, w.comment, s.person_id IS NOT NULL AS asked, ARRAY(SELECT survey.my_pulse(w.id)) AS answered,
    w.rounds -> pulse_round(w.id, $2, pulse_fortnight(w.opens_on), jsonb_array_length(w.rounds)) AS round
  FROM pulse_wave w JOIN pulse p ON p.trust_id = $1 AND p.id = w.pulse_id LEFT JOIN teaching_staff s ON s.trust_id = $1 AND s.person_id = $2
  WHERE w.trust_id = $1 AND w.status = 'open' AND w.opens_on <= current_date`;

@Injectable()
export class AnswerPulse {
  constructor(private readonly database: Database) {}

  /** Writes one row, without a person or a time, and nothing else in that transaction: no event, no audit entry, no kept response. */
  run({ trustId, personId }: Me, waveId: string, { answers, comment }: Parsed<'pulse.answer'>['body']): Promise<null> {
    return this.database.write({ trustId, personId }, async (tx) => {
      const words = comment === undefined ? null : await withoutNames(tx, comment);
      const row = await tx.first<{ outcome: Outcome }>('SELECT survey.put_pulse($1, $2, $3) AS outcome', [waveId, JSON.stringify(answers), words]);
      settle(row!.outcome);
      return null;
    }, { idempotent: false });
  }

  /** My round of this fortnight, and which of its questions I have dealt with. */
  mine(me: Me): Promise<Answer<'pulse.mine'>> {
    return this.database.read({ trustId: me.trustId, personId: me.personId }, async (tx) => {
      const found = await tx.first<Mine>(MINE, [tx.trustId, me.personId]);
      if (!found?.asked) return { wave: null, questions: [], answered: [], comment: false, due: false, receipt: 'No survey asks you at the moment.' };
      const { id, name, intro, round, answered } = found;
      const questions = found.questions.filter(({ code }) => round?.includes(code));
      const mine = answered.filter((code) => round?.includes(code));
      return { wave: { id, name, intro, closesOn: found.closes_on }, questions, answered: mine, comment: found.comment, due: questions.some(({ code }) => !mine.includes(code)), receipt: receipt(found) };
    });
  }
}

function settle(outcome: Outcome): void {
  if (outcome === 'missing') throw notFound();
  if (outcome === 'not_asked') throw new ProblemError('ability.missing', 'This survey asks those who teach');
  if (outcome === 'closed') throw new ProblemError('pulse.closed', 'It has closed, and its figures are published. You will be asked again in the next one');
  if (outcome === 'wrong') throw invalidField('body.answers', 'This survey does not ask that');
}

/** The rule of publication in one breath, where the answer is given. */
function receipt({ closes_on, k }: Mine): string {
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${closes_on}T00:00:00Z`));
  return `Nobody can read your answers, whatever their role, and that includes you. When the survey closes (planned for ${day}) they are counted without your name, and only in groups of at least ${k} people. You can change them until then.`;
}
