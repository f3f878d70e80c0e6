// What makes a consultation fair: enough people, enough days, and whoever was asked stays asked and is told the truth.
import { randomUUID } from 'node:crypto';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { freezeConsultation, KeepConsulted, SubmitView } from '@trellis/mandates';
import { day, makeResource, makeTeachers, mandateBody, passClosingDay } from '@trellis/mandates/testing';
import { Database, RolePools } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { KeepDates } from './keep-dates';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const view = (suits: number) => ({ suits, pupils: null, values: null, workload: null, option: null, comment: '' });
const answer = { outcome: 'yes' as const, heard: 'Most of you like the diagrams and fear the slides.', reasons: 'One set of diagrams saves two weeks in Year 7.', changes: 'The slides are no longer part of it.' };

interface Arranged { trust: TestTrust; lead: TestPerson; leader: TestPerson; teacher: TestPerson; people: string[]; birch: string; resource: string; id: string }

/** Eleven teachers at Ash besides the one with a browser, one at Birch; a draft that would ask all of them for a week. */
async function arrange(change: object = {}): Promise<Arranged> {
  const trust = await TestTrust.make(app);
  const birch = await trust.school('Birch Primary', 'primary');
  const lead = await trust.person({ name: 'Sue Lead', roles: ['subject_lead'], mainSubject: 'other' });
  const leader = await trust.person({ name: 'Lee Leader', roles: ['trust_leader', 'trust_admin'], mainSubject: 'other' });
  const teacher = await trust.person({ name: 'Tia Teacher', mainSubject: 'primary' });
  const people = await makeTeachers(trust, [...times(11, () => trust.schoolId), birch].map((schoolId) => ({ schoolId, phase: 'primary' as const, mainSubject: 'primary' })));
  const resource = await makeResource(trust, lead.id, 'Particles');
  const made = await propose({ lead, leader, resource }, change);
  if (made.status !== 201) throw new Error(JSON.stringify(made.problem));
  return { trust, lead, leader, teacher, people, birch, resource, id: made.body.id };
}
const propose = ({ lead, leader, resource }: Pick<Arranged, 'lead' | 'leader' | 'resource'>, change: object = {}) => lead.client.call('proposal.create', { body: {
  title: 'One particle story', strength: 'should', reason: 'So that nobody has to unlearn a diagram', hopes: 'Two weeks in Year 7', resourceIds: [resource], audience: {}, deciderId: leader.id, decideBy: day(14), closesOn: day(8), ...change } });
const open = (of: Arranged) => of.lead.client.call('consultation.open', { params: { id: of.id }, body: { version: 1 } });
async function consult(change: object = {}): Promise<Arranged> {
  const of = await arrange(change);
  const opened = await open(of);
  if (opened.status !== 200) throw new Error(JSON.stringify(opened.problem));
  return of;
}
const say = (of: Arranged, personId: string, suits = 3) => app.nest.get(SubmitView).run({ trustId: of.trust.id, personId }, of.id, view(suits));
async function close(of: Arranged) {
  await passClosingDay(of.trust, of.id);
  return of.lead.client.call('consultation.close', { params: { id: of.id } });
}
const decide = (of: Arranged) => of.leader.client.call('decision.publish', { params: { id: of.id }, body: answer });

/** What somebody was told, newest first, once there is as much of it. */
async function toldOf({ client }: TestPerson, least: number): Promise<string[]> {
  const told = async () => (await client.call('notification.list')).body.items.map(({ text }) => text);
  for (let waited = 0; (await told()).length < least && waited < 8000; waited += 100) await new Promise((done) => setTimeout(done, 100));
  return told();
}

