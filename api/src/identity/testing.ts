// Makes trusts, schools and signed-in people for tests, straight in the database.
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Phase, Role } from '@trellis/contracts';
import { cookieName } from '@trellis/platform';
import { TestApp, type TestClient } from '@trellis/platform/testing';
import { hashSecret, makeSecret } from './secrets';

export interface TestPerson { readonly id: string; readonly name: string; readonly email: string; readonly schoolId: string; readonly secret: string; readonly cookie: string; readonly client: TestClient }
export interface PersonOptions { name?: string; roles?: Role[]; schoolId?: string; phase?: 'primary' | 'secondary'; mainSubject?: string; passwordHash?: string }

export class TestTrust {
  private constructor(readonly app: TestApp, readonly id: string, readonly schoolId: string) {}

  /** A trust of its own, with one school. */
  static async make(app: TestApp): Promise<TestTrust> {
    const id = randomUUID();
    await app.asOwner(id, (db) => db.query('INSERT INTO trust (trust_id, slug, name) VALUES ($1, $2, $3)', [id, `trust-${id}`, 'Test Trust']));
    // Tests run at night and on Sundays, too: nothing is held unless a test asks for it.
    await app.asOwner(id, (db) => db.query('INSERT INTO calendar_hours (trust_id, quiet) VALUES ($1, false)', [id]));
    const trust = new TestTrust(app, id, randomUUID());
    await trust.insertSchool(trust.schoolId, 'Ash Primary', 'primary');
    return trust;
  }

  async school(name: string, phase: Phase = 'secondary'): Promise<string> {
    const id = randomUUID();
    await this.insertSchool(id, name, phase);
    return id;
  }

  /** A person with an access token, which `client` sends (`secret`, as a bearer token), and a browser's session (`cookie`, as a Cookie header). */
  async person({ name = 'Jo Bell', roles = ['teacher'], schoolId = this.schoolId, phase = 'primary', mainSubject = 'science', passwordHash }: PersonOptions = {}): Promise<TestPerson> {
    const id = randomUUID();
    const email = `p-${id}@example.org`;
    const secret = makeSecret(this.id);
    const browserSecret = makeSecret(this.id);
    await this.app.asOwner(this.id, async (db) => {
      await db.query('INSERT INTO person (trust_id, id, name, email, school_id, phase, main_subject, password_hash, started_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, current_date)', [this.id, id, name, email, schoolId, phase, mainSubject, passwordHash ?? null]);
      await db.query('INSERT INTO sign_in_address (address, trust_id, person_id) VALUES ($1, $2, $3)', [email, this.id, id]);
      for (const role of roles) await db.query('INSERT INTO person_role (trust_id, person_id, role) VALUES ($1, $2, $3)', [this.id, id, role]);
      await db.query("INSERT INTO session (trust_id, person_id, token_hash, kind, expires_at) VALUES ($1, $2, $3, 'token', now() + interval '1 day'), ($1, $2, $4, 'browser', now() + interval '1 day')",
        [this.id, id, hashSecret(secret), hashSecret(browserSecret)]);
    });
    return { id, name, email, schoolId, secret, cookie: `${cookieName(false)}=${browserSecret}`, client: this.app.client(secret) };
  }

  /** The trust's k from now on, raised or lowered as two people would. */
  async setSmallestGroup(k: number): Promise<void> {
    const [first, second] = [await this.person({ roles: ['trust_admin'] }), await this.person({ roles: ['trust_leader'] })];
    await this.app.asOwner(this.id, (db) => db.query("INSERT INTO smallest_group (trust_id, was, k, reason, asked_by, state, settled_by, settled_at) VALUES ($1, present_k(), $2, 'A test asks for it', $3, 'in_force', $4, clock_timestamp())", [this.id, k, first.id, second.id]));
  }

  private async insertSchool(id: string, name: string, phase: Phase): Promise<void> {
    const urn = String(900_000 + Math.floor(Math.random() * 99_999));
    await this.app.asOwner(this.id, (db) => db.query('INSERT INTO school (trust_id, id, name, slug, urn, phase) VALUES ($1, $2, $3, $4, $5, $6)', [this.id, id, name, `s-${id}`, urn, phase]));
  }
}

/** The newest mails to an address, as text; waits until there are so many, since mail leaves after the answer. */
export async function mailsTo(app: TestApp, email: string, count = 1): Promise<string[]> {
  const folder = join(process.env['TEST_DATA_DIR'] ?? '/tmp/trellis-test', app.databaseName, 'mail');
  for (let waited = 0; ; waited += 50) {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml')).sort().reverse();
    const texts = await Promise.all(names.map(async (name) => unquote(await readFile(join(folder, name), 'utf8'))));
    const found = texts.filter((text) => text.includes(email));
    if (found.length >= count || waited >= 3000) return found;
    await pause(50);
  }
}

/** Quoted-printable lines, joined again. */
const unquote = (text: string): string => text.replace(/=\r?\n/g, '').replace(/=3D/g, '=');
