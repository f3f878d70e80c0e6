// Groups that are invited to a consultation beside those it would apply to: asked, told, heard, and told apart only where published groups allow it.
import { randomUUID } from 'node:crypto';
import type { Invitation } from '@trellis/contracts';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { KeepConsulted, SubmitView } from '@trellis/mandates';
import { day, makeTeachers, passClosingDay } from '@trellis/mandates/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const HEADS: Invitation = { kind: 'role', role: 'headteacher' };
const teachersOf = (subject: string): Invitation => ({ kind: 'teachers', audience: { schoolIds: [], subjects: [subject], phases: [] } });

interface Arranged { trust: TestTrust; lead: TestPerson; leader: TestPerson; guest: TestPerson; science: string[]; maths: string[]; id: string; network: string }

/** Sixteen science teachers it would apply to; sixteen of maths and a head with a browser whom it would not; a network whose members are the maths teachers. */
async function arrange(change: object = {}): Promise<Arranged> {
  const trust = await TestTrust.make(app);
  const elm = await trust.school('Elm High', 'secondary');
  const leader = await trust.person({ name: 'Lee Leader', roles: ['trust_leader', 'trust_admin'], mainSubject: 'other' });
  const lead = await trust.person({ name: 'Sue Lead', roles: ['subject_lead'], mainSubject: 'other' });
  const guest = await trust.person({ name: 'Hal Head', roles: ['headteacher'], mainSubject: 'other' });
  const make = (mainSubject: string, n: number) => makeTeachers(trust, times(n, (i) => ({ schoolId: i % 2 ? elm : trust.schoolId, phase: 'secondary' as const, mainSubject })));
  const [science, maths] = [await make('science', 16), await make('maths', 16)];
  const network = (await leader.client.call('network.create', { body: { name: 'Maths', subject: 'maths' } })).body.id;
  await app.asOwner(trust.id, (db) => db.query('INSERT INTO circle_member (trust_id, circle_id, person_id) SELECT $1, $2, x FROM unnest($3::uuid[]) x ON CONFLICT DO NOTHING', [trust.id, network, maths]));
  const made = await lead.client.call('proposal.create', { body: { title: 'One particle story', strength: 'should', reason: 'So that nobody has to unlearn a diagram', hopes: 'Two weeks in Year 7',
    audience: { subjects: ['science'] }, deciderId: leader.id, decideBy: day(14), closesOn: day(8), ...change } });
  if (made.status !== 201) throw new Error(JSON.stringify(made.problem));
  return { trust, lead, leader, guest, science, maths, id: made.body.id, network };
}
const params = ({ id }: Pick<Arranged, 'id'>) => ({ id });
const open = (of: Arranged, version = 1) => of.lead.client.call('consultation.open', { params: params(of), body: { version } });
async function consult(invitations: (of: Arranged) => Invitation[], change: object = {}): Promise<Arranged> {
  const arranged = await arrange(change);
  await arranged.lead.client.call('proposal.update', { params: params(arranged), body: { version: 1, invitations: invitations(arranged) } });
  const opened = await open(arranged, 2);
  if (opened.status !== 200) throw new Error(JSON.stringify(opened.problem));
  return arranged;
}
const invite = (of: Arranged, invitations: Invitation[], who = of.lead) => who.client.call('consultation.invite', { params: params(of), body: { invitations } });
const say = ({ trust, id }: Arranged, personId: string, suits: number) => app.nest.get(SubmitView).run({ trustId: trust.id, personId }, id, { suits, pupils: null, values: null, workload: null, option: null, comment: '' });
async function toldOf({ client }: TestPerson, least: number): Promise<string[]> {
  const told = async () => (await client.call('notification.list')).body.items.map(({ text }) => text);
  for (let waited = 0; (await told()).length < least && waited < 8000; waited += 100) await new Promise((done) => setTimeout(done, 100));
  return told();
}

it('asks the invited like everyone else: notice, card, receipt, answer, points and the decision', async () => {
  const arranged = await consult(({ network }) => [HEADS, { kind: 'network', networkId: network }]);
  const { trust, guest, lead, leader, id } = arranged;
  expect(await toldOf(guest, 1)).toEqual(['You are invited to say what you think before it is decided: “One particle story”']);
  expect((await guest.client.call('proposal.list', { query: { stage: 'consulting' } })).body.items).toMatchObject([{ id, applies: true, invited: true, answered: false }]);
  const shown = (await guest.client.call('proposal.show', { params: { id } })).body;
  expect(shown.receipt).toMatch(/^It would not apply to you: you are asked because a group you belong to was invited, and nothing beside your answer says so\. Nobody can read your answer/);
  expect(shown.invitations).toMatchObject([{ kind: 'role', role: 'headteacher', later: false }, { kind: 'network', network: { name: 'Maths' }, later: false }]);
  expect((await guest.client.call('view.submit', { params: { id }, body: { suits: 2 } })).status).toBe(204);
  expect((await guest.client.call('point.add', { params: { id }, body: { kind: 'concern', text: 'It would need another laboratory' } })).status).toBe(201);
  await passClosingDay(trust, id);
  await lead.client.call('consultation.close', { params: { id } });
  await leader.client.call('decision.publish', { params: { id }, body: { outcome: 'no', heard: 'What was heard, at some length', reasons: 'The reasons, at some length', changes: 'Nothing has changed' } });
  expect((await toldOf(guest, 3))[0]).toBe('Decided: we will not. “One particle story”');
  expect((await guest.client.call('verdict.give', { params: { id }, body: { verdict: 'yes' } })).status).toBe(204);
});

