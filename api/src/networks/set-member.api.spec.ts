// Who belongs and who leads: leads add colleagues and share their lead, departments go with the people who teach there, and no circle is left without a lead.
import { setTimeout as pause } from 'node:timers/promises';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { connectLive, makeMeeting, makeNetwork } from './testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const set = (by: TestPerson, id: string, personId: string, lead?: boolean) => by.client.call('network.setMember', { params: { id, personId }, body: lead === undefined ? {} : { lead } });
const show = async (person: TestPerson, id: string) => (await person.client.call('network.show', { params: { id } })).body;
const texts = async (person: TestPerson) => (await person.client.call('notification.list')).body.items.map(({ text }) => text);
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 8000; waited += 50) { if (await holds()) return; await pause(50); }
  throw new Error('It did not come to that');
}
const told = (person: TestPerson, words: string) => until(async () => (await texts(person)).some((text) => text.includes(words)));

describe('a lead', () => {
  it('adds a colleague to a network for its members, who is told, reads, and may leave', async () => {
    const { trust, lead, member } = await makeMeeting(app);
    const id = await makeNetwork(app, trust.id, { leads: [lead.id], members: [member.id], open: false });
    const colleague = await trust.person({ name: 'Cy Reed' });
    expect((await set(lead, id, colleague.id)).body).toEqual({ id: colleague.id, name: 'Cy Reed', school: 'Ash Primary', lead: false, mainSubject: 'science' });
    await set(lead, id, colleague.id);
    expect(await show(colleague, id)).toMatchObject({ member: true, lead: false, members: 3 });
    await told(colleague, 'Ada Khan added you to Science');
    expect((await texts(colleague)).filter((text) => text.includes('added you'))).toHaveLength(1);
    expect((await colleague.client.call('network.leave', { params: { id } })).status).toBe(204);
  });

  it('shares the lead, hands it over, and is never the last to put it down', async () => {
    const { lead, member, networkId: id } = await makeMeeting(app);
    expect((await set(lead, id, lead.id, false)).problem.code).toBe('network.last_lead');
    expect((await set(lead, id, member.id, true)).body.lead).toBe(true);
    expect((await set(lead, id, member.id)).body.lead).toBe(true);
    expect((await show(member, id)).leads.map(({ name }) => name)).toEqual(['Ada Khan', 'Bo Lee']);
    await told(member, 'now, with Ada Khan');
    expect((await set(member, id, lead.id, false)).status).toBe(200);
    expect((await set(lead, id, lead.id, true)).problem.code).toBe('ability.missing');
    await told(lead, 'You no longer lead');
  });

  it('adds nobody who is suspended, from another trust or gone, and nobody else adds anyone', async () => {
    const { trust, lead, member, networkId: id } = await makeMeeting(app);
    const [colleague, gone] = [await trust.person(), await trust.person()];
    const foreign = await (await TestTrust.make(app)).person();
    await app.asOwner(trust.id, (db) => db.query('UPDATE person SET active = false WHERE trust_id = $1 AND id = $2', [trust.id, gone.id]));
    await lead.client.call('network.suspend', { params: { id, personId: member.id }, body: { reason: 'Unkind words, twice' } });
    expect((await set(lead, id, member.id)).problem).toMatchObject({ code: 'request.invalid', errors: [{ message: 'Bo Lee is suspended from this network. End that first' }] });
    for (const nobody of [gone, foreign]) expect((await set(lead, id, nobody.id)).status).toBe(404);
    expect((await set(colleague, id, colleague.id)).problem.code).toBe('ability.missing');
    expect((await set(foreign, id, foreign.id)).status).toBe(404);
    await lead.client.call('network.update', { params: { id }, body: { archived: true } });
    expect((await set(lead, id, colleague.id)).problem.code).toBe('ability.missing');
    expect((await lead.client.call('network.setMember', { params: { id, personId: colleague.id }, body: { lead: 'perhaps' } })).status).toBe(422);
    expect((await app.client().call('network.setMember', { params: { id, personId: colleague.id }, body: { lead: false } })).status).toBe(401);
  });
});