describe('enough people', () => {
  it('are asked, or they are asked by name', async () => {
    const of = await arrange();
    const alone = await propose(of, { audience: { schoolIds: [of.birch] } });
    const refused = await of.lead.client.call('consultation.open', { params: { id: alone.body.id }, body: { version: 1 } });
    expect(refused.problem.errors).toEqual([{ path: 'body.audience', message: 'An anonymous consultation asks at least 10 people, and this asks fewer: so few could be told apart by what they say. Ask more people, or make it named for all' }]);
    expect((await of.lead.client.call('proposal.show', { params: { id: alone.body.id } })).body.stage).toBe('draft');
    await of.lead.client.call('proposal.update', { params: { id: alone.body.id }, body: { version: 1, names: 'named' } });
    expect((await of.lead.client.call('consultation.open', { params: { id: alone.body.id }, body: { version: 2 } })).status).toBe(200);
  });

  it('are counted before anybody is asked, without a number that is too small', async () => {
    const { lead, birch } = await arrange();
    const reach = async (body: object) => (await lead.client.call('consultation.reach', { body: { audience: { schoolIds: [birch] }, invitations: [], ...body } })).body;
    expect(await reach({})).toMatchObject({ asked: null, few: expect.stringMatching(/^An anonymous consultation asks at least 10 people/) as string, note: null });
    expect(await reach({ names: 'named' })).toMatchObject({ asked: null, few: null });
    expect(await reach({ audience: {} })).toMatchObject({ asked: 13, few: null });
    expect(await reach({ openTo: 'everyone' })).toMatchObject({ asked: 15, few: null });
  });

  it('or their points are not published', async () => {
    const of = await consult();
    await of.teacher.client.call('point.add', { params: { id: of.id }, body: { kind: 'concern', text: 'The slides take a whole lesson' } });
    // As it could be opened until lately.
    await app.asOwner(of.trust.id, (db) => db.query('UPDATE proposal SET k = 14 WHERE trust_id = $1', [of.trust.id]));
    await close(of);
    expect((await of.leader.client.call('consultation.results', { params: { id: of.id } })).body).toMatchObject({ points: [], pointsNote: 'Points are shown when at least 14 people were asked.' });
    const heard = await consult();
    await heard.teacher.client.call('point.add', { params: { id: heard.id }, body: { kind: 'concern', text: 'The slides take a whole lesson' } });
    await close(heard);
    expect((await heard.leader.client.call('consultation.results', { params: { id: heard.id } })).body).toMatchObject({ points: [{ text: 'The slides take a whole lesson' }], pointsNote: null });
  });

  it('are told who reads their points', async () => {
    const of = await consult();
    expect((await of.teacher.client.call('proposal.show', { params: { id: of.id } })).body.receipt).toContain('Points are read without your name: by everyone who is asked while it is open, and by all staff of the trust once it has closed.');
  });
});

describe('enough days', () => {
  it('pass before it is decided: nothing goes through the gate in one sitting', async () => {
    const of = await arrange();
    expect((await propose(of, { closesOn: day(0) })).problem.errors).toEqual([{ path: 'body.closesOn', message: expect.stringMatching(/^Leave it open for at least three school days after the day it opens: until .* or later$/) as string }]);
    // A draft that has been lying about.
    await app.asOwner(of.trust.id, (db) => db.query('UPDATE proposal SET closes_on = current_date + 1 WHERE trust_id = $1', [of.trust.id]));
    expect((await open(of)).problem.errors?.[0]?.path).toBe('body.closesOn');
    await app.asOwner(of.trust.id, (db) => db.query('UPDATE proposal SET closes_on = current_date + 8 WHERE trust_id = $1', [of.trust.id]));
    expect((await open(of)).status).toBe(200);
    const early = await of.lead.client.call('consultation.close', { params: { id: of.id } });
    expect([early.problem.code, early.problem.detail]).toEqual(['consultation.too_soon', expect.stringMatching(/^It was promised to stay open until .* has ended/)]);
    expect((await decide(of)).problem.code).toBe('consultation.stage');
  });

  it('are told in the ledger, with how many were heard; less does not count as asking, nor open the gate', async () => {
    const of = await consult();
    for (const [i, personId] of of.people.entries()) await say(of, personId, 1 + (i % 5));
    await close(of);
    await decide(of);
    const entry = async () => { const { consulted, decisions, entries, sentence } = (await of.teacher.client.call('voice.show')).body; return { consulted, decisions, sentence, entry: entries[0] }; };
    const days = await app.asOwner(of.trust.id, (db) => db.query<{ school_days: number }>('SELECT school_days FROM proposal WHERE trust_id = $1', [of.trust.id]));
    expect(days.rows[0]!.school_days).toBeGreaterThanOrEqual(5);
    expect(await entry()).toMatchObject({ decisions: 1, consulted: 1, entry: { consulted: true, asked: expect.stringMatching(/^Open for .* school days; about 90% of the 13 people asked were heard$/) as string } });
    // As it could be done until lately.
    await app.asOwner(of.trust.id, (db) => db.query('UPDATE proposal SET school_days = 2 WHERE trust_id = $1', [of.trust.id]));
    expect(await entry()).toMatchObject({ decisions: 1, consulted: 0, sentence: '1 decision was made; 0 were consulted on, 1 of 1 answered on time.', entry: { consulted: false, asked: expect.stringMatching(/^Open for two school days; /) as string } });
    const made = await of.leader.client.call('mandate.create', { body: { ...mandateBody(of.leader.id, [of.resource]), urgentReason: undefined, proposalId: of.id } });
    expect(made.problem.errors).toEqual([{ path: 'body.proposalId', message: 'This proposal was open for two school days only. That does not count as asking: ask again' }]);
  });
});

