// Makes resources, mandates and teachers for the tests of mandates and of what is published about them.
import { randomUUID } from 'node:crypto';
import type { TestPerson, TestTrust } from '@trellis/identity/testing';

/** Days from today as YYYY-MM-DD. */
export const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

export async function makeResource(trust: TestTrust, authorId: string, title: string, audience: readonly string[] = ['trust']): Promise<string> {
  const id = randomUUID();
  await trust.app.asOwner(trust.id, (db) => db.query(`INSERT INTO resource (trust_id, id, title, subject, audience, school_id, author_id, root_id, visibility)
    VALUES ($1, $2, $3, 'science', $4, $5, $6, $2, 'trust')`, [trust.id, id, title, audience, trust.schoolId, authorId]));
  return id;
}

export const mandateBody = (ownerId: string, resourceIds: readonly string[], audience: object = {}) => ({
  title: 'One particle story', strength: 'should', reason: 'So that nobody has to unlearn a diagram', ownerId, resourceIds, audience, startsOn: day(-30), reviewOn: day(60), urgentReason: 'The examination board changed the order this week',
});

/** As if the consultation had opened a fortnight ago, and its last day had ended yesterday. */
export const passClosingDay = (trust: TestTrust, proposalId: string): Promise<unknown> =>
  trust.app.asOwner(trust.id, (db) => db.query("UPDATE proposal SET opened_at = opened_at - interval '14 days', closes_on = current_date - 1 WHERE trust_id = $1 AND id = $2", [trust.id, proposalId]));

/** A leader who may also close waves, a mandate for everyone who teaches, and an open wave. */
export async function openWaveIn(trust: TestTrust, audience: object = {}): Promise<{ leader: TestPerson; mandateId: string; waveId: string; resourceId: string }> {
  const leader = await trust.person({ name: 'Lee Leader', roles: ['trust_leader', 'trust_admin'] });
  const resourceId = await makeResource(trust, leader.id, 'Particles');
  const mandate = await leader.client.call('mandate.create', { body: mandateBody(leader.id, [resourceId], audience) });
  return { leader, mandateId: mandate.body.id, waveId: await openNext(leader, 'Autumn 1'), resourceId };
}

export async function openNext(leader: TestPerson, name: string): Promise<string> {
  const wave = await leader.client.call('wave.open', { body: { name, opensOn: day(-7), closesOn: day(7) } });
  if (wave.status !== 201) throw new Error(`wave.open: ${wave.status} ${JSON.stringify(wave.problem)}`);
  return wave.body.id;
}

export interface Staff { readonly schoolId: string; readonly phase: 'primary' | 'secondary'; readonly mainSubject: string }

/** Teachers who have worked here for years; without sessions, many at once. */
export async function makeTeachers(trust: TestTrust, staff: readonly Staff[]): Promise<string[]> {
  const rows = staff.map((person) => ({ ...person, id: randomUUID() }));
  await trust.app.asOwner(trust.id, async (db) => {
    await db.query(`INSERT INTO person (trust_id, id, name, email, school_id, phase, main_subject, started_on)
      SELECT $1, r.id, 'Teacher', r.id || '@example.org', r."schoolId", r.phase, r."mainSubject", '2020-09-01' FROM json_to_recordset($2) AS r(id uuid, "schoolId" uuid, phase text, "mainSubject" text)`, [trust.id, JSON.stringify(rows)]);
    await db.query("INSERT INTO person_role (trust_id, person_id, role) SELECT $1, id, 'teacher' FROM unnest($2::uuid[]) AS id", [trust.id, rows.map(({ id }) => id)]);
  });
  return rows.map(({ id }) => id);
}