it('an administrator is told of a network that nobody leads any more, and gives it a lead without reading it', async () => {
  const { trust, lead, member, networkId: id } = await makeMeeting(app);
  const admin = await trust.person({ roles: ['trust_admin'] });
  await admin.client.call('person.update', { params: { id: lead.id }, body: { active: false } });
  await told(admin, 'Please give it a lead');
  expect((await set(admin, id, member.id, true)).status).toBe(200);
  expect(await show(admin, id)).toMatchObject({ member: false, leads: [{ name: 'Bo Lee' }] });
  expect((await admin.client.call('thread.list', { params: { id } })).problem.code).toBe('ability.missing');
  expect((await member.client.call('network.leave', { params: { id } })).problem.code).toBe('network.last_lead');
});

it('whoever asks to join is told the answer, and the leads that somebody asks', async () => {
  const { trust, lead } = await makeMeeting(app);
  const id = await makeNetwork(app, trust.id, { leads: [lead.id], open: false });
  await lead.client.call('network.update', { params: { id }, body: { byRequest: true } });
  const [first, second] = [await trust.person({ name: 'Cy Reed' }), await trust.person({ name: 'Di Moss' })];
  for (const person of [first, second]) await person.client.call('joining.ask', { params: { id }, body: { words: '' } });
  await told(lead, 'Cy Reed asks to join');
  const answer = (personId: string, accepted: boolean) => lead.client.call('joining.answer', { params: { id, personId }, body: { accepted } });
  await answer(first.id, true);
  await answer(second.id, false);
  await told(first, 'You have been let into');
  await told(second, 'You have not been let into');
});

