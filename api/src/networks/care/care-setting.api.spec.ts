// When questions are looked after: the network's lead sets it, within bounds, and it holds from then on.
import type { TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { makeMeeting, makeThread } from '../testing';
import { CareForQuestions } from './care-for-questions';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

it('is the lead’s to set, in whole hours, colleagues before leads', async () => {
  const { trust, lead, member, networkId } = await makeMeeting(app);
  const set = (person: TestPerson, askHours: number, leadHours: number) => person.client.call('network.setCare', { params: { id: networkId }, body: { askHours, leadHours } });
  expect((await lead.client.call('network.care', { params: { id: networkId } })).body).toEqual({ askHours: 24, leadHours: 72 });
  expect((await set(lead, 48, 48)).problem.errors).toEqual([{ path: 'body.leadHours', message: 'Leads are told after colleagues were asked: please enter more hours than above' }]);
  for (const [ask, tell, path] of [[0, 72, 'body.askHours'], [1.5, 72, 'body.askHours'], [337, 400, 'body.askHours'], [24, 673, 'body.leadHours']] as const) expect((await set(lead, ask, tell)).problem.errors?.[0]?.path).toBe(path);
  expect((await set(lead, 2, 4)).body).toEqual({ askHours: 2, leadHours: 4 });
  expect((await set(member, 2, 4)).status).toBe(403);
  expect((await member.client.call('network.care', { params: { id: networkId } })).status).toBe(403);
  await makeThread(app, trust.id, networkId, member.id, { title: 'Soon', kind: 'question', posts: [{ authorId: member.id, at: new Date(Date.now() - 5 * 3_600_000), text: 'How?' }] });
  await app.nest.get(CareForQuestions, { strict: false }).run(trust.id);
  const { rows } = await app.asOwner(trust.id, (db) => db.query('SELECT lead_told_at IS NOT NULL AS told FROM question_care WHERE trust_id = $1', [trust.id]));
  expect(rows).toEqual([{ told: true }]);
});