it('leaves nothing beside an answer that says its writer was invited', async () => {
  const arranged = await consult(({ network }) => [{ kind: 'network', networkId: network }]);
  await say(arranged, arranged.maths[0]!, 3);
  const columns = await app.asOwner(arranged.trust.id, (db) => db.query<{ name: string }>("SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'survey' AND table_name IN ('open_view', 'frozen_view')"));
  expect(columns.rows.filter(({ name }) => /invit|person|act/.test(name))).toEqual([]);
});

it('tells progress apart only where both sides are ten people', async () => {
  const arranged = await consult(({ network }) => [{ kind: 'network', networkId: network }]);
  for (const personId of [...arranged.science, ...arranged.maths.slice(0, 4)]) await say(arranged, personId, 4);
  const { progress } = (await arranged.guest.client.call('proposal.show', { params: params(arranged) })).body;
  // Lee made the network and so is in it.
  expect(progress).toMatchObject({ sentence: expect.stringMatching(/^About 2\d of 33 have been heard/) as string, apart: [{ who: 'Those it would apply to (16)', words: 'About 100%' }, { who: 'Those also invited (17)', words: 'About 25%' }] });
  const few = await consult(() => [HEADS], { names: 'named' });
  expect((await few.guest.client.call('proposal.show', { params: params(few) })).body.progress).toMatchObject({ sentence: expect.stringContaining('of 17') as string, apart: [] });
});

it('publishes both sides as sums of groups that are shown anyway, and says so where it cannot', async () => {
  const arranged = await consult(() => [teachersOf('maths')]);
  for (const [i, personId] of arranged.science.entries()) await say(arranged, personId, [1, 2, 3, 4, 5, 5, 4, 4][i % 8]!);
  for (const [i, personId] of arranged.maths.entries()) await say(arranged, personId, 1 + (i % 5));
  await passClosingDay(arranged.trust, arranged.id);
  await arranged.lead.client.call('consultation.close', { params: params(arranged) });
  const { figures, apart } = (await arranged.guest.client.call('consultation.results', { params: params(arranged) })).body;
  const suits = apart!.items.find(({ item }) => item === 'suits')!;
  expect(suits).toMatchObject({ purely: true, asked: { n: 16, counts: [2, 2, 2, 6, 4] }, invited: { n: 16, counts: [4, 3, 3, 3, 3] } });
  // Nothing new: each side is one subject that stands in the list of groups.
  const counts = figures.filter(({ group }) => group.kind === 'subject').map(({ items }) => items[0]!.distribution);
  expect(counts).toEqual(expect.arrayContaining([suits.asked, suits.invited]));
  expect(figures[0]!.group).toMatchObject({ kind: 'trust', label: 'Everyone who was asked' });
  expect(figures.map(({ group }) => group.block)).not.toContain('sides:suits');

  // Heads and others sit among the groups they teach in: no group is theirs.
  const mixed = await arrange({ audience: { subjects: ['science'] }, names: 'named' });
  await mixed.lead.client.call('proposal.update', { params: params(mixed), body: { version: 1, invitations: [HEADS] } });
  await open(mixed, 2);
  for (const [i, personId] of mixed.science.entries()) await say(mixed, personId, 1 + (i % 5));
  await passClosingDay(mixed.trust, mixed.id);
  await mixed.lead.client.call('consultation.close', { params: params(mixed) });
  expect((await mixed.guest.client.call('consultation.results', { params: params(mixed) })).body.apart).toMatchObject({ items: [], note: expect.stringMatching(/not told apart/) as string });
  const none = await arrange();
  expect((await none.lead.client.call('consultation.results', { params: params(none) })).body.apart).toBeNull();
});

