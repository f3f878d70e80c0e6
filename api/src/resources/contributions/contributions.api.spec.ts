// Contributions over HTTP: mine alone until I share them, and a record to take away.
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { makeAdaptation, makeResource, markExpected } from '../testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const mine = async (person: TestPerson) => (await person.client.call('contribution.mine')).body;
const share = (person: TestPerson, shared: boolean, statement = '') => person.client.call('contribution.share', { body: { shared, statement } });
const shown = (reader: TestPerson, person: TestPerson) => reader.client.call('contribution.show', { params: { id: person.id } });

describe('my contributions', () => {
  it('count what reached colleagues, and nobody in particular', async () => {
    const trust = await TestTrust.make(app);
    const far = await trust.school('Birch High');
    const [jo, sam, lead] = [await trust.person({ name: 'Jo Bell' }), await trust.person({ name: 'Sam Reed' }), await trust.person({ roles: ['subject_lead'] })];
    const empty = await mine(jo);
    expect(empty).toEqual({ lessons: [], credits: [], variants: [], thanks: [], shared: false, statement: '', totals: { lessons: 0, central: 0, inCentral: 0, variants: 0, taken: 0, taught: 0, adapted: 0, thanked: 0, colleagues: null, schools: null } });
    const lesson = await makeResource(jo, { title: 'Particles' });
    await makeResource(jo, { title: 'Not shared', visibility: 'private' });
    await lead.client.call('resource.publish', { params: { id: lesson.id } });
    await sam.client.call('thanks.give', { params: { id: lesson.id }, body: { message: 'It *worked*' } });
    await sam.client.call('use.record', { params: { id: lesson.id }, body: { taughtOn: '2026-03-02' } });
    for (let i = 0; i < 4; i++) await makeAdaptation(await trust.person({ schoolId: far }), lesson.id, { lines: [`Line ${i}`] });
    expect((await mine(jo)).totals).toMatchObject({ adapted: 4, colleagues: null, schools: null });
    await makeAdaptation(sam, lesson.id, { lines: ['Sam'] });
    expect(await mine(jo)).toMatchObject({
      lessons: [{ id: lesson.id, title: 'Particles', central: true, taught: 1, adapted: 5, thanked: 1 }],
      totals: { lessons: 1, central: 1, taught: 1, adapted: 5, thanked: 1, colleagues: 5, schools: 2 }, thanks: [{ person: { id: sam.id }, message: 'It *worked*', resource: { id: lesson.id } }],
    });
    const record = await jo.client.call('contribution.markdown');
    expect(record.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(record.body).toContain('# Contributions to shared teaching resources\n\nJo Bell, Ash Primary.');
    expect(record.body).toContain('Particles (central resource): taught 1 time, adapted 5 times');
    expect(record.body).toContain('“It \\*worked\\*” Sam Reed, on Particles');
    expect(record.body).toContain('Reached 5 colleagues in 2 schools');
    await markExpected(app, trust.id, [lesson.id]);
    expect((await mine(jo)).totals).toMatchObject({ taught: 0, adapted: 0, colleagues: null });
  });

  it('name colleagues’ lessons that hold work of mine', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam, ana] = [await trust.person(), await trust.person(), await trust.person()];
    const origin = await makeResource(jo);
    const shared = await makeAdaptation(sam, origin.id, { lines: ['Plain words.'], visibility: 'trust' });
    const blockId = (shared.document.content!.at(-1)!['attrs'] as { id: string }).id;
    let taken = 404;
    for (let waited = 0; taken === 404 && waited < 100; waited++) taken = (await ana.client.call('change.take', { params: { id: origin.id }, body: { fromId: shared.id, blockId } })).status;
    expect(taken).toBe(201);
    expect(await mine(sam)).toMatchObject({ credits: [], totals: { taken: 1, inCentral: 0, lessons: 1 } });
    const version = (await ana.client.call('resource.show', { params: { id: origin.id } })).body.mine.adaptations[0]!;
    const { body } = await ana.client.call('resource.show', { params: { id: version.id } });
    await ana.client.call('resource.describe', { params: { id: version.id }, body: { visibility: 'trust', version: body.version } });
    expect((await mine(sam)).credits).toMatchObject([{ id: version.id, central: false, changes: 1 }]);
  });

  it('hold what central lessons took in and the versions that stand beside them', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam, lead] = [await trust.person(), await trust.person(), await trust.person({ roles: ['subject_lead'] })];
    const origin = await makeResource(jo);
    await lead.client.call('resource.publish', { params: { id: origin.id } });
    const version = await makeAdaptation(sam, origin.id, { lines: ['Two.'], visibility: 'trust', title: 'For beginners' });
    const { body: document } = await app.asOwner(trust.id, async (db) => (await db.query<{ body: Buffer }>('SELECT document_hash AS body FROM revision WHERE resource_id = $1 AND number = 2', [version.id])).rows[0]!);
    await app.asOwner(trust.id, async (db) => {
      await db.query("INSERT INTO endorsed_variant (trust_id, resource_id, variant_id, name, number, endorsed_by) VALUES ($1, $2, $3, 'EAL', 2, $4)", [trust.id, origin.id, version.id, jo.id]);
      await db.query(`INSERT INTO offer (trust_id, resource_id, adaptation_id, adaptation_number, base_number, person_id, status, parts, taken_parts, proposal_hash, sent_at, due_on, answered_at, answered_by)
        VALUES ($1, $2, $3, 2, 1, $4, 'taken', '{a,b,c}', '{a,b}', $5, now(), current_date, now(), $6)`, [trust.id, origin.id, version.id, sam.id, document, jo.id]);
    });
    expect(await mine(sam)).toMatchObject({ totals: { inCentral: 2, variants: 1 }, variants: [{ id: version.id, title: 'For beginners', name: 'EAL', of: { id: origin.id, title: 'Particles' } }] });
    const { body } = await sam.client.call('contribution.markdown');
    expect(body).toContain('2 parts taken into central resources');
    expect(body).toContain('EAL: For beginners, beside Particles, since ');
  });

  it('are shown to colleagues when I say so, without thanks or what they may not read, and hidden again', async () => {
    const trust = await TestTrust.make(app);
    const [jo, far] = [await trust.person({ name: 'Jo Bell' }), await trust.person({ schoolId: await trust.school('Birch High') })];
    await makeResource(jo, { title: 'For all' });
    await makeResource(jo, { title: 'For our school', visibility: 'school' });
    const hidden = await shown(far, jo);
    const absent = await far.client.call('contribution.show', { params: { id: trust.id } });
    expect([hidden.status, { ...hidden.problem, requestId: '' }]).toEqual([404, { ...absent.problem, requestId: '' }]);
    expect((await share(jo, true, 'Science for all')).status).toBe(204);
    await share(jo, true, 'Science for everyone');
    const { body } = await shown(far, jo);
    expect(body).toMatchObject({ person: { name: 'Jo Bell' }, statement: 'Science for everyone', lessons: [{ title: 'For all' }], totals: { lessons: 2 } });
    expect(body).not.toHaveProperty('thanks');
    expect(await mine(jo)).toMatchObject({ shared: true, statement: 'Science for everyone' });
    expect((await shown(await (await TestTrust.make(app)).person(), jo)).status).toBe(404);
    await share(jo, false);
    expect((await shown(far, jo)).status).toBe(404);
    expect((await share(jo, true, 'x'.repeat(1001))).status).toBe(422);
  });
});
