// Opens waves on their day, and tells each school's teachers of their few questions: once a fortnight, once more to those who have not answered, never in quiet hours.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentSchools, isQuiet, schoolCalendars, trustHours } from '@trellis/identity';
import { Database, Outbox, Schedule, type Tx } from '@trellis/platform';
import { openDue } from './open-due';

const EVERY_SECONDS = 600;
/** Days after the first time at which those who have not answered are asked once more. */
const AGAIN_AFTER = 7;

const NOW = `SELECT id, pulse_fortnight(opens_on) AS fortnight, jsonb_array_length(rounds) AS rounds
  FROM pulse_wave WHERE trust_id = $1 AND status = 'open' AND opens_on <= current_date AND closes_on >= current_date`;
const FIRST = 'INSERT INTO pulse_asking (trust_id, wave_id, round, school_id, again, told_on) VALUES ($1, $2, $3, $4, false, current_date) ON CONFLICT DO NOTHING';
const AGAIN = `INSERT INTO pulse_asking (trust_id, wave_id, round, school_id, again, told_on) SELECT trust_id, wave_id, round, school_id, true, current_date FROM pulse_asking
  WHERE trust_id = $1 AND wave_id = $2 AND round = $3 AND school_id = $4 AND NOT again AND told_on <= current_date - ${AGAIN_AFTER} ON CONFLICT DO NOTHING`;

@Injectable()
export class AskPulse implements OnModuleInit {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly schedule: Schedule) {}

  onModuleInit(): void {
    this.schedule.every(EVERY_SECONDS, 'pulses', (trustId) => this.run(trustId));
  }

  async run(trustId: string, now = new Date()): Promise<void> {
    await this.open(trustId, now);
    await this.database.write({ trustId }, (tx) => this.ask(tx, now));
  }

  /** True when a wave's day had come. */
  open(trustId: string, now = new Date()): Promise<boolean> {
    return this.database.write({ trustId }, (tx) => openDue(tx, now));
  }

  private async ask(tx: Tx, now: Date): Promise<void> {
    const wave = await tx.first<{ id: string; fortnight: number; rounds: number }>(NOW, [tx.trustId]);
    if (!wave || wave.fortnight >= wave.rounds) return;
    const [hours, calendarOf] = [await trustHours(tx), await schoolCalendars(tx)];
    for (const { id: schoolId } of await currentSchools(tx)) {
      if (isQuiet(calendarOf(schoolId), now, hours)) continue;
      for (const again of [false, true]) {
        if (await tx.count(again ? AGAIN : FIRST, [tx.trustId, wave.id, wave.fortnight, schoolId])) await this.outbox.add(tx, 'pulse.asked', { waveId: wave.id, round: wave.fortnight, schoolId, again });
      }
    }
  }
}
