// Resources over HTTP: writing, sharing, describing, publishing, retiring; and who may not.
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { NoteOpened } from './note-opened';
import { lessonOf, makeResource } from './testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app.stop());

const MISSING = '01900000-0000-7000-8000-000000000000';
const show = (person: TestPerson, id: string) => person.client.call('resource.show', { params: { id } });
const joinCircle = (trust: TestTrust, circleId: string, person: TestPerson) =>
  app.asOwner(trust.id, (db) => db.query('INSERT INTO circle_member (trust_id, circle_id, person_id) VALUES ($1, $2, $3)', [trust.id, circleId, person.id]));

describe('writing a resource', () => {
  it('answers with all of it, and what its author may do', async () => {
    const trust = await TestTrust.make(app);
    const jo = await trust.person();
    const reply = await jo.client.call('resource.create', { body: { title: '  Particle   model ', subject: 'science', keyStages: ['KS3'], years: [7, 8], document: lessonOf('# One', 'Two three') } });
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      title: 'Particle model', visibility: 'private', number: 1, version: 1, blocks: 2, coreShare: 0, origin: null, licence: 'trust-owned', language: 'en-GB', keyStages: ['KS3'], years: [7, 8],
      author: { id: jo.id, school: 'Ash Primary' }, contributors: [{ id: jo.id }], school: { id: jo.schoolId },
      abilities: { edit: true, adapt: true, publish: false, retire: true, seeReception: true, markCore: false }, mine: { lastTaughtOn: null, thanked: false, adaptations: [], hasDraft: false },
    });
    expect(reply.body.document.content?.every((block) => typeof (block['attrs'] as { id: unknown }).id === 'string')).toBe(true);
    expect((await show(jo, reply.body.id)).body).toEqual(reply.body);
  });

  it('gives an empty page when no document is sent', async () => {
    const jo = await (await TestTrust.make(app)).person();
    const { body } = await jo.client.call('resource.create', { body: { title: 'To do', subject: 'maths' } });
    expect(body.document.content).toHaveLength(1);
  });

  it('happens once, however often the same request is sent', async () => {
    const jo = await (await TestTrust.make(app)).person();
    const send = () => jo.client.call('resource.create', { body: { title: 'Once', subject: 'maths' }, headers: { 'idempotency-key': 'write-it-once' } });
    const [first, second] = [await send(), await send()];
    expect(second.body).toEqual(first.body);
    expect((await jo.client.call('resource.search', { query: { mine: true } })).body.items).toHaveLength(1);
  });

  it('names the blocks that are wrong, and keeps nothing', async () => {
    const jo = await (await TestTrust.make(app)).person();
    const document = { type: 'doc', content: [{ type: 'paragraph' }, { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }] }, { type: 'script' }] };
    const reply = await jo.client.call('resource.create', { body: { title: 'Bad', subject: 'maths', document } });
    expect(reply.status).toBe(422);
    expect(reply.problem.code).toBe('document.invalid');
    expect(reply.problem.errors?.map(({ path }) => path)).toEqual([expect.stringContaining('body.document.content[1]'), expect.stringContaining('body.document.content[2]')]);
    expect((await jo.client.call('resource.search', { query: { mine: true } })).body.items).toEqual([]);
  });

  it.each([
    [{ title: '', subject: 'maths' }, 'body.title'], [{ title: 'x', subject: '' }, 'body.subject'], [{ title: 'x', subject: 'maths', years: [14] }, 'body.years.0'],
    [{ title: 'x', subject: 'maths', visibility: 'everyone' }, 'body.visibility'], [{ title: 'x\0', subject: 'maths' }, 'body.title'], [{ title: 'x', subject: 'maths', document: [] }, 'body.document'],
    [{ title: 'x', subject: 'maths', visibility: 'network' }, 'body.networkId'], [{ title: 'x', subject: 'maths', visibility: 'network', networkId: MISSING }, 'body.networkId'],
  ])('says which field of %j is wrong', async (body, path) => {
    const jo = await (await TestTrust.make(app)).person();
    const reply = await jo.client.call('resource.create', { body });
    expect(reply.status).toBe(422);
    expect(reply.problem.errors?.[0]?.path).toBe(path);
  });

  it('drops what no text can hold: NUL and halves of characters', async () => {
    const jo = await (await TestTrust.make(app)).person();
    const reply = await jo.client.call('resource.create', { body: { title: 'Odd', subject: 'maths', document: lessonOf('before\0after \ud800', '\0') } });
    expect((await jo.client.call('draft.save', { params: { id: reply.body.id }, body: { document: reply.body.document, baseNumber: 1, version: 0 } })).status).toBe(200);
    expect([reply.status, reply.body.document.content?.[0]?.['content']]).toEqual([201, [{ type: 'text', text: 'beforeafter ' }]]);
  });

  it('refuses a paste of 100 MB', async () => {
    const jo = await (await TestTrust.make(app)).person();
    const head = new TextEncoder().encode('{"title":"x","subject":"maths","document":{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"');
    const reply = await fetch(`${app.url}/api/resources`, {
      method: 'POST', headers: { authorization: `Bearer ${jo.secret}`, 'content-type': 'application/json' }, body: new Blob([head, Buffer.alloc(100 * 1024 * 1024, 'a')]),
    }).then(({ status }) => status, () => 413);
    expect(reply).toBe(413);
    expect((await jo.client.call('resource.search', { query: { mine: true } })).status).toBe(200);
  });
});

