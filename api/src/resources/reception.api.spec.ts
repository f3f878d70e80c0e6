// Uses and thanks over HTTP: counted for all, named only where the teacher wants it and no mandate asks.
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { Database } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { makeAdaptation, makeResource, markExpected } from './testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app.stop());

const taught = (person: TestPerson, id: string, body: Record<string, unknown> = {}) => person.client.call('use.record', { params: { id }, body: { taughtOn: '2026-03-02', ...body } });
const reception = async (person: TestPerson, id: string) => (await person.client.call('resource.reception', { params: { id } })).body;
const counts = async (person: TestPerson, id: string) => (await person.client.call('resource.show', { params: { id } })).body.counts;

describe('having taught it', () => {
  it('is counted once a day and person, and named only if shared', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam, ana] = [await trust.person(), await trust.person(), await trust.person()];
    const { id } = await makeResource(jo);
    const first = await taught(sam, id, { note: 'Went well' });
    expect([first.status, first.body.shareName]).toEqual([201, false]);
    const again = await taught(sam, id, { note: 'Went very well', shareName: true });
    expect(again.body).toEqual({ id: first.body.id, taughtOn: '2026-03-02', shareName: true });
    await taught(ana, id, { note: 'Secret' });
    expect((await counts(jo, id)).used).toBe(2);
    expect((await reception(jo, id)).uses).toEqual([{ person: expect.objectContaining({ id: sam.id }), taughtOn: '2026-03-02', note: 'Went very well' }]);
    expect((await ana.client.call('resource.show', { params: { id } })).body.mine.lastTaughtOn).toBe('2026-03-02');
    expect((await sam.client.call('resource.reception', { params: { id } })).status).toBe(403);
  });

  it('can be taken back by whoever said it, by nobody else', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam] = [await trust.person(), await trust.person()];
    const { id } = await makeResource(jo);
    const { body: use } = await taught(sam, id, { shareName: true });
    expect((await jo.client.call('use.remove', { params: { id, useId: use.id } })).status).toBe(404);
    expect((await sam.client.call('use.remove', { params: { id, useId: use.id } })).status).toBe(204);
    expect((await sam.client.call('use.remove', { params: { id, useId: use.id } })).status).toBe(404);
    expect((await counts(jo, id)).used).toBe(0);
    const rows = await app.asOwner(trust.id, async (db) => (await db.query("SELECT data->>'name' AS name, data->'payload'->>'useId' AS use FROM queue.job WHERE data->>'name' LIKE 'resource.use%' AND data->>'trustId' = $1 ORDER BY created_on", [trust.id])).rows);
    expect(rows).toEqual([{ name: 'resource.used', use: use.id }, { name: 'resource.use_removed', use: use.id }]);
  });

  it('is not in the future', async () => {
    const jo = await (await TestTrust.make(app)).person();
    const { id } = await makeResource(jo);
    for (const taughtOn of ['2099-01-01', 'yesterday', '2026-02-30']) expect((await taught(jo, id, { taughtOn })).status).toBe(422);
  });

  it('names nobody while a mandate asks for any version of it', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam, ana] = [await trust.person(), await trust.person(), await trust.person()];
    const root = await makeResource(jo);
    const copy = await makeAdaptation(ana, root.id, { lines: ['For EAL'], visibility: 'trust' });
    for (const each of [root, copy]) expect((await taught(sam, each.id, { shareName: true })).body.shareName).toBe(true);
    await markExpected(app, trust.id, [root.id]);
    expect((await reception(jo, root.id)).uses).toEqual([]);
    expect((await reception(ana, copy.id)).uses).toEqual([]);
    expect((await jo.client.call('reception.mine')).body.items.filter(({ kind }) => kind === 'used')).toEqual([]);
    for (const each of [root, copy]) expect((await taught(sam, each.id, { shareName: true, taughtOn: '2026-03-03' })).body.shareName).toBe(false);
    expect((await jo.client.call('resource.show', { params: { id: root.id } })).body.expected).toBe(true);
    await markExpected(app, trust.id, [root.id], false);
    expect((await reception(jo, root.id)).uses.map(({ taughtOn }) => taughtOn)).toEqual(['2026-03-02']);
  });

  it('cannot be read by the application for anyone but its writer, whatever the question', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam] = [await trust.person(), await trust.person()];
    const { id } = await makeResource(jo);
    await taught(sam, id);
    const rows = (person: TestPerson) => app.nest.get(Database).read({ trustId: trust.id, personId: person.id }, (tx) => tx.query('SELECT id FROM resource_use'));
    expect(await rows(sam)).toHaveLength(1);
    expect(await rows(jo)).toEqual([]);
    const changed = await app.nest.get(Database).write({ trustId: trust.id, personId: jo.id }, (tx) => tx.count('DELETE FROM resource_use'));
    expect(changed).toBe(0);
  });

  it('says in how many schools only from ten people on', async () => {
    const trust = await TestTrust.make(app);
    const jo = await trust.person();
    const schools = [trust.schoolId, await trust.school('Birch High'), await trust.school('Cedar High')];
    const { id } = await makeResource(jo);
    for (let i = 0; i < 9; i++) await taught(await trust.person({ schoolId: schools[i % 3]! }), id);
    await taught(jo, id);
    await taught(jo, id, { taughtOn: '2026-03-05' });
    expect((await reception(jo, id)).counts).toMatchObject({ used: 11, schools: 3 });
    const less = await makeResource(jo);
    for (let i = 0; i < 9; i++) await taught(await trust.person({ schoolId: schools[i % 3]! }), less.id);
    expect((await reception(jo, less.id)).counts).toMatchObject({ used: 9, schools: null });
    // Where the trust asks for more than ten, here too; ten is enough where it asks for less.
    await trust.setSmallestGroup(11);
    expect((await reception(jo, id)).counts.schools).toBeNull();
    await trust.setSmallestGroup(6);
    expect([(await reception(jo, id)).counts.schools, (await reception(jo, less.id)).counts.schools]).toEqual([3, null]);
  });
});

