// Ends what could be said of answers sixty days ago: the key that leads from a person to what they said is destroyed, and who was asked is forgotten.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Schedule } from '@trellis/platform';

const DAILY_SECONDS = 86_400;
/** Who was asked is kept for those who wait for an answer or may still judge it, and for nobody else. A day of grace: what is owed is written just after the closing. */
const FORGET = `DELETE FROM wave_asked a USING wave w WHERE a.trust_id = $1 AND w.trust_id = $1 AND w.id = a.wave_id AND w.closed_at < now() - interval '1 day'
  AND NOT EXISTS (SELECT 1 FROM mandate_response r WHERE r.trust_id = $1 AND r.wave_id = a.wave_id AND r.mandate_id = a.mandate_id AND coalesce(r.given_at > now() - interval '60 days', true))`;

@Injectable()
export class EndVerdicts implements OnModuleInit {
  constructor(private readonly database: Database, private readonly schedule: Schedule) {}

  onModuleInit(): void {
    this.schedule.every(DAILY_SECONDS, 'end verdicts', async (trustId) => { await this.run(trustId); });
  }

  /** How many verdicts no longer lead to anybody. */
  run(trustId: string): Promise<number> {
    return this.database.write({ trustId }, async (tx) => {
      await tx.count(FORGET, [tx.trustId]);
      return (await tx.first<{ ended: number }>('SELECT survey.end_verdicts() AS ended', []))!.ended;
    }, { idempotent: false });
  }
}
