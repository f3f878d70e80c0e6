// Plans a survey's waves: from the school calendar, or on days of one's own. Only one may be open at a time, so that nobody is asked twice.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed, Pulse, PulseRhythm } from '@trellis/contracts';
import { namedTerms, schoolCalendar, ukTime } from '@trellis/identity';
import { windowsOf } from '@trellis/mandates';
import { Database, invalidField, ProblemError, recordAct, type Actor } from '@trellis/platform';
import { openDue } from './open-due';
import { loadPulse, loadWave, presentPulse } from './pulse.store';

/** A school year's half-terms. */
const MOST = 6;
const TAKEN = "SELECT name FROM pulse_wave WHERE trust_id = $1 AND status IN ('scheduled', 'open') AND opens_on <= $3 AND closes_on >= $2 LIMIT 1";

@Injectable()
export class SchedulePulse {
  constructor(private readonly database: Database) {}

  windows(actor: Actor, rhythm: PulseRhythm, now = new Date()): Promise<Answer<'pulse.windows'>> {
    return this.database.read(actor, async (tx) => {
      const terms = await namedTerms(tx);
      const items = windowsOf(terms, await schoolCalendar(tx, null), rhythm, ukTime(now).day, MOST);
      return { items, note: items.length ? null : 'The school calendar has no coming terms. Write them there first, or choose the days yourself.' };
    });
  }

  run(actor: Actor, id: string, { waves }: Parsed<'pulse.schedule'>['body'], now = new Date()): Promise<Pulse> {
    return this.database.write(actor, async (tx) => {
      const pulse = await loadPulse(tx, id, 'FOR NO KEY UPDATE');
      // Two who plan at once would not see each other's waves.
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('pulse waves ' || $1, 0))", [tx.trustId]);
      for (const [i, { name, opensOn, closesOn }] of waves.entries()) {
        if (closesOn < opensOn) throw invalidField(`body.waves.${i}.closesOn`, 'This closes before it opens');
        if (closesOn < ukTime(now).day) throw invalidField(`body.waves.${i}.closesOn`, 'These days have passed');
        const taken = await tx.first<{ name: string }>(TAKEN, [tx.trustId, opensOn, closesOn]);
        if (taken) throw new ProblemError('pulse.days_taken', `“${taken.name}” is planned for these days. People are asked by one survey at a time`);
        await tx.count('INSERT INTO pulse_wave (trust_id, pulse_id, name, opens_on, closes_on) VALUES ($1, $2, $3, $4, $5)', [tx.trustId, id, name, opensOn, closesOn]);
      }
      // What begins today need not wait until somebody looks.
      await openDue(tx, now);
      await recordAct(tx, actor, 'pulse.schedule', id, { name: pulse.name, waves });
      return presentPulse(tx, actor, id);
    });
  }

  remove(actor: Actor, waveId: string): Promise<null> {
    return this.database.write(actor, async (tx) => {
      const wave = await loadWave(tx, waveId, 'FOR NO KEY UPDATE');
      if (wave.status !== 'scheduled' && wave.status !== 'missed') throw new ProblemError('pulse.stage', 'It has opened already. Close it instead');
      await tx.count('DELETE FROM pulse_wave WHERE trust_id = $1 AND id = $2', [tx.trustId, waveId]);
      await recordAct(tx, actor, 'pulse.unschedule', waveId, { name: wave.name });
      return null;
    });
  }
}