describe('thanks', () => {
  it('are given once a person, may be reworded and taken back, and are not for oneself', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam] = [await trust.person(), await trust.person()];
    const { id } = await makeResource(jo);
    const thank = (message: string) => sam.client.call('thanks.give', { params: { id }, body: { message } });
    expect((await thank('Lovely')).body).toEqual({ thanked: 1 });
    expect((await thank('Really lovely')).body).toEqual({ thanked: 1 });
    expect((await reception(jo, id)).thanks).toMatchObject([{ person: { id: sam.id }, message: 'Really lovely' }]);
    expect((await sam.client.call('resource.show', { params: { id } })).body.mine.thanked).toBe(true);
    expect((await jo.client.call('thanks.give', { params: { id }, body: {} })).status).toBe(422);
    for (const _ of [1, 2]) expect((await sam.client.call('thanks.withdraw', { params: { id } })).status).toBe(204);
    expect((await counts(jo, id)).thanked).toBe(0);
  });

  it('given by many at once are all counted', async () => {
    const trust = await TestTrust.make(app);
    const { id } = await makeResource(await trust.person());
    const people = await Promise.all(Array.from({ length: 8 }, () => trust.person()));
    await Promise.all(people.flatMap((person) => [person.client.call('thanks.give', { params: { id }, body: {} }), taught(person, id)]));
    expect(await counts(people[0]!, id)).toEqual({ used: 8, adapted: 0, thanked: 8, countedAt: null });
  });
});

describe('what colleagues did with what I wrote', () => {
  it('is newest first, names whom it may, and leaves out what I may not read', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam, ana] = [await trust.person(), await trust.person(), await trust.person()];
    const mine = await makeResource(jo);
    await makeAdaptation(ana, mine.id, { lines: ['Private'] });
    const shared = await makeAdaptation(sam, mine.id, { lines: ['Shared'], visibility: 'school', title: 'Gases' });
    await taught(ana, mine.id);
    await taught(sam, mine.id, { shareName: true, note: 'Twice' });
    await sam.client.call('thanks.give', { params: { id: mine.id }, body: { message: 'Ta' } });
    const { body } = await jo.client.call('reception.mine');
    expect(body.items.map(({ kind, person, message }) => [kind, person?.id, message])).toEqual([['thanked', sam.id, 'Ta'], ['used', sam.id, 'Twice'], ['adapted', sam.id, '']]);
    expect(body.items[2]!.adaptation).toEqual({ id: shared.id, title: 'Gases', changedBlocks: 1 });
    expect(body.totals).toEqual({ used: 2, adapted: 2, thanked: 1, resources: 1 });
    expect((await reception(jo, mine.id)).adaptations.map(({ id }) => id)).toEqual([shared.id]);
    expect((await trust.person().then((fresh) => fresh.client.call('reception.mine'))).body).toEqual({ items: [], totals: { used: 0, adapted: 0, thanked: 0, resources: 0 } });
  });
});