describe('once asked', () => {
  const move = ({ trust, teacher }: Arranged, schoolId: string) => app.asOwner(trust.id, (db) => db.query('UPDATE person SET school_id = $3 WHERE trust_id = $1 AND id = $2', [trust.id, teacher.id, schoolId]));
  const ashOnly = async (): Promise<Arranged> => {
    const of = await arrange();
    const { body } = await propose(of, { audience: { schoolIds: [of.trust.schoolId] } });
    expect((await of.lead.client.call('consultation.open', { params: { id: body.id }, body: { version: 1 } })).status).toBe(200);
    return { ...of, id: body.id };
  };

  it('one stays asked, wherever one moves', async () => {
    const of = await ashOnly();
    const { teacher, id } = of;
    expect(await toldOf(teacher, 1)).toEqual(['You are asked before it is decided: “One particle story”']);
    expect((await teacher.client.call('view.submit', { params: { id }, body: view(2) })).status).toBe(204);
    await move(of, of.birch);
    expect((await teacher.client.call('view.submit', { params: { id }, body: view(5) })).status).toBe(204);
    const shown = (await teacher.client.call('proposal.show', { params: { id } })).body;
    expect(shown).toMatchObject({ applies: true, invited: false, answered: true, abilities: { answer: true }, receipt: expect.stringMatching(/^Nobody can read your answer/) as string });
    for (const personId of of.people.slice(0, 11)) await say(of, personId);
    await close(of);
    // Twelve were asked and twelve are heard, at Ash, where they were.
    const [all] = (await teacher.client.call('consultation.results', { params: { id } })).body.figures;
    expect(all).toMatchObject({ heard: { eligible: 12, count: 12 }, items: [{ distribution: { n: 12 } }, {}, {}, {}] });
    await decide(of);
    expect((await toldOf(teacher, 3)).map((text) => text.slice(0, 7))).toEqual(['Decided', 'What 12', 'You are']);
    expect((await teacher.client.call('verdict.give', { params: { id }, body: { verdict: 'no' } })).status).toBe(204);
  });

  it('whoever comes while it is open is asked and told once, whoever comes later is not', async () => {
    const of = await ashOnly();
    const came = await of.trust.person({ name: 'New Comer', mainSubject: 'primary' });
    const elsewhere = await of.trust.person({ name: 'Else Where', mainSubject: 'primary', schoolId: of.birch });
    for (let i = 0; i < 2; i++) await app.nest.get(KeepConsulted).run(of.trust.id);
    expect(await toldOf(came, 1)).toEqual(['You are asked before it is decided: “One particle story”']);
    expect((await came.client.call('view.submit', { params: { id: of.id }, body: view(4) })).status).toBe(204);
    expect((await elsewhere.client.call('view.submit', { params: { id: of.id }, body: view(4) })).problem.code).toBe('ability.missing');
    await close(of);
    const late = await of.trust.person({ name: 'Late Comer', mainSubject: 'primary' });
    await app.nest.get(KeepConsulted).run(of.trust.id);
    await decide(of);
    expect((await late.client.call('verdict.give', { params: { id: of.id }, body: { verdict: 'no' } })).problem.code).toBe('ability.missing');
    expect((await came.client.call('verdict.give', { params: { id: of.id }, body: { verdict: 'no' } })).status).toBe(204);
    expect(await toldOf(late, 0)).toEqual([]);
  });
});