describe('who may read', () => {
  it.each([
    ['private', { author: 200, colleague: 404, elsewhere: 404, member: 404, leader: 404 }],
    ['school', { author: 200, colleague: 200, elsewhere: 404, member: 404, leader: 404 }],
    ['network', { author: 200, colleague: 404, elsewhere: 404, member: 200, leader: 404 }],
    ['trust', { author: 200, colleague: 200, elsewhere: 200, member: 200, leader: 200 }],
  ])('%s: exactly these, by link and by search', async (visibility, may) => {
    const trust = await TestTrust.make(app);
    const [other, third] = [await trust.school('Birch High'), await trust.school('Cedar High')];
    const people = {
      author: await trust.person(), colleague: await trust.person(), elsewhere: await trust.person({ schoolId: other }), member: await trust.person({ schoolId: other }),
      leader: await trust.person({ schoolId: third, roles: ['trust_leader', 'trust_admin', 'headteacher'] }),
    };
    const networkId = '01900000-0000-7000-8000-00000000aaaa';
    for (const person of [people.author, people.member]) await joinCircle(trust, networkId, person);
    const { id } = await makeResource(people.author, { title: 'Zebra crossing', visibility, networkId: visibility === 'network' ? networkId : null });
    for (const [name, status] of Object.entries(may)) {
      const { client } = people[name as keyof typeof people];
      expect([name, (await client.call('resource.show', { params: { id } })).status]).toEqual([name, status]);
      expect([name, (await client.call('resource.adapt', { params: { id }, body: {} })).status]).toEqual([name, status === 200 ? 201 : 404]);
      for (const q of ['zebra', '']) {
        const ids = (await client.call('resource.search', { query: { q } })).body.items.map((item) => item.id);
        expect([name, q, ids.includes(id)]).toEqual([name, q, status === 200]);
      }
      for (const route of ['resource.lineage', 'resource.markdown', 'revision.list'] as const) expect((await client.call(route, { params: { id } })).status).toBe(status);
      expect((await client.call('revision.show', { params: { id, number: 1 } })).status).toBe(status);
    }
  });

  it('tells another trust what it tells of a thing that never was', async () => {
    const { id } = await makeResource(await (await TestTrust.make(app)).person());
    const stranger = await (await TestTrust.make(app)).person({ roles: ['trust_leader', 'trust_admin', 'subject_lead'] });
    const calls = [
      ['resource.show', {}], ['resource.describe', { version: 1, title: 'Mine' }], ['resource.publish', {}], ['resource.retire', { retired: true }], ['resource.adapt', {}], ['resource.lineage', {}],
      ['resource.reception', {}], ['resource.markdown', {}], ['revision.list', {}], ['revision.create', { document: lessonOf('x'), baseNumber: 1 }], ['draft.show', {}],
      ['draft.save', { document: lessonOf('x'), baseNumber: 1, version: 0 }], ['use.record', { taughtOn: '2026-01-05' }], ['thanks.give', {}], ['thanks.withdraw', {}],
    ] as const;
    for (const [route, body] of calls) {
      const [theirs, never] = [await stranger.client.call(route, { params: { id }, body: bodyOf(route, body) }), await stranger.client.call(route, { params: { id: MISSING }, body: bodyOf(route, body) })];
      expect([route, theirs.status]).toEqual([route, 404]);
      expect({ ...theirs.problem, requestId: '' }).toEqual({ ...never.problem, requestId: '' });
    }
    expect((await stranger.client.call('resource.search', { query: { q: 'Particles', facets: true } })).body).toMatchObject({ items: [], total: 0 });
  });

  it('asks who is there first', async () => {
    const { id } = await makeResource(await (await TestTrust.make(app)).person());
    expect((await app.client().call('resource.show', { params: { id } })).status).toBe(401);
    expect((await app.client().call('resource.search')).status).toBe(401);
    expect((await app.client().call('file.show', { params: { id } })).status).toBe(401);
  });
});

const bodyOf = (route: string, body: object) => (/show|list|lineage|reception|markdown/.test(route) ? undefined : body);

