// Whom a wave asked, from its opening to its closing: exceptions, moves and arrivals in the middle turn neither figures nor rights round.
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { KeepAsked, SubmitRating } from '@trellis/mandates';
import { makeResource, makeTeachers, mandateBody, openNext } from '@trellis/mandates/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

interface Arranged { trust: TestTrust; leader: TestPerson; head: TestPerson; music: string[]; science: string[]; birch: string; mandateId: string; waveId: string }

/** Twelve who teach music and twelve who teach science in one school; a wave asks them all. */
async function arrange(audience: object = {}): Promise<Arranged> {
  const trust = await TestTrust.make(app);
  const birch = await trust.school('Birch School', 'secondary');
  const leader = await trust.person({ roles: ['trust_leader', 'trust_admin'], mainSubject: 'other' });
  const head = await trust.person({ roles: ['headteacher'], mainSubject: 'other' });
  const [music, science] = await Promise.all(['music', 'science'].map((mainSubject) => makeTeachers(trust, Array.from({ length: 12 }, () => ({ schoolId: trust.schoolId, phase: 'secondary' as const, mainSubject })))));
  const mandate = await leader.client.call('mandate.create', { body: mandateBody(leader.id, [await makeResource(trust, leader.id, 'Particles')], audience) });
  return { trust, leader, head, music: music!, science: science!, birch, mandateId: mandate.body.id, waveId: await openNext(leader, 'Autumn 1') };
}

const rate = async ({ trust, mandateId }: Arranged, people: readonly string[]) => {
  for (const [i, personId] of people.entries()) await app.nest.get(SubmitRating).run({ trustId: trust.id, personId }, mandateId, { overall: 1 + (i % 5), pupils: null, values: null, room: null, minutes: null, comment: '' });
};
const excuse = ({ head, mandateId }: Arranged) => head.client.call('exception.request', { params: { id: mandateId }, body: { subjects: ['music'], phases: [], reason: 'We moved into a new building and have no room' } });
const response = async ({ trust }: Arranged) => (await app.asOwner(trust.id, (db) => db.query("SELECT figure FROM pub.published_figure WHERE trust_id = $1 AND metric = 'response' AND kind = 'trust'", [trust.id]))).rows.map(({ figure }: { figure: unknown }) => figure);
const send = (who: TestPerson, id: string, overall = 5) => who.client.call('rating.submit', { params: { id }, body: { overall } });
const show = async (who: TestPerson, id: string) => (await who.client.call('mandate.show', { params: { id } })).body;
const move = ({ trust, birch }: Arranged, personId: string) => app.asOwner(trust.id, (db) => db.query('UPDATE person SET school_id = $3 WHERE trust_id = $1 AND id = $2', [trust.id, personId, birch]));

it('counts those who answered among those who were asked, and tells them, though an exception came between', async () => {
  const all = await arrange();
  await rate(all, all.music);
  expect((await all.leader.client.call('wave.list')).body.items[0]!.response).toMatchObject([{ percent: 50 }]);
  expect((await excuse(all)).body.status).toBe('granted');
  expect((await all.leader.client.call('wave.list')).body.items[0]!.response).toMatchObject([{ percent: 50 }]);
  await all.leader.client.call('wave.close', { params: { id: all.waveId } });
  expect(await response(all)).toMatchObject([{ eligible: 24, count: 12 }]);
  const told = () => app.asOwner(all.trust.id, async (db) => (await db.query("SELECT count(*)::int AS n FROM notification WHERE trust_id = $1 AND kind = 'wave' AND person_id = ANY ($2)", [all.trust.id, all.music])).rows[0].n as number);
  for (let waited = 0; waited < 8000 && await told() === 0; waited += 100) await new Promise((done) => setTimeout(done, 100));
  expect(await told()).toBe(12);
});

