// For tests of notices: a clock that stands where it is put, a school year, and waiting until something is told.
import { setTimeout as pause } from 'node:timers/promises';
import type { TestPerson, TestTrust } from '@trellis/identity/testing';
import type { TestApp } from '@trellis/platform/testing';
import { Clock } from './quiet/clock';

export function setClock(app: Pick<TestApp, 'nest'>, moment: string): void {
  app.nest.get(Clock, { strict: false }).now = () => new Date(moment);
}

/** The autumn of 2026 with its half-term, quiet outside 7:30 to 18:00. */
export async function keepSchoolYear(app: TestApp, trust: TestTrust, insetAt?: { schoolId: string; day: string }): Promise<void> {
  await app.asOwner(trust.id, async (db) => {
    await db.query('UPDATE calendar_hours SET quiet = true WHERE trust_id = $1', [trust.id]);
    await db.query("INSERT INTO calendar_span (trust_id, kind, name, starts_on, ends_on) VALUES ($1, 'term', 'Autumn', '2026-09-02', '2026-12-18'), ($1, 'term', 'Spring', '2027-01-04', '2027-03-31'), ($1, 'holiday', 'Half-term', '2026-10-26', '2026-10-30')", [trust.id]);
    if (insetAt) await db.query("INSERT INTO calendar_span (trust_id, kind, name, starts_on, ends_on, school_id) VALUES ($1, 'inset', 'Training day', $2, $2, $3)", [trust.id, insetAt.day, insetAt.schoolId]);
  });
}

export const noticesOf = async (person: TestPerson) => (await person.client.call('notification.list')).body;

export async function untilTold(person: TestPerson, count = 1) {
  for (let waited = 0; waited < 8000; waited += 50, await pause(50)) {
    const told = await noticesOf(person);
    if (told.items.length >= count) return told;
  }
  throw new Error('nothing was told');
}
