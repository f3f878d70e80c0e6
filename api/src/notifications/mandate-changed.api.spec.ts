// What is expected of people is told when it changes, too: to those it asked, those it asks now, and whoever answers for it.
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { KeepAsked, RecordReview } from '@trellis/mandates';
import { day, makeResource, mandateBody } from '@trellis/mandates/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { changedWords } from './on-mandate-changed';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const told = async ({ client }: TestPerson): Promise<string[]> => (await client.call('notification.list')).body.items.map(({ text }) => text);
/** The newest first, once there are so many. */
async function hears(who: TestPerson, least: number): Promise<string[]> {
  for (let waited = 0; waited < 12_000 && (await told(who)).length < least; waited += 100) await new Promise((done) => setTimeout(done, 100));
  return told(who);
}

interface Arranged { trust: TestTrust; leader: TestPerson; here: TestPerson; there: TestPerson; heir: TestPerson; id: string; resource: string }

/** Recommended to one school of two. */
async function arrange(change: object = {}): Promise<Arranged> {
  const trust = await TestTrust.make(app);
  const birch = await trust.school('Birch Primary', 'primary');
  const [leader, heir] = [await trust.person({ roles: ['trust_leader', 'trust_admin'], mainSubject: 'other' }), await trust.person({ roles: ['subject_lead'], mainSubject: 'other' })];
  const [here, there] = [await trust.person({ mainSubject: 'primary' }), await trust.person({ mainSubject: 'primary', schoolId: birch })];
  const resource = await makeResource(trust, leader.id, 'Particles');
  const made = await leader.client.call('mandate.create', { body: { ...mandateBody(leader.id, [resource], { schoolIds: [trust.schoolId] }), strength: 'may', ...change } });
  expect(await hears(here, 1)).toEqual(['New expectation: “One particle story”']);
  return { trust, leader, here, there, heir, id: made.body.id, resource };
}
const update = ({ leader, id }: Arranged, version: number, body: object) => leader.client.call('mandate.update', { params: { id }, body: { version, urgentReason: 'The board changed its order this very week', ...body } });

it('tells those it asked, those it asks now and its new owner, each once and in their own words', async () => {
  const all = await arrange();
  const { trust, here, there, heir } = all;
  expect((await update(all, 1, { strength: 'must', audience: {}, ownerId: heir.id })).status).toBe(200);
  expect((await hears(here, 2))[0]).toBe('“One particle story” is “must use” now, and has changed: whom it asks');
  expect(await hears(there, 1)).toEqual(['New expectation: “One particle story”']);
  expect(await hears(heir, 1)).toEqual(['You answer for “One particle story” now, and it is “must use” now, and has changed: whom it asks']);
  await update(all, 2, { audience: { schoolIds: [trust.schoolId] } });
  expect((await hears(there, 2))[0]).toBe('“One particle story” is no longer expected of you');
  await update(all, 3, { lifted: true });
  expect((await hears(here, 4))[0]).toBe('“One particle story” is no longer expected');
  expect((await update(all, 4, { lifted: false, reviewOn: day(0) })).problem.errors?.[0]?.path).toBe('body.reviewOn');
  await update(all, 4, { lifted: false });
  expect((await hears(here, 5))[0]).toBe('“One particle story” is expected again');
  expect(await told(there)).toHaveLength(2);
});

it('tells nobody of nothing, and of a new owner only those two', async () => {
  const all = await arrange();
  const other = await TestTrust.make(app);
  const outsider = await other.person({ mainSubject: 'primary' });
  await update(all, 1, { title: 'One particle story' });
  await update(all, 2, { ownerId: all.heir.id });
  expect(await hears(all.heir, 1)).toEqual(['You answer for “One particle story” now']);
  await app.nest.get(KeepAsked).run(all.trust.id);
  expect([await told(all.here), await told(all.there), await told(outsider)]).toEqual([['New expectation: “One particle story”'], [], []]);
});

it('tells whoever comes to an expectation, all of it at once, and nobody twice', async () => {
  const all = await arrange();
  const { trust, leader, here, there, resource } = all;
  await leader.client.call('mandate.create', { body: { ...mandateBody(leader.id, [resource], { schoolIds: [trust.schoolId] }), title: 'Another' } });
  await hears(here, 2);
  const came = await trust.person({ mainSubject: 'primary' });
  await Promise.all([app.nest.get(KeepAsked).run(trust.id), app.nest.get(KeepAsked).run(trust.id)]);
  expect(await hears(came, 1)).toEqual(['2 things are expected of you here. Please look at each']);
  await app.asOwner(trust.id, (db) => db.query('UPDATE mandate SET lifted_at = now() WHERE trust_id = $1 AND title = $2', [trust.id, 'Another']));
  await app.asOwner(trust.id, (db) => db.query('UPDATE person SET school_id = $3 WHERE trust_id = $1 AND id = $2', [trust.id, there.id, trust.schoolId]));
  await app.nest.get(KeepAsked).run(trust.id);
  expect(await hears(there, 1)).toEqual(['Expected of you: “One particle story”']);
  await app.nest.get(KeepAsked).run(trust.id);
  expect([(await told(came)).length, (await told(here)).length]).toEqual([1, 2]);
});

it('tells its owner and those who manage what is expected when it lapses; firm again, it needs a new review and lapses again', async () => {
  const all = await arrange({ strength: 'must' });
  const { trust, leader, here, id } = all;
  const pass = () => app.asOwner(trust.id, (db) => db.query('UPDATE mandate SET review_on = current_date - 1 WHERE trust_id = $1', [trust.id]));
  await pass();
  expect(await app.nest.get(RecordReview).lapse(trust.id, id)).toBe(true);
  const lapsed = '“One particle story” is recommended only: nobody reviewed it in time';
  expect((await hears(leader, 1))[0]).toBe(lapsed);
  expect((await hears(here, 2))[0]).toBe(lapsed);
  expect((await update(all, 2, { strength: 'must' })).problem.errors?.[0]).toMatchObject({ path: 'body.reviewOn', message: expect.stringContaining('nobody reviewed it') as string });
  expect((await update(all, 2, { strength: 'must', reviewOn: day(90) })).body).toMatchObject({ strength: 'must', lapsed: false, reviewOn: day(90) });
  expect((await hears(here, 3))[0]).toBe('“One particle story” is “must use” now, and has changed: when it is reviewed');
  await pass();
  expect(await app.nest.get(RecordReview).lapse(trust.id, id)).toBe(true);
});

it.each([[['owner'], null], [['lifted', 'words'], 'is no longer expected'], [['resources', 'stances', 'dates'], 'has changed: what to use, what may be changed in it and when it holds']] as const)('puts %j into words', (changes, words) => { expect(changedWords(changes, 'should')).toBe(words); });