describe('what is told', () => {
  it('at closing is how many can be read about, and that there is nothing where there is nothing', async () => {
    const of = await consult();
    for (const [i, personId] of of.people.entries()) await say(of, personId, 1 + (i % 5));
    await close(of);
    expect((await toldOf(of.teacher, 2))[0]).toBe('What 12 colleagues said about “One particle story” can be read');
    const few = await consult();
    await say(few, few.people[0]!);
    await close(few);
    expect((await toldOf(few.teacher, 2))[0]).toBe('“One particle story” has closed. Too few answered for anything to be shown');
    const pointed = await consult();
    await pointed.teacher.client.call('point.add', { params: { id: pointed.id }, body: { kind: 'concern', text: 'The slides take a whole lesson' } });
    await close(pointed);
    expect((await toldOf(pointed.teacher, 2))[0]).toBe('What colleagues said about “One particle story” can be read');
    const named = await consult({ names: 'named' });
    await named.teacher.client.call('view.submit', { params: { id: named.id }, body: { ...view(2), comment: 'I would rather keep mine' } });
    await close(named);
    expect((await toldOf(named.teacher, 2))[0]).toBe('What colleagues said about “One particle story” can be read');
  });

  it('is told and recorded also when a process died between freezing and telling, and it has been decided since', async () => {
    const of = await consult();
    await passClosingDay(of.trust, of.id);
    await app.nest.get(RolePools).write('survey', { trustId: of.trust.id }, (tx) => freezeConsultation(tx, of.id, new Date()));
    await decide(of);
    await toldOf(of.teacher, 3);
    const told = async () => (await toldOf(of.teacher, 3)).map((text) => text.split(' ').slice(0, 3).join(' ')).sort();
    const acts = () => app.asOwner(of.trust.id, async (db) => (await db.query<{ act: string }>("SELECT act FROM audit_entry WHERE trust_id = $1 AND (act LIKE 'consultation%' OR act LIKE 'decision%') ORDER BY seq", [of.trust.id])).rows.map(({ act }) => act));
    expect([await told(), await acts()]).toEqual([['Decided: “One particle', 'You are asked', '“One particle story”'], ['consultation.open', 'consultation.close', 'decision.publish']]);
    // As it could be left until lately: decided, and the closing never told.
    await app.asOwner(of.trust.id, (db) => db.query('UPDATE proposal SET announced_at = NULL WHERE trust_id = $1', [of.trust.id]));
    await Promise.all([app.nest.get(KeepDates).run(), app.nest.get(KeepDates).run()]);
    expect((await toldOf(of.teacher, 4)).length).toBe(4);
    expect(await acts()).toEqual(['consultation.open', 'consultation.close', 'decision.publish', 'consultation.close']);
    expect((await toldOf(of.leader, 0)).filter((text) => text.includes('waits for your decision'))).toEqual([]);
  });
});

it('keeps a point sent many times at once as one, and no more than five of one person', async () => {
  const of = await consult();
  const add = (text: string) => of.teacher.client.call('point.add', { params: { id: of.id }, body: { kind: 'concern', text } });
  expect(new Set((await Promise.all(times(10, () => add('The slides take a whole lesson')))).map(({ status }) => status))).toEqual(new Set([201]));
  const mine = async () => (await of.teacher.client.call('point.list', { params: { id: of.id } })).body.items.length;
  expect(await mine()).toBe(1);
  await Promise.all(times(10, (i) => add(`Another concern, number ${i}`)));
  expect(await mine()).toBe(5);
});

