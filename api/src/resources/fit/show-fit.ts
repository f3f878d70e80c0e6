// Shows how a lesson fits how those who taught it believe it should be taught: the same to its author and to everyone who may read it.
import { Injectable } from '@nestjs/common';
import type { LessonFit, ValuesReason } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { loadResource } from '../resource.access';
import { fitFigure, reasonWords, yearWords } from './fit-figure';

const receipt = (fewest: number): string => `Nobody can read your answer, whatever their role, and it is kept apart from “I taught this”. It is counted with those of others who taught this lesson, without school or subject, once ${fewest} have answered, and then in steps of ${fewest}. You can say it once a school year.`;

@Injectable()
export class ShowFit {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<LessonFit> {
    return this.database.read(actor, async (tx) => {
      await loadResource(tx, actor, id);
      const newest = await tx.first<{ year: number; counts: number[] }>('SELECT year, counts FROM pub.lesson_fit WHERE trust_id = $1 AND resource_id = $2 ORDER BY year DESC LIMIT 1', [tx.trustId, id]);
      const reasons = newest ? await tx.query<{ reason: ValuesReason; share: number }>('SELECT reason, share FROM pub.lesson_fit_reason WHERE trust_id = $1 AND resource_id = $2 AND year = $3 ORDER BY share DESC, reason', [tx.trustId, id, newest.year]) : [];
      const { mine, fewest } = (await tx.first<{ mine: 'may' | 'given' | 'own' | 'not_taught'; fewest: number }>('SELECT survey.my_fit($1) AS mine, fewest_of(10) AS fewest', [id]))!;
      return {
        figure: fitFigure(newest?.counts, fewest), year: newest ? yearWords(newest.year) : null, receipt: receipt(fewest),
        reasons: reasons.map(({ reason, share }) => ({ reason, words: reasonWords(share) })), may: mine === 'may', given: mine === 'given',
      };
    });
  }
}
