// Network health over HTTP: figures as they were published with a wave, for leads and those who read insight; waiting questions for members; nobody of another trust.
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { makeTeachers, openWaveIn } from '@trellis/mandates/testing';
import { makeMeeting, makeNetwork, makeThread } from '@trellis/networks/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const ask = (person: TestPerson, id: string, wave?: string) => person.client.call('network.health', { params: { id }, query: { wave } });
const days = (n: number): Date => new Date(Date.now() - n * 86_400_000);

it('is shown to leads and leaders, with questions only to members, and nothing before a wave has closed', async () => {
  const { trust, lead, member, networkId } = await makeMeeting(app);
  const [leader, teacher] = [await trust.person({ roles: ['trust_leader'] }), await trust.person()];
  await makeThread(app, trust.id, networkId, member.id, { title: 'Why is the sky dark?', kind: 'question' });
  expect((await ask(lead, networkId)).body).toMatchObject({ network: { id: networkId, department: false }, periods: [], shown: null, waiting: { count: 1, items: [{ title: 'Why is the sky dark?' }] } });
  expect((await ask(leader, networkId)).body).toMatchObject({ shown: null, waiting: null });
  for (const other of [member, teacher]) expect((await ask(other, networkId)).status).toBe(403);
  const foreign = await (await TestTrust.make(app)).person({ roles: ['trust_leader'] });
  expect((await ask(foreign, networkId)).status).toBe(404);
  expect((await app.client().call('network.health', { params: { id: networkId } })).status).toBe(401);
});

it('is what was published with a closed wave, the same as beside the other networks, and stays as it was whatever is said later', async () => {
  const trust = await TestTrust.make(app);
  const birch = await trust.school('Birch Primary', 'primary');
  const people = await makeTeachers(trust, Array.from({ length: 14 }, (_, i) => ({ schoolId: i % 2 ? birch : trust.schoolId, phase: 'primary' as const, mainSubject: 'primary' })));
  const { leader, waveId } = await openWaveIn(trust);
  const lead = await trust.person();
  const id = await makeNetwork(app, trust.id, { leads: [lead.id], members: people, createdAt: days(300) });
  const small = await makeNetwork(app, trust.id, { leads: [lead.id], members: people.slice(0, 3), createdAt: days(300) });
  for (const network of [id, small]) for (let i = 0; i < 12; i++) await makeThread(app, trust.id, network, people[i]!, { title: `Question ${i}`, kind: 'question', posts: [{ authorId: people[i]!, at: days(10), text: 'How?' }, { authorId: people[(i + 1) % 14]!, at: days(9.9), text: 'So.' }] });
  await app.asOwner(trust.id, (db) => db.query("UPDATE thread t SET answer_post_id = (SELECT p.id FROM post p WHERE p.trust_id = t.trust_id AND p.thread_id = t.id ORDER BY p.seq DESC LIMIT 1) WHERE t.trust_id = $1 AND t.network_id = $2", [trust.id, id]));
  expect((await ask(lead, id)).body.shown).toBeNull();
  await leader.client.call('wave.close', { params: { id: waveId } });
  const { body } = await ask(lead, id);
  expect(body).toMatchObject({ periods: [{ waveId }], shown: { period: { waveId } } });
  const told = Object.fromEntries(body.shown!.figures.map((figure) => [figure.id, figure]));
  expect(told).toMatchObject({ across: { value: 1 }, answered: { value: 1 }, open: { value: 0 }, useful: { words: 'Half of all questions have an answer marked as useful within 3 hours; those still waiting are counted.' } });
  const beside = (await leader.client.call('insight.together', {})).body.shown!.networks.find((network) => network.id === id)!;
  expect(body.shown!.figures).toEqual(beside.figures);
  expect((await ask(leader, id)).body.shown).toEqual(body.shown);
  for (const figure of (await ask(lead, small)).body.shown!.figures) expect(figure).toMatchObject({ suppressed: true, value: null });
  await makeThread(app, trust.id, id, people[0]!, { title: 'One more', kind: 'question' });
  expect((await ask(lead, id, waveId)).body.shown).toEqual(body.shown);
  expect((await ask(lead, id, id)).status).toBe(404);
  expect((await ask(lead, id, 'no id')).status).toBe(422);
});

it('is nothing of a department, which its school alone knows of', async () => {
  const { trust, lead } = await makeMeeting(app);
  const { id } = (await lead.client.call('department.open', { body: {} })).body;
  expect((await ask(lead, id)).body).toMatchObject({ network: { department: true }, periods: [], shown: null, waiting: { count: 0, items: [] } });
  const leader = await trust.person({ roles: ['trust_leader'], schoolId: await trust.school('Cedar Academy'), mainSubject: 'maths' });
  expect((await ask(leader, id)).status).toBe(404);
});
