// The smallest group of figures: a wish to lower it is told to whoever may agree, a change to everyone, with its reason.
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { noticesOf, untilTold } from './testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const WHY = 'Because our schools are small';
const texts = async (who: TestPerson, count: number) => (await untilTold(who, count)).items.map(({ kind, text, link }) => ({ kind, text, link }));

it('is told to a second person first and to everyone when it is done', async () => {
  const trust = await TestTrust.make(app);
  const [admin, leader, teacher] = [await trust.person({ name: 'Ada Min', roles: ['trust_admin'] }), await trust.person({ roles: ['trust_leader'] }), await trust.person()];
  const set = (k: number, was: number) => admin.client.call('threshold.set', { body: { k, was, reason: WHY } });
  const { id } = (await set(8, 10)).body.waiting!;
  expect(await texts(leader, 1)).toEqual([{ kind: 'threshold', text: `Ada Min wishes that figures may be about groups of 8 people, not 10. It takes a second person. The reason: ${WHY}`, link: '/admin/smallest-group' }]);
  expect([(await noticesOf(teacher)).items, (await noticesOf(admin)).items]).toEqual([[], []]);
  await leader.client.call('threshold.answer', { params: { id }, body: { agrees: true } });
  expect(await texts(teacher, 1)).toEqual([{ kind: 'threshold', text: `Figures of what opens from now on may be about groups of 8 people, no longer 10. The reason: ${WHY}`, link: '/me#smallest-group' }]);
  await set(12, 8);
  expect((await texts(teacher, 2))[0]!.text).toBe(`Figures are about groups of at least 12 people from now on, no longer 8. The reason: ${WHY}`);
});