describe('a department', () => {
  const open = async (person: TestPerson) => (await person.client.call('department.open', { body: {} })).body;

  it('is left by whoever goes to another school, at once, and led by who has belonged longest; who comes back belongs again', async () => {
    const trust = await TestTrust.make(app);
    const birch = await trust.school('Birch Academy');
    const [admin, first, second] = [await trust.person({ roles: ['trust_admin'], mainSubject: 'other' }), await trust.person({ name: 'Ada Khan' }), await trust.person({ name: 'Bo Lee' })];
    const { id } = await open(first);
    await second.client.call('network.list');
    const socket = await connectLive(app, first.secret);
    const left = new Promise<string>((done) => socket.once('network.left', ({ networkId }) => done(networkId)));
    expect(await socket.timeout(5000).emitWithAck('network.open', { networkId: id })).toMatchObject({ ok: true });
    await admin.client.call('person.update', { params: { id: first.id }, body: { schoolId: birch, phase: 'secondary' } });
    expect(await left).toBe(id);
    socket.close();
    expect((await first.client.call('network.show', { params: { id } })).status).toBe(404);
    await until(async () => (await show(second, id)).lead);
    expect(await show(second, id)).toMatchObject({ members: 1, schools: 1, leads: [{ name: 'Bo Lee' }] });
    await told(second, 'You lead Ash Primary science now');
    await admin.client.call('person.update', { params: { id: first.id }, body: { schoolId: trust.schoolId, phase: 'primary' } });
    await until(async () => (await show(second, id)).members === 2);
  });

  it('is joined by whoever begins to teach there, without looking, and left by whoever teaches something else', async () => {
    const trust = await TestTrust.make(app);
    const [admin, science, maths] = [await trust.person({ roles: ['trust_admin'], mainSubject: 'other' }), await trust.person(), await trust.person({ mainSubject: 'maths' })];
    const { id } = await open(science);
    const numbers = await open(maths);
    const made = await admin.client.call('person.create', { body: { name: 'New Here', email: `new-${id}@example.org`, schoolId: trust.schoolId, phase: 'primary', mainSubject: 'science', roles: [{ role: 'teacher', schoolId: null }] } });
    expect(made.status).toBe(201);
    await until(async () => (await show(science, id)).members === 2);
    await admin.client.call('person.update', { params: { id: made.body.id }, body: { mainSubject: 'maths' } });
    await until(async () => (await show(maths, numbers.id)).members === 2);
    expect((await show(science, id)).members).toBe(1);
  });

  it('is kept in order by an administrator of another school, with a reason that is recorded and told, who reads nothing of it', async () => {
    const trust = await TestTrust.make(app);
    const birch = await trust.school('Birch Academy');
    const admin = await trust.person({ name: 'Ann Admin', roles: ['trust_admin'], mainSubject: 'other', schoolId: birch });
    const [lead, member] = [await trust.person({ name: 'Ada Khan' }), await trust.person({ name: 'Bo Lee' })];
    const { id } = await open(lead);
    await member.client.call('network.list');
    const colleague = await trust.person({ name: 'Di Other', mainSubject: 'maths' });
    const outsider = await trust.person({ name: 'Out Sider', roles: ['teacher', 'trust_leader', 'network_lead'], schoolId: birch });
    expect((await outsider.client.call('network.show', { params: { id } })).status).toBe(404);
    expect((await admin.client.call('network.list')).body.items.map((one) => one.id)).toContain(id);
    expect((await outsider.client.call('network.list')).body.items.map((one) => one.id)).not.toContain(id);
    expect(await show(admin, id)).toMatchObject({ member: false, seq: 0, lastPostAt: null, abilities: { manage: true, saysWhy: true, post: false, join: false } });
    expect((await admin.client.call('network.members', { params: { id }, query: {} })).body.items).toHaveLength(2);
    for (const route of ['thread.list', 'network.changes'] as const) expect((await admin.client.call(route, { params: { id }, query: { after: 0 } } as never)).problem.code).toBe('thing.not_found');
    const act = (personId: string, body: object) => admin.client.call('network.setMember', { params: { id, personId }, body });
    expect((await act(member.id, { lead: true })).problem.errors?.[0]?.path).toBe('body.reason');
    expect((await act(member.id, { lead: true, reason: 'Ada is on leave until Easter' })).body).toMatchObject({ lead: true });
    await told(member, 'Ann Admin made you a lead of Ash Primary science: Ada is on leave until Easter');
    await act(colleague.id, { reason: 'She takes two classes from March' });
    await told(colleague, 'Ann Admin added you to Ash Primary science: She takes two classes from March');
    expect((await act(admin.id, { reason: 'I would like to read along' })).problem.errors?.[0]?.path).toBe('params.personId');
    expect((await admin.client.call('network.update', { params: { id }, body: { purpose: 'For the two of you' } })).problem.errors?.[0]?.path).toBe('body.reason');
    await admin.client.call('network.update', { params: { id }, body: { open: true, reason: 'To be seen by everybody' } });
    await told(lead, 'Ann Admin, who looks after networks, changed Ash Primary science: To be seen by everybody');
    // An open door is still the door of one school.
    expect((await admin.client.call('network.join', { params: { id } })).status).toBe(404);
    expect((await admin.client.call('network.removeMember', { params: { id, personId: colleague.id }, body: { reason: '' } })).problem.errors?.[0]?.path).toBe('body.reason');
    expect((await admin.client.call('network.removeMember', { params: { id, personId: colleague.id }, body: { reason: 'It was the wrong person' } })).status).toBe(204);
    expect((await admin.client.call('network.suspend', { params: { id, personId: member.id }, body: { reason: 'Until it is looked at' } })).status).toBe(204);
    expect((await admin.client.call('network.setCare', { params: { id }, body: { askHours: 24, leadHours: 72 } })).status).toBe(404);
    const acts = (await admin.client.call('audit.list')).body.items.filter(({ act: name }) => name.startsWith('network.'));
    expect(acts.map(({ act: name, detail }) => [name, detail["reason"]])).toEqual([
      ['network.suspend', 'Until it is looked at'], ['network.removeMember', 'It was the wrong person'], ['network.update', 'To be seen by everybody'],
      ['network.addMember', 'She takes two classes from March'], ['network.setLead', 'Ada is on leave until Easter'], ['network.create', undefined]]);
  });

  it('takes in nobody of another school', async () => {
    const trust = await TestTrust.make(app);
    const [lead, elsewhere] = [await trust.person(), await trust.person({ name: 'Cy Reed', schoolId: await trust.school('Birch Academy') })];
    const { id } = await open(lead);
    expect((await set(lead, id, elsewhere.id)).problem).toMatchObject({ code: 'request.invalid', errors: [{ message: 'Cy Reed works at another school, and this circle is for its own school alone' }] });
  });
});
