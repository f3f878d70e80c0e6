// Writes the demo's trusts, schools and people, and says who each of them is when they act.
import { randomUUID } from 'node:crypto';
import { abilitiesOf } from '@trellis/contracts';
import type { Actor } from '@trellis/platform';
import type pg from 'pg';
import { people, schools, trusts } from '../people';
import type { DemoPerson } from '../types';

export interface SeededPerson extends Actor { readonly email: string; readonly demo: DemoPerson; circlesJoined: string[] }
export interface SeededTrust { readonly id: string; readonly slug: string; readonly people: ReadonlyMap<string, SeededPerson>; readonly schools: ReadonlyMap<string, string> }

/** While it is being written a trust carries this name, so that an interrupted seeding is recognised and begun again. */
export const unfinished = (slug: string): string => `${slug}--being-written`;

export async function seedPeople(owner: pg.ClientBase, passwordHash: string): Promise<SeededTrust[]> {
  const made: SeededTrust[] = [];
  for (const trust of trusts) {
    const id = randomUUID();
    await owner.query("SELECT set_config('trellis.trust_id', $1, false)", [id]);
    await owner.query('INSERT INTO trust (trust_id, slug, name) VALUES ($1, $2, $3)', [id, unfinished(trust.slug), trust.name]);
    const schoolIds = new Map<string, string>();
    for (const school of schools.filter((other) => other.trust === trust.slug)) {
      const { rows } = await owner.query<{ id: string }>('INSERT INTO school (trust_id, name, slug, urn, phase, town) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id', [id, school.name, school.slug, school.urn, school.phase, school.town]);
      schoolIds.set(school.slug, rows[0]!.id);
    }
    const seeded = new Map<string, SeededPerson>();
    for (const person of people.filter((other) => other.trust === trust.slug)) seeded.set(person.email, await seedPerson(owner, id, person, schoolIds.get(person.school)!, passwordHash));
    made.push({ id, slug: trust.slug, people: seeded, schools: schoolIds });
  }
  return made;
}

async function seedPerson(owner: pg.ClientBase, trustId: string, demo: DemoPerson, schoolId: string, passwordHash: string): Promise<SeededPerson> {
  const { rows } = await owner.query<{ id: string }>(`
    INSERT INTO person (trust_id, name, email, school_id, phase, main_subject, password_hash, started_on, demo_role)
    VALUES ($1, $2, $3, $4, $5, $6, $7, make_date($8, 9, 1), $9) RETURNING id`,
  [trustId, demo.name, demo.email, schoolId, demo.phase, demo.subject, passwordHash, demo.startedYear, demo.demoSignIn ?? null]);
  const personId = rows[0]!.id;
  await owner.query('INSERT INTO sign_in_address (address, trust_id, person_id) VALUES ($1, $2, $3)', [demo.email, trustId, personId]);
  for (const { role, scope } of demo.roles) await owner.query('INSERT INTO person_role (trust_id, person_id, role, school_id) VALUES ($1, $2, $3, $4)', [trustId, personId, role, scope === 'school' ? schoolId : null]);
  const roles = demo.roles.map(({ role }) => role);
  const circlesJoined: string[] = [];
  return {
    trustId, personId, sessionId: personId, via: 'browser', name: demo.name, email: demo.email, schoolId, phase: demo.phase, mainSubject: demo.subject, roles, abilities: abilitiesOf(roles),
    circlesJoined, circles: circlesJoined, leads: [], demo,
    get audience() { return ['trust', `school:${schoolId}`, `person:${personId}`, ...circlesJoined.map((circle) => `circle:${circle}`)]; },
  };
}