describe('a consultation that should not have been opened', () => {
  const withdraw = (of: Arranged, who = of.lead, reason = 'It named the wrong year, and will be asked anew.') => who.client.call('consultation.withdraw', { params: { id: of.id }, body: { reason } });

  it.each(['anonymous', 'named'] as const)('is withdrawn: %s answers are destroyed, everyone asked is told why, it is recorded and counted', async (names) => {
    const of = await consult({ names });
    const { trust, id, teacher, leader, lead } = of;
    for (const personId of of.people) await say(of, personId);
    await teacher.client.call('point.add', { params: { id }, body: { kind: 'concern', text: 'The slides take a whole lesson' } });
    expect((await withdraw(of, teacher)).problem.code).toBe('ability.missing');
    expect((await withdraw(of, lead, 'Oh')).problem.errors?.[0]?.path).toBe('body.reason');
    expect((await withdraw({ ...of, id: randomUUID() })).status).toBe(404);
    const elsewhere = await (await TestTrust.make(app)).person({ roles: ['trust_leader'] });
    expect((await withdraw(of, elsewhere)).status).toBe(404);
    expect((await withdraw(of)).body).toMatchObject({ stage: 'withdrawn', withdrawn: { reason: 'It named the wrong year, and will be asked anew.' }, abilities: { withdraw: false, close: false, answer: false, edit: false }, progress: null });
    const left = await app.asOwner(trust.id, async (db) => {
      const tables = await db.query<{ name: string }>("SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.columns WHERE table_schema IN ('survey', 'pub', 'public') AND column_name = 'proposal_id' AND table_name ~ 'view|point|support|key|remark|figure|comment'");
      const rows: unknown[] = [];
      for (const { name } of tables.rows) rows.push(...(await db.query(`SELECT 1 FROM ${name} WHERE trust_id = $1 AND proposal_id = $2`, [trust.id, id])).rows);
      return { tables: tables.rowCount, rows: rows.length };
    });
    expect([left.rows, (left.tables ?? 0) > 7]).toEqual([0, true]);
    expect((await toldOf(teacher, 2))[0]).toBe('Withdrawn before it closed: “One particle story”. What was answered is destroyed and was read by nobody. Because: It named the wrong year, and will be asked anew.');
    expect((await teacher.client.call('view.submit', { params: { id }, body: view(2) })).problem.code).toBe('consultation.closed');
    expect((await teacher.client.call('consultation.results', { params: { id } })).body).toMatchObject({ figures: [], options: [], points: [], comments: [], pointsNote: null });
    expect((await withdraw(of)).problem.code).toBe('consultation.stage');
    expect((await close(of)).problem.code).toBe('consultation.stage');
    expect((await decide(of)).problem.code).toBe('consultation.stage');
    const ledger = (await teacher.client.call('voice.show')).body;
    expect([ledger.withdrawn, ledger.sentence]).toEqual([1, 'No decision has been made in the last twelve months. 1 consultation was withdrawn.']);
    expect((await teacher.client.call('proposal.list', { query: { stage: 'withdrawn' } })).body.items).toMatchObject([{ id, applies: true }]);
    const [act] = (await leader.client.call('audit.list')).body.items;
    expect(act).toMatchObject({ act: 'consultation.withdraw' });
    await app.nest.get(KeepDates).run();
    expect((await teacher.client.call('proposal.show', { params: { id } })).body.stage).toBe('withdrawn');
  });

  it('cannot be destroyed by other means: an open one keeps its answers', async () => {
    const of = await consult();
    await say(of, of.people[0]!);
    await app.nest.get(Database).write({ trustId: of.trust.id, personId: of.leader.id }, (tx) => tx.query('SELECT survey.destroy_views($1)', [of.id]));
    const kept = await app.asOwner(of.trust.id, (db) => db.query('SELECT 1 FROM survey.open_view WHERE trust_id = $1', [of.trust.id]));
    expect(kept.rowCount).toBe(1);
  });
});

it('lets one of two leaders publish from a decided proposal, and tells the other', async () => {
  const of = await consult();
  await close(of);
  await decide(of);
  const publish = () => of.leader.client.call('mandate.create', { body: { ...mandateBody(of.leader.id, [of.resource]), urgentReason: undefined, proposalId: of.id } });
  const [first, second] = (await Promise.all([publish(), publish()])).sort((a, b) => a.status - b.status);
  expect([first!.status, second!.status, second!.problem.code, second!.problem.errors]).toEqual([201, 409, 'proposal.used', [{ path: 'body.proposalId', message: 'What this proposal decided was put into effect already' }]]);
  expect((await of.teacher.client.call('mandate.list')).body.items).toHaveLength(1);
});

it('takes a start brought forward as asking more, and no review that nobody lives to see', async () => {
  const { leader, teacher, resource } = await arrange();
  const body = mandateBody(leader.id, [resource]);
  expect((await leader.client.call('mandate.create', { body: { ...body, reviewOn: '2999-01-01' } })).problem.errors).toEqual([{ path: 'body.reviewOn', message: 'Review it within two years. Choose an earlier day' }]);
  const made = await leader.client.call('mandate.create', { body: { ...body, strength: 'must', startsOn: day(200), reviewOn: day(400) } });
  const sooner = (more: object = {}) => leader.client.call('mandate.update', { params: { id: made.body.id }, body: { version: 1, startsOn: day(0), ...more } });
  expect((await sooner()).problem.errors?.[0]).toMatchObject({ path: 'body.urgentReason', message: expect.stringContaining('asks more of people than before') as string });
  expect((await sooner({ urgentReason: 'The board changed its order this very week' })).body).toMatchObject({ status: 'current' });
  expect((await teacher.client.call('mandate.life', { params: { id: made.body.id } })).body.urgentReasons).toHaveLength(2);
  const review = await leader.client.call('review.record', { params: { id: made.body.id }, body: { outcome: 'kept', reason: 'Ratings are steady and most of you adapt it', nextReviewOn: '2999-01-01', version: 2 } });
  expect(review.problem.errors?.[0]?.path).toBe('body.nextReviewOn');
});
