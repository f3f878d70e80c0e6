// Pictures from before cameras' notes were taken out: looked at once, under the ids they had, whatever is interrupted.
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { Storage } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { storageKey } from '../file-key';
import { makeAdaptation, makeResource, NOTED, photo } from '../testing';
import { StripOldPictures } from './strip-old-pictures';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const hashOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
const strip = (trust: TestTrust): Promise<number> => app.nest.get(StripOldPictures).run(trust.id);
const stored = async (trust: TestTrust, hash: Buffer, small = ''): Promise<Buffer | null> => { const found = await app.nest.get(Storage).read(storageKey(trust.id, hash) + small); return found && buffer(found.stream); };
/** Over a connection of its own: one that has only just become idle would hold up the end of the application. */
async function got(person: TestPerson, path: string): Promise<Buffer> {
  const answer = await fetch(app.url + path, { headers: { authorization: `Bearer ${person.secret}`, connection: 'close' } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}
const notesIn = (bytes: Buffer): string[] => NOTED.filter((words) => bytes.includes(words));

/** As it was kept then: the very bytes that were sent. */
async function oldFile(trust: TestTrust, person: TestPerson, bytes: Buffer, type = 'image/jpeg'): Promise<string> {
  await app.nest.get(Storage).put(storageKey(trust.id, hashOf(bytes)), bytes, type);
  const { rows } = await app.asOwner(trust.id, (db) => db.query<{ id: string }>("INSERT INTO file (trust_id, person_id, name, type, bytes, sha256, camera_notes) VALUES ($1, $2, 'old.jpg', $3, $4, $5, 'perhaps') RETURNING id", [trust.id, person.id, type, bytes.length, hashOf(bytes)]));
  return rows[0]!.id;
}
async function oldAttachment(trust: TestTrust, person: TestPerson, resourceId: string, bytes: Buffer): Promise<string> {
  await app.nest.get(Storage).put(storageKey(trust.id, hashOf(bytes)), bytes, 'image/jpeg');
  return app.asOwner(trust.id, async (db) => {
    await db.query("INSERT INTO file_look (trust_id, sha256, text, small) VALUES ($1, $2, 'a leaf', true) ON CONFLICT DO NOTHING", [trust.id, hashOf(bytes)]);
    const { rows } = await db.query<{ id: string }>("INSERT INTO attachment (trust_id, resource_id, person_id, name, kind, type, bytes, sha256, camera_notes) VALUES ($1, $2, $3, 'old.jpg', 'picture', 'image/jpeg', $4, $5, 'perhaps') RETURNING id", [trust.id, resourceId, person.id, bytes.length, hashOf(bytes)]);
    return rows[0]!.id;
  });
}
const rows = (trust: TestTrust) => app.asOwner(trust.id, async (db) => (await db.query<{ notes: string }>('SELECT camera_notes AS notes FROM file WHERE trust_id = $1 UNION ALL SELECT camera_notes FROM attachment WHERE trust_id = $1 ORDER BY 1', [trust.id])).rows.map(({ notes }) => notes));

it('takes the notes out of what is in a lesson and beside it, and the old bytes away', async () => {
  const trust = await TestTrust.make(app);
  const jo = await trust.person();
  const bytes = await photo();
  const lesson = await makeResource(jo);
  const [one, two] = [await oldFile(trust, jo, bytes), await oldFile(trust, jo, bytes)];
  const beside = await oldAttachment(trust, jo, lesson.id, bytes);
  const copy = await makeAdaptation(jo, lesson.id);
  expect(notesIn(await got(jo, `/api/files/${one}`))).toEqual(NOTED);
  expect(await strip(trust)).toBe(1);
  for (const path of [`/api/files/${one}`, `/api/files/${two}`, `/api/resources/${lesson.id}/attachments/${beside}`]) expect([path, notesIn(await got(jo, path))]).toEqual([path, []]);
  const shared = (await jo.client.call('attachment.list', { params: { id: copy.id } })).body.items[0]!;
  expect([shared.excerpt, shared.bytes, notesIn(await got(jo, `/api/resources/${copy.id}/attachments/${shared.id}`))]).toEqual(['a leaf', (await got(jo, `/api/files/${one}`)).length, []]);
  expect((await got(jo, `/api/resources/${copy.id}/attachments/${shared.id}/small`)).length).toBeGreaterThan(0);
  expect([await stored(trust, hashOf(bytes)), await stored(trust, hashOf(bytes), '.small')]).toEqual([null, null]);
  expect([await rows(trust), await strip(trust)]).toEqual([['none', 'none', 'none', 'none'], 0]);
});

it('leaves alone what is clean, what cannot be taken apart, and what is gone', async () => {
  const trust = await TestTrust.make(app);
  const jo = await trust.person();
  const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCB9yMT4AAAAABJRU5ErkJggg==', 'base64');
  const clean = await oldFile(trust, jo, PNG, 'image/png');
  const damaged = await oldFile(trust, jo, PNG.subarray(0, 40), 'image/png');
  const gone = await photo({ width: 44 });
  await oldFile(trust, jo, gone);
  await app.nest.get(Storage).remove(storageKey(trust.id, hashOf(gone)));
  expect([await strip(trust), await strip(trust)]).toEqual([3, 0]);
  expect((await got(jo, `/api/files/${clean}`)).equals(PNG)).toBe(true);
  expect((await got(jo, `/api/files/${damaged}`)).length).toBe(40);
  expect(await rows(trust)).toEqual(['kept', 'none', 'none']);
});

it('goes on where it was interrupted: bytes that were written down go, those that something stands on again stay', async () => {
  const trust = await TestTrust.make(app);
  const jo = await trust.person();
  const [left, used] = [Buffer.from('left by a process that ended'), await photo({ width: 48 })];
  const id = await oldFile(trust, jo, used);
  await app.nest.get(Storage).put(storageKey(trust.id, hashOf(left)), left, 'image/jpeg');
  await app.asOwner(trust.id, async (db) => {
    await db.query("UPDATE file SET camera_notes = 'none' WHERE trust_id = $1", [trust.id]);
    for (const bytes of [left, used]) await db.query('INSERT INTO left_bytes (trust_id, sha256) VALUES ($1, $2)', [trust.id, hashOf(bytes)]);
  });
  expect(await strip(trust)).toBe(0);
  expect([await stored(trust, hashOf(left)), (await got(jo, `/api/files/${id}`)).equals(used)]).toEqual([null, true]);
});
