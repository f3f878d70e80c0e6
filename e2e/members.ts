// Signed-in people in any number, made straight in a product's database: benchmarks and drills need hundreds.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';

export interface Member { readonly id: string; readonly name: string; readonly secret: string; readonly schoolId: string }
export interface Crowd { readonly trustId: string; readonly networkId: string; readonly threadId: string; readonly members: readonly Member[] }

/** A trust with schools, `size` teachers with a session each, and one network they all belong to. */
export async function makeCrowd(databaseUrl: string, size: number): Promise<Crowd> {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    const trustId = randomUUID();
    await db.query("SELECT set_config('trellis.trust_id', $1, false)", [trustId]);
    await db.query('INSERT INTO trust (trust_id, slug, name) VALUES ($1, $2, $3)', [trustId, `crowd-${trustId}`, 'Crowd Trust']);
    const schools = Array.from({ length: 5 }, () => randomUUID());
    for (const [i, id] of schools.entries()) await db.query('INSERT INTO school (trust_id, id, name, slug, urn, phase) VALUES ($1, $2, $3, $4, $5, $6)', [trustId, id, `School ${i + 1}`, `school-${id}`, String(910_000 + i), 'secondary']);
    const members = Array.from({ length: size }, (_, i): Member => ({ id: randomUUID(), name: `Teacher ${i + 1}`, secret: `${trustId.replaceAll('-', '')}.${randomBytes(32).toString('base64url')}`, schoolId: schools[i % schools.length]! }));
    await db.query(`INSERT INTO person (trust_id, id, name, email, school_id, phase, main_subject, started_on)
      SELECT $1, x.id, x.name, x.id || '@example.org', x.school, 'secondary', 'science', current_date FROM unnest($2::uuid[], $3::text[], $4::uuid[]) AS x(id, name, school)`, [trustId, members.map(({ id }) => id), members.map(({ name }) => name), members.map(({ schoolId }) => schoolId)]);
    await db.query("INSERT INTO person_role (trust_id, person_id, role) SELECT $1, unnest($2::uuid[]), 'teacher'", [trustId, members.map(({ id }) => id)]);
    await db.query("INSERT INTO session (trust_id, person_id, token_hash, kind, expires_at) SELECT $1, x.id, x.hash, 'browser', now() + interval '1 day' FROM unnest($2::uuid[], $3::bytea[]) AS x(id, hash)",
      [trustId, members.map(({ id }) => id), members.map(({ secret }) => createHash('sha256').update(secret).digest())]);
    const networkId = randomUUID();
    await db.query("INSERT INTO network (trust_id, id, name, slug, subject) VALUES ($1, $2, 'Science', 'science', 'science')", [trustId, networkId]);
    await db.query('INSERT INTO network_counter (trust_id, network_id) VALUES ($1, $2)', [trustId, networkId]);
    await db.query('INSERT INTO circle_member (trust_id, circle_id, person_id) SELECT $1, $2, unnest($3::uuid[])', [trustId, networkId, members.map(({ id }) => id)]);
    await db.query('INSERT INTO network_reader (trust_id, person_id, network_id, seq) SELECT $1, unnest($3::uuid[]), $2, 0', [trustId, networkId, members.map(({ id }) => id)]);
    return { trustId, networkId, threadId: '', members };
  } finally {
    await db.end();
  }
}

export const cookieOf = (member: Member): string => `trellis=${member.secret}`;

/** Calls the API as a member, from its own origin as a browser would. */
export async function callAs<T>(url: string, member: Member, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
  const response = await fetch(url + path, { method, headers: { cookie: cookieOf(member), origin: url, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers }, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return (text ? JSON.parse(text) : null) as T;
}

/** A thread in the crowd's network with so many replies. */
export async function makeThread(url: string, crowd: Crowd, replies: number): Promise<string> {
  const { thread } = await callAs<{ thread: { id: string } }>(url, crowd.members[0]!, 'POST', `/api/networks/${crowd.networkId}/threads`, { title: 'How do you teach electrolysis?', text: 'I am looking for a practical that works in forty minutes.', clientKey: randomUUID() });
  for (let i = 0; i < replies; i++) await callAs(url, crowd.members[i % crowd.members.length]!, 'POST', `/api/threads/${thread.id}/posts`, { text: `Reply ${i}: we use copper sulfate and carbon rods, and it takes **half an hour** with tidying up.`, clientKey: randomUUID() });
  return thread.id;
}