it('lets whoever has been excepted, has moved or is asked no longer change their answer until it closes, where they gave it', async () => {
  const all = await arrange();
  const { trust, leader, mandateId } = all;
  const [moved, excepted, silent] = [await trust.person({ mainSubject: 'science', phase: 'secondary' }), await trust.person({ mainSubject: 'music', phase: 'secondary' }), await trust.person({ mainSubject: 'science', phase: 'secondary' })];
  for (const who of [moved, excepted]) expect((await send(who, mandateId, 1)).status).toBe(204);
  await excuse(all);
  await leader.client.call('mandate.update', { params: { id: mandateId }, body: { version: 1, audience: { schoolIds: [trust.schoolId], subjects: [], phases: [] } } });
  await move(all, moved.id);
  for (const who of [moved, excepted]) {
    expect(await show(who, mandateId)).toMatchObject({ applies: false, rating: { open: true, answered: true }, abilities: { rate: true } });
    expect((await send(who, mandateId)).status).toBe(204);
  }
  const kept = await app.asOwner(trust.id, (db) => db.query('SELECT school_id, subject, overall FROM survey.open_rating WHERE trust_id = $1 ORDER BY subject', [trust.id]));
  expect(kept.rows).toEqual(['music', 'science'].map((subject) => ({ school_id: trust.schoolId, subject, overall: 5 })));
  // Lifted in the middle: an answer may be changed as promised, and nobody is asked anew.
  await leader.client.call('mandate.update', { params: { id: mandateId }, body: { version: 2, lifted: true } });
  expect([(await send(moved, mandateId, 3)).status, (await send(silent, mandateId)).problem.code]).toEqual([204, 'mandate.over']);
  expect(await show(silent, mandateId)).toMatchObject({ rating: { open: false } });
  await leader.client.call('wave.close', { params: { id: all.waveId } });
  expect((await send(moved, mandateId)).problem.code).toBe('ability.missing');
  expect((await show(moved, mandateId)).rating).toBeNull();
});

it('asks whoever comes in the middle, and nobody of another trust or who was never meant', async () => {
  const all = await arrange({ subjects: ['music'] });
  const outsider = await (await TestTrust.make(app)).person({ mainSubject: 'music' });
  const came = await all.trust.person({ mainSubject: 'music', phase: 'secondary' });
  const noted = () => app.asOwner(all.trust.id, async (db) => (await db.query('SELECT person_id FROM wave_asked WHERE trust_id = $1', [all.trust.id])).rows.map(({ person_id }: { person_id: string }) => person_id).sort());
  expect(await noted()).toEqual([...all.music].sort());
  // Not noted yet, and asked all the same.
  expect((await send(came, all.mandateId)).status).toBe(204);
  await Promise.all([1, 2, 3].map(() => app.nest.get(KeepAsked).run(all.trust.id)));
  expect(await noted()).toEqual([...all.music, came.id].sort());
  expect((await send(all.head, all.mandateId)).problem.code).toBe('ability.missing');
  expect((await send(outsider, all.mandateId)).problem.code).toBe('thing.not_found');
  // A second expectation is one row more for nobody.
  const second = await all.leader.client.call('mandate.create', { body: mandateBody(all.leader.id, [await makeResource(all.trust, all.leader.id, 'Waves')]) });
  const rows = await app.asOwner(all.trust.id, (db) => db.query('SELECT cardinality(mandate_ids) AS n, count(*)::int AS people FROM wave_asked WHERE trust_id = $1 GROUP BY 1 ORDER BY 1', [all.trust.id]));
  expect([second.status, rows.rows]).toEqual([201, [{ n: 1, people: 12 }, { n: 2, people: 13 }]]);
  // Whoever moves stays in one group of this wave, also in what their new school is asked.
  await move(all, came.id);
  const third = await all.leader.client.call('mandate.create', { body: mandateBody(all.leader.id, [await makeResource(all.trust, all.leader.id, 'Sound')], { schoolIds: [all.birch] }) });
  expect((await send(came, third.body.id)).status).toBe(204);
  const groups = await app.asOwner(all.trust.id, (db) => db.query('SELECT school_id FROM wave_asked WHERE trust_id = $1 AND person_id = $2 UNION SELECT school_id FROM survey.open_rating WHERE trust_id = $1', [all.trust.id, came.id]));
  expect(groups.rows).toEqual([{ school_id: all.trust.schoolId }]);
});

it('keeps nothing by which those who answered differ from those who did not', async () => {
  const all = await arrange();
  await rate(all, all.music);
  const early = await all.trust.person({ mainSubject: 'science', phase: 'secondary' });
  await send(early, all.mandateId);
  await app.nest.get(KeepAsked).run(all.trust.id);
  const rows = await app.asOwner(all.trust.id, (db) => db.query("SELECT DISTINCT xmin = (SELECT o.xmin FROM wave_asked o WHERE o.trust_id = $1 AND o.person_id = $2) AS first FROM wave_asked WHERE trust_id = $1 AND person_id <> $3", [all.trust.id, all.science[0], early.id]));
  expect(rows.rows).toEqual([{ first: true }]);
  expect((await app.asOwner(all.trust.id, (db) => db.query('SELECT 1 FROM wave_asked a JOIN survey.open_rating r ON r.xmin = a.xmin WHERE a.trust_id = $1', [all.trust.id]))).rows).toEqual([]);
});