describe('describing', () => {
  it('changes only what is sent, and search with it', async () => {
    const trust = await TestTrust.make(app);
    const jo = await trust.person();
    const reader = await trust.person();
    const made = await makeResource(jo, { minutesSaved: 30, visibility: 'private' });
    const reply = await jo.client.call('resource.describe', { params: { id: made.id }, body: { version: 1, title: 'Quokka', minutesSaved: null, visibility: 'school' } });
    expect(reply.body).toMatchObject({ title: 'Quokka', minutesSaved: null, visibility: 'school', subject: 'science', version: 2, number: 1 });
    expect((await reader.client.call('resource.search', { query: { q: 'quokka' } })).body.items.map(({ id }) => id)).toEqual([made.id]);
    await jo.client.call('resource.describe', { params: { id: made.id }, body: { version: 2, visibility: 'private' } });
    expect((await reader.client.call('resource.search', { query: { q: 'quokka' } })).body.items).toEqual([]);
    expect((await show(reader, made.id)).status).toBe(404);
  });

  it('is the author’s alone, and not over a newer state', async () => {
    const trust = await TestTrust.make(app);
    const jo = await trust.person();
    const { id } = await makeResource(jo);
    for (const role of ['teacher', 'subject_lead', 'trust_leader'] as const) {
      const other = await trust.person({ roles: [role] });
      const refused = await other.client.call('resource.describe', { params: { id }, body: { version: 1, title: 'Theirs' } });
      expect([refused.status, refused.problem.code]).toEqual([403, 'ability.missing']);
    }
    const stale = await jo.client.call('resource.describe', { params: { id }, body: { version: 7, title: 'Late' } });
    expect([stale.status, stale.problem.context]).toEqual([409, { currentNumber: 1, currentVersion: 1 }]);
  });
});

describe('central resources', () => {
  it('are made and ended by subject leads, stay with the whole trust, and their publishers may mend them', async () => {
    const trust = await TestTrust.make(app);
    const jo = await trust.person();
    const lead = await trust.person({ roles: ['subject_lead'] });
    const other = await trust.person({ roles: ['trust_leader'] });
    const { id } = await makeResource(jo);
    expect((await jo.client.call('resource.publish', { params: { id } })).status).toBe(403);
    const published = await lead.client.call('resource.publish', { params: { id } });
    expect(published.body).toMatchObject({ central: true, visibility: 'trust', abilities: { edit: true, publish: true, seeReception: false } });
    expect((await lead.client.call('resource.publish', { params: { id } })).body.version).toBe(published.body.version);
    expect((await other.client.call('revision.create', { params: { id }, body: { document: lessonOf('Mended'), baseNumber: 1 } })).body.contributors.map((each) => each.id)).toEqual([jo.id, other.id]);
    expect((await other.client.call('resource.search', { query: { origin: 'central' } })).body.items.map((item) => item.id)).toEqual([id]);
    const hide = await jo.client.call('resource.describe', { params: { id }, body: { version: 3, visibility: 'school' } });
    expect(hide.problem.errors?.[0]?.path).toBe('body.visibility');
    expect((await lead.client.call('resource.withdraw', { params: { id } })).body).toMatchObject({ central: false, visibility: 'trust', abilities: { edit: false } });
    const acts = await app.asOwner(trust.id, (db) => db.query('SELECT act FROM audit_entry WHERE trust_id = $1 ORDER BY seq', [trust.id]));
    expect(acts.rows).toEqual([{ act: 'resource.publish' }, { act: 'resource.withdraw' }]);
  });

  it('are not made of what an author shares with a school only', async () => {
    const trust = await TestTrust.make(app);
    const { id } = await makeResource(await trust.person(), { visibility: 'school' });
    const reply = await (await trust.person({ roles: ['subject_lead'] })).client.call('resource.publish', { params: { id } });
    expect([reply.status, reply.problem.code]).toEqual([403, 'ability.missing']);
  });
});

describe('retiring', () => {
  it('takes it out of search, not away from those who have the link, and can be undone', async () => {
    const trust = await TestTrust.make(app);
    const jo = await trust.person();
    const reader = await trust.person();
    const { id } = await makeResource(jo, { title: 'Old hat' });
    expect((await reader.client.call('resource.retire', { params: { id }, body: { retired: true } })).status).toBe(403);
    expect((await jo.client.call('resource.retire', { params: { id }, body: { retired: true } })).body.retired).toBe(true);
    expect((await reader.client.call('resource.search', { query: { q: 'hat' } })).body.items).toEqual([]);
    expect((await show(reader, id)).body.retired).toBe(true);
    await jo.client.call('resource.describe', { params: { id }, body: { version: 2, title: 'Older hat' } });
    expect((await reader.client.call('resource.search', { query: { q: 'hat' } })).body.items).toEqual([]);
    await jo.client.call('resource.retire', { params: { id }, body: { retired: false } });
    expect((await reader.client.call('resource.search', { query: { q: 'hat' } })).body.items).toHaveLength(1);
  });
});

describe('opening', () => {
  it('is told once a day, never of the author, and costs the reader nothing', async () => {
    const trust = await TestTrust.make(app);
    const jo = await trust.person();
    const reader = await trust.person();
    const { id } = await makeResource(jo);
    for (const person of [jo, reader, reader, jo]) expect((await show(person, id)).status).toBe(200);
    await app.nest.get(NoteOpened).settled();
    const rows = await app.asOwner(trust.id, async (db) => (await db.query("SELECT data->'payload'->>'personId' AS person FROM queue.job WHERE data->>'name' = 'resource.opened' AND data->>'trustId' = $1", [trust.id])).rows);
    expect(rows).toEqual([{ person: reader.id }]);
  });
});
