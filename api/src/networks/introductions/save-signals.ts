// Says what Trellis may look at to suggest colleagues. What is no longer allowed takes its open suggestions with it.
import { Injectable } from '@nestjs/common';
import type { Answer, Signals } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';

const SAVE = `INSERT INTO introduction_consent (trust_id, person_id, subject, adaptations, teaching, questions, interests) VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (trust_id, person_id) DO UPDATE SET subject = excluded.subject, adaptations = excluded.adaptations, teaching = excluded.teaching, questions = excluded.questions, interests = excluded.interests, changed_at = now()`;
/** Not answered by both: as if it had never been proposed, for either of them. A no stays. */
const WITHDRAW = `DELETE FROM introduction WHERE trust_id = $1 AND (first_id = $2 OR second_id = $2) AND met_at IS NULL AND first_answer IS DISTINCT FROM 'no' AND second_answer IS DISTINCT FROM 'no' AND (kind = ANY($3) OR (kind = 'interest' AND interest <> ALL($4)))`;

@Injectable()
export class SaveSignals {
  constructor(private readonly database: Database) {}

  run(actor: Actor, signals: Signals): Promise<Answer<'signals.save'>> {
    return this.database.write(actor, async (tx) => {
      await tx.count(SAVE, [tx.trustId, actor.personId, signals.subject, signals.adaptations, signals.teaching, signals.questions, signals.interests]);
      const ended = [...(signals.subject ? [] : ['only_teacher', 'newcomer']), ...(signals.adaptations || signals.teaching ? [] : ['same_lesson']), ...(signals.questions ? [] : ['question'])];
      await tx.count(WITHDRAW, [tx.trustId, actor.personId, ended, signals.interests]);
      return signals;
    });
  }
}
