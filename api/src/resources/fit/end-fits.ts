// At the end of a school year, what leads from a person to what they said of a lesson is destroyed.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Schedule } from '@trellis/platform';

const DAILY_SECONDS = 86_400;

@Injectable()
export class EndFits implements OnModuleInit {
  constructor(private readonly database: Database, private readonly schedule: Schedule) {}

  onModuleInit(): void {
    this.schedule.every(DAILY_SECONDS, 'end fits', async (trustId) => { await this.run(trustId); });
  }

  /** How many answers no longer lead to anybody. */
  run(trustId: string): Promise<number> {
    return this.database.write({ trustId }, async (tx) => (await tx.first<{ ended: number }>('SELECT survey.end_fits() AS ended', []))!.ended, { idempotent: false });
  }
}
