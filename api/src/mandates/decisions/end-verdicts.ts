// Ends what could be said of answers sixty days ago: the key that leads from a person to what they said is destroyed, and who was asked is forgotten.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Schedule } from '@trellis/platform';

const DAILY_SECONDS = 86_400;
@Injectable()
export class EndVerdicts implements OnModuleInit {
  constructor(private readonly database: Database, private readonly schedule: Schedule) {}

  onModuleInit(): void {
    this.schedule.every(DAILY_SECONDS, 'end verdicts', async (trustId) => { await this.run(trustId); });
  }

  /** How many verdicts no longer lead to anybody. */
  run(trustId: string): Promise<number> {
    return this.database.write({ trustId }, async (tx) => {
      await tx.query('SELECT survey.forget_asked()', []);
      return (await tx.first<{ ended: number }>('SELECT survey.end_verdicts() AS ended', []))!.ended;
    }, { idempotent: false });
  }
}
