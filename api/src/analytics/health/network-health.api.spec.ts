// Network health over HTTP: for leads and those who read insight; waiting questions for members; nobody of another trust.
import { TestTrust } from '@trellis/identity/testing';
import { makeMeeting, makeThread } from '@trellis/networks/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

it('is shown to leads and leaders, with questions only to members, and without a number about two people', async () => {
  const { trust, lead, member, networkId } = await makeMeeting(app);
  const [leader, teacher] = [await trust.person({ roles: ['trust_leader'] }), await trust.person()];
  await makeThread(app, trust.id, networkId, member.id, { title: 'Why is the sky dark?', kind: 'question' });
  const ask = (person: { client: typeof lead.client }, id = networkId) => person.client.call('network.health', { params: { id } });
  const mine = await ask(lead);
  expect(mine.body).toMatchObject({ network: { id: networkId }, waiting: [{ title: 'Why is the sky dark?' }], waitingCount: 1 });
  for (const figure of mine.body.figures) expect(figure).toMatchObject({ suppressed: true, value: null });
  expect((await ask(leader)).body).toMatchObject({ waiting: [], waitingCount: 1 });
  for (const other of [member, teacher]) expect((await ask(other)).status).toBe(403);
  const foreign = await (await TestTrust.make(app)).person({ roles: ['trust_leader'] });
  expect((await ask(foreign)).status).toBe(404);
  expect((await app.client().call('network.health', { params: { id: networkId } })).status).toBe(401);
});