describe('who may be invited', () => {
  it('is never so few that they could be told apart, nor anybody who is asked anyway', async () => {
    const of = await arrange();
    const put = (invitations: Invitation[], version: number) => of.lead.client.call('proposal.update', { params: params(of), body: { version, invitations } });
    await put([HEADS], 1);
    const refused = await open(of, 2);
    expect(refused.problem.errors?.[0]).toMatchObject({ path: 'body.invitations', message: expect.stringContaining('fewer than 10 people') as string });
    expect((await of.guest.client.call('proposal.list')).body.items).toEqual([]);
    await put([teachersOf('science')], 2);
    expect((await open(of, 3)).problem.errors?.[0]?.message).toContain('asked already');
    const reach = (invitations: Invitation[], proposalId: string | null = null) => of.lead.client.call('consultation.reach', { body: { audience: { subjects: ['science'] }, invitations, proposalId } });
    expect((await reach([HEADS])).body).toEqual({ asked: 16, added: null, few: null, note: expect.stringContaining('fewer than 10') as string });
    expect((await reach([HEADS, teachersOf('maths')])).body).toEqual({ asked: 16, added: 17, few: null, note: null });
    expect((await reach([{ kind: 'network', networkId: randomUUID() }])).problem.errors?.[0]?.path).toBe('body.invitations');
    expect((await of.guest.client.call('consultation.reach', { body: { audience: {}, invitations: [] } })).problem.code).toBe('ability.missing');
    // Named answers stand under their names anyway.
    const named = await consult(() => [HEADS], { names: 'named' });
    expect((await named.guest.client.call('proposal.list')).body.items).toMatchObject([{ invited: true }]);
  });

  it.each([['another trust’s network', async (of: Arranged) => [{ kind: 'network' as const, networkId: (await (await (await TestTrust.make(app)).person({ roles: ['trust_admin', 'trust_leader'] })).client.call('network.create', { body: { name: 'Theirs', subject: 'maths' } })).body.id ?? of.id }]],
    ['an absent school', async () => [{ kind: 'teachers' as const, audience: { schoolIds: [randomUUID()], subjects: [], phases: [] } }]]])('is not %s', async (_, make) => {
    const of = await arrange();
    expect((await of.lead.client.call('proposal.update', { params: params(of), body: { version: 1, invitations: await make(of) } })).problem.errors?.[0]?.path).toBe('body.invitations');
  });

  it('is nobody by name, and nobody where every colleague is asked', async () => {
    const of = await arrange();
    const change = (body: object) => of.lead.client.call('proposal.update', { params: params(of), body: { version: 1, ...body } as never });
    expect((await change({ invitations: [{ kind: 'person', personId: of.guest.id }] })).problem.code).toBe('request.invalid');
    expect((await change({ openTo: 'everyone', invitations: [HEADS] })).problem.errors?.[0]).toMatchObject({ path: 'body.invitations' });
  });
});

describe('an invitation while it is open', () => {
  it('adds people, tells them alone, is recorded, and is not taken back', async () => {
    const of = await consult(() => [], {});
    const { lead, leader, guest, id, network } = of;
    expect((await lead.client.call('proposal.show', { params: { id } })).body.abilities.invite).toBe(true);
    expect((await invite(of, [HEADS])).problem.errors?.[0]?.message).toContain('fewer than 10');
    expect((await invite(of, [HEADS], guest)).problem.code).toBe('ability.missing');
    const added = await invite(of, [HEADS, { kind: 'network', networkId: network }]);
    expect(added.body.invitations).toMatchObject([{ role: 'headteacher', later: true }, { network: { id: network }, later: true }]);
    expect(await toldOf(guest, 1)).toEqual(['You are invited to say what you think before it is decided: “One particle story”']);
    expect((await invite(of, [HEADS])).problem.errors?.[0]?.message).toContain('asked already');
    const acts = (await leader.client.call('audit.list')).body.items.filter(({ act }) => act === 'consultation.invite');
    expect(acts).toHaveLength(1);
    expect((await lead.client.call('proposal.update', { params: { id }, body: { version: added.body.version, invitations: [] } })).problem.code).toBe('consultation.stage');
    await passClosingDay(of.trust, id);
    await lead.client.call('consultation.close', { params: { id } });
    expect((await invite(of, [teachersOf('maths')])).problem.code).toBe('consultation.stage');
  });

  it('asks whoever comes to an invited group, once, and goes on asking whoever leaves it', async () => {
    const of = await consult(({ network }) => [{ kind: 'network', networkId: network }]);
    const { trust, guest, leader, network, id } = of;
    await app.nest.get(KeepConsulted).run(trust.id);
    expect((await guest.client.call('proposal.list')).body.items).toMatchObject([{ applies: false }]);
    await guest.client.call('network.join', { params: { id: network } });
    for (let i = 0; i < 2; i++) await app.nest.get(KeepConsulted).run(trust.id);
    expect(await toldOf(guest, 1)).toEqual(['You are invited to say what you think before it is decided: “One particle story”']);
    await guest.client.call('network.leave', { params: { id: network } });
    expect((await guest.client.call('view.submit', { params: { id }, body: { suits: 4 } })).status).toBe(204);
    // Whoever moves to where it would apply is one of those: nothing is told twice.
    await leader.client.call('person.update', { params: { id: guest.id }, body: { mainSubject: 'science', roles: [{ role: 'teacher' }] } as never });
    await app.nest.get(KeepConsulted).run(trust.id);
    expect((await guest.client.call('proposal.show', { params: { id } })).body).toMatchObject({ applies: true, invited: false, answered: true });
    // Nobody is asked what has closed.
    await passClosingDay(of.trust, of.id);
    await of.lead.client.call('consultation.close', { params: { id } });
    const late = await trust.person({ name: 'Late Comer', mainSubject: 'other' });
    await late.client.call('network.join', { params: { id: network } });
    await app.nest.get(KeepConsulted).run(trust.id);
    expect((await late.client.call('proposal.show', { params: { id } })).body.applies).toBe(false);
  });
});
