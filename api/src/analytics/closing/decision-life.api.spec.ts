// The life of a decision over HTTP: proposed, asked about, closed, decided, and only then expected.
import { randomUUID } from 'node:crypto';
import { ukTime } from '@trellis/identity';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { EndVerdicts, GiveVerdict, RecordReview, SubmitView } from '@trellis/mandates';
import { day, makeResource, makeTeachers, mandateBody, openNext, passClosingDay } from '@trellis/mandates/testing';
import { Database, RolePools } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { CloseConsultation } from './close-consultation';
import { KeepDates } from './keep-dates';
import { OweResponses } from './owe-responses';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const view = (suits: number, more: object = {}) => ({ suits, pupils: null, values: null, workload: null, option: null, comment: '', ...more });
const answers = { outcome: 'changed' as const, heard: 'Most of you like the diagrams and fear the slides.', reasons: 'One set of diagrams saves two weeks in Year 7.', changes: 'The slides are no longer part of it.' };

interface Arranged { trust: TestTrust; lead: TestPerson; leader: TestPerson; teacher: TestPerson; people: string[]; birch: string; id: string; resource: string }

/** Twelve teachers at Ash besides the one with a browser, four at Birch; a proposal in draft, open for a week. */
async function arrange(change: object = {}): Promise<Arranged> {
  const trust = await TestTrust.make(app);
  const birch = await trust.school('Birch Primary', 'primary');
  const [lead, leader] = [await trust.person({ name: 'Sue Lead', roles: ['subject_lead'], mainSubject: 'other' }), await trust.person({ name: 'Lee Leader', roles: ['trust_leader', 'trust_admin'], mainSubject: 'other' })];
  const teacher = await trust.person({ name: 'Tia Teacher', mainSubject: 'primary' });
  const people = await makeTeachers(trust, [...times(12, () => trust.schoolId), ...times(4, () => birch)].map((schoolId) => ({ schoolId, phase: 'primary' as const, mainSubject: 'primary' })));
  const resource = await makeResource(trust, lead.id, 'Particles');
  const made = await lead.client.call('proposal.create', { body: {
    title: 'One particle story', strength: 'should', reason: 'So that nobody has to unlearn a diagram', hopes: 'Two weeks in Year 7', options: ['From September', 'From January'], resourceIds: [resource], audience: {},
    deciderId: leader.id, decideBy: day(14), closesOn: day(8), ...change,
  } });
  if (made.status !== 201) throw new Error(JSON.stringify(made.problem));
  return { trust, lead, leader, teacher, people, birch, id: made.body.id, resource };
}

const params = ({ id }: Pick<Arranged, 'id'>) => ({ id });
async function consult(change: object = {}): Promise<Arranged> {
  const arranged = await arrange(change);
  const opened = await arranged.lead.client.call('consultation.open', { params: params(arranged), body: { version: 1 } });
  if (opened.status !== 200) throw new Error(JSON.stringify(opened.problem));
  return arranged;
}
const say = ({ trust, id }: Arranged, personId: string, body: ReturnType<typeof view>) => app.nest.get(SubmitView).run({ trustId: trust.id, personId }, id, body);
async function sayAll(arranged: Arranged, of: (i: number) => ReturnType<typeof view>): Promise<void> {
  for (const [i, personId] of arranged.people.entries()) await say(arranged, personId, of(i));
}
const closeNow = (arranged: Pick<Arranged, 'id' | 'lead'>, who = arranged.lead) => who.client.call('consultation.close', { params: params(arranged) });
/** After its last day. */
async function close(arranged: Arranged, who = arranged.lead) {
  await passClosingDay(arranged.trust, arranged.id);
  return closeNow(arranged, who);
}
async function decide(change: object = {}, proposal: object = {}): Promise<Arranged> {
  const arranged = await consult(proposal);
  await sayAll(arranged, (i) => view(1 + (i % 5)));
  await close(arranged);
  const decided = await arranged.leader.client.call('decision.publish', { params: params(arranged), body: { ...answers, ...change } });
  if (decided.status !== 200) throw new Error(JSON.stringify(decided.problem));
  return arranged;
}

/** What somebody was told, newest first, once there is as much of it. */
async function toldOf({ client }: TestPerson, least: number): Promise<{ kind: string; text: string }[]> {
  const told = async () => (await client.call('notification.list')).body.items.map(({ kind, text }) => ({ kind, text }));
  for (let waited = 0; (await told()).length < least && waited < 8000; waited += 100) await new Promise((done) => setTimeout(done, 100));
  return told();
}

describe('a proposal', () => {
  it('is its writer’s and the leaders’ while a draft, and then everyone’s', async () => {
    const arranged = await arrange();
    const { lead, leader, teacher } = arranged;
    expect((await teacher.client.call('proposal.show', { params: params(arranged) })).status).toBe(404);
    expect((await teacher.client.call('proposal.list')).body).toMatchObject({ items: [], mayPropose: false });
    expect((await leader.client.call('proposal.list')).body.items).toMatchObject([{ stage: 'draft' }]);
    const changed = await lead.client.call('proposal.update', { params: params(arranged), body: { version: 1, strength: 'must' } });
    expect(changed.body).toMatchObject({ strength: 'must', version: 2, abilities: { edit: true, open: true, answer: false } });
    expect((await lead.client.call('proposal.update', { params: params(arranged), body: { version: 1, strength: 'may' } })).problem.code).toBe('thing.stale');
    expect((await lead.client.call('consultation.open', { params: params(arranged), body: { version: 2 } })).body).toMatchObject({ stage: 'consulting', abilities: { edit: false } });
    expect((await lead.client.call('proposal.update', { params: params(arranged), body: { version: 3, strength: 'may' } })).problem.code).toBe('consultation.stage');
    expect((await teacher.client.call('proposal.show', { params: params(arranged) })).body).toMatchObject({ applies: true, answered: false, abilities: { answer: true, close: false, decide: false } });
  });

  it.each([['body.closesOn', { closesOn: day(1) }], ['body.closesOn', { closesOn: '2126-12-01' }], ['body.decideBy', { decideBy: '2126-12-01' }], ['body.hopes', { hopes: 'x' }], ['body.options', { options: ['only one'] }], ['body.decideBy', { decideBy: day(-1) }], ['body.deciderId', { deciderId: randomUUID() }], ['body.resourceIds', { resourceIds: [randomUUID()] }]])('refuses a wrong %s', async (path, wrong) => {
    const { lead, id } = await arrange();
    expect((await lead.client.call('proposal.update', { params: { id }, body: { version: 1, ...wrong } })).problem.errors?.[0]?.path).toBe(path);
  });

  it('can be thrown away while nobody has been asked', async () => {
    const { lead, id } = await arrange();
    expect((await lead.client.call('proposal.discard', { params: { id } })).status).toBe(204);
    expect((await lead.client.call('proposal.show', { params: { id } })).status).toBe(404);
    const asked = await consult();
    expect((await asked.lead.client.call('proposal.discard', { params: params(asked) })).problem.code).toBe('consultation.stage');
  });
});

describe('an anonymous consultation', () => {
  it('shows nothing but rounded progress while it is open', async () => {
    const arranged = await consult();
    const { teacher, leader } = arranged;
    for (const suits of [1, 5]) expect((await teacher.client.call('view.submit', { params: params(arranged), body: { suits, option: 2 } })).status).toBe(204);
    await sayAll(arranged, () => view(4));
    const seen = (await leader.client.call('proposal.show', { params: params(arranged) })).body;
    expect(seen.progress).toEqual({ sentence: 'Nearly all of 17 have been heard.', schools: [{ school: 'Ash Primary', words: 'About 100%' }, { school: 'Birch Primary', words: 'Not shown: fewer than 10 people are asked' }], apart: [] });
    expect((await leader.client.call('consultation.results', { params: params(arranged) })).body).toMatchObject({ figures: [], options: [], points: [], comments: [] });
    expect((await teacher.client.call('proposal.list')).body.items).toMatchObject([{ applies: true, answered: true }]);
    const kept = await app.asOwner(arranged.trust.id, (db) => db.query('SELECT count(*)::int AS n FROM survey.open_view WHERE trust_id = $1', [arranged.trust.id]));
    expect(kept.rows).toEqual([{ n: 17 }]);
  });

  it('lets colleagues put points before each other and support them, without names', async () => {
    const arranged = await consult();
    const { teacher, leader, trust } = arranged;
    const text = 'Tia Teacher and I could share the word list first';
    const added = await teacher.client.call('point.add', { params: params(arranged), body: { kind: 'alternative', text } });
    expect(added.body.items).toMatchObject([{ kind: 'alternative', text: 'a colleague and I could share the word list first', author: null, mine: true, supported: false, support: null }]);
    await teacher.client.call('point.add', { params: params(arranged), body: { kind: 'alternative', text } });
    const pointId = added.body.items[0]!.id;
    for (const personId of arranged.people) await app.nest.get(SubmitView).support({ trustId: trust.id, personId }, arranged.id, pointId, { supported: true });
    for (const supported of [true, false]) expect((await teacher.client.call('point.support', { params: { ...params(arranged), pointId }, body: { supported } })).status).toBe(204);
    expect((await teacher.client.call('point.list', { params: params(arranged) })).body.items).toMatchObject([{ supported: false, support: null }]);
    expect((await leader.client.call('point.list', { params: params(arranged) })).problem.code).toBe('ability.missing');
    for (let i = 0; i < 4; i++) await teacher.client.call('point.add', { params: params(arranged), body: { kind: 'concern', text: `Another concern, number ${i}` } });
    expect((await teacher.client.call('point.add', { params: params(arranged), body: { kind: 'merit', text: 'One too many of them' } })).problem.code).toBe('point.too_many');
    await close(arranged);
    const { points } = (await leader.client.call('consultation.results', { params: params(arranged) })).body;
    expect(points.map(({ support }) => support)).toEqual(['Supported by about 15', ...times(4, () => 'Supported by fewer than 10')]);
    expect(points.map(({ id }) => id)).not.toContain(pointId);
  });

  it('publishes once when it closes, and leaves nothing that leads from an answer to a person', async () => {
    const arranged = await consult();
    const { lead, leader, trust, id } = arranged;
    await sayAll(arranged, (i) => view(1 + (i % 5), { option: 1 + (i % 2), comment: `Comment ${i}` }));
    const slots = await app.asOwner(trust.id, (db) => db.query<{ slot: Buffer }>('SELECT slot FROM survey.open_view WHERE trust_id = $1', [trust.id]));
    const beside = await app.asOwner(trust.id, async (db) => {
      const tables = await db.query<{ name: string }>("SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'queue', 'raw', 'pub')");
      const found: string[] = [];
      for (const { name } of tables.rows) if ((await db.query(`SELECT 1 FROM ${name} t WHERE t.xmin IN (SELECT xmin FROM survey.open_view WHERE trust_id = $1)`, [trust.id])).rowCount) found.push(name);
      return found;
    });
    expect(beside).toEqual([]);
    await Promise.all([close(arranged), close(arranged, leader)]);
    expect((await close(arranged)).status).toBe(204);
    const results = (await leader.client.call('consultation.results', { params: { id } })).body;
    expect(results.figures[0]).toMatchObject({ group: { kind: 'trust' }, heard: { eligible: 17, count: 16 }, items: [{ item: 'suits', distribution: { n: 16, counts: [4, 3, 3, 3, 3] } }, { item: 'pupils', distribution: { suppressed: true } }, {}, {}] });
    // Birch has four: with Ash it is everybody, so neither is shown by itself.
    expect(results.figures.slice(1).map(({ group, heard }) => [group.kind, heard])).toEqual(expect.arrayContaining([['place', { suppressed: true }]]));
    expect([results.options.map(({ words }) => words), results.comments.length]).toEqual([['About 50%', 'About 50%'], 16]);
    expect((await lead.client.call('view.submit', { params: { id }, body: { suits: 3 } })).problem.code).toBe('ability.missing');
    expect((await arranged.teacher.client.call('view.submit', { params: { id }, body: { suits: 3 } })).problem.code).toBe('consultation.closed');
    const dump = await app.asOwner(trust.id, async (db) => {
      const tables = await db.query<{ name: string }>("SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('survey', 'pub')");
      const texts: string[] = [];
      for (const { name } of tables.rows) texts.push((await db.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t WHERE trust_id = $1`, [trust.id])).rows.map(({ text }) => text).join('\n'));
      return texts.join('\n');
    });
    for (const { slot } of slots.rows) expect(dump).not.toContain(slot.toString('hex'));
    for (const personId of arranged.people) expect(dump).not.toContain(personId);
    const left = await app.asOwner(trust.id, async (db) => ({
      open: (await db.query('SELECT 1 FROM survey.open_view WHERE trust_id = $1 UNION ALL SELECT 1 FROM survey.consultation_key WHERE trust_id = $1', [trust.id])).rowCount,
      order: (await db.query<{ comment: string }>('SELECT comment FROM survey.frozen_remark WHERE trust_id = $1 ORDER BY ctid', [trust.id])).rows.map(({ comment }) => Number(comment.slice(8))),
      acts: (await db.query<{ act: string }>("SELECT act FROM audit_entry WHERE trust_id = $1 AND act LIKE 'consultation.%' ORDER BY seq", [trust.id])).rows.map(({ act }) => act),
    }));
    expect([left.open, left.acts]).toEqual([0, ['consultation.open', 'consultation.close']]);
    expect(left.order).not.toEqual(arranged.people.map((_, i) => i));
  });

  it('keeps few comments to itself, and asks nobody who is not meant', async () => {
    const arranged = await consult({ audience: { schoolIds: [], subjects: ['primary'], phases: ['primary'] } });
    await sayAll(arranged, (i) => view(3, { comment: i < 5 ? 'Too few to be shown' : '' }));
    const outsider = await arranged.trust.person({ mainSubject: 'maths', phase: 'secondary' });
    expect((await outsider.client.call('view.submit', { params: params(arranged), body: { suits: 1 } })).problem.code).toBe('ability.missing');
    expect((await arranged.teacher.client.call('view.submit', { params: params(arranged), body: { suits: 1, option: 3 } })).problem.errors?.[0]?.path).toBe('body.option');
    await close(arranged);
    expect((await arranged.leader.client.call('consultation.results', { params: params(arranged) })).body).toMatchObject({ comments: [], commentsNote: 'Comments are shown when at least 15 people wrote one.' });
  });

  it('stays open until its day, then closes by itself', async () => {
    const arranged = await consult();
    expect((await closeNow(arranged, arranged.teacher)).problem.code).toBe('ability.missing');
    // Also on the day itself: somebody may have put their answer off until that evening.
    for (const closesOn of [day(8), ukTime(new Date()).day]) {
      await app.asOwner(arranged.trust.id, (db) => db.query('UPDATE proposal SET closes_on = $2 WHERE trust_id = $1', [arranged.trust.id, closesOn]));
      expect((await closeNow(arranged)).problem.code).toBe('consultation.too_soon');
      expect((await arranged.lead.client.call('proposal.show', { params: params(arranged) })).body.abilities.close).toBe(false);
    }
    await app.asOwner(arranged.trust.id, (db) => db.query("UPDATE proposal SET closes_on = current_date - 1 WHERE trust_id = $1", [arranged.trust.id]));
    const due = await app.nest.get(Database).read({ trustId: randomUUID() }, (tx) => tx.query('SELECT kind FROM due_decisions() WHERE id = $1', [arranged.id]));
    expect(due).toEqual([{ kind: 'consultation' }]);
    await app.nest.get(CloseConsultation).finish(arranged.trust.id, arranged.id);
    expect((await arranged.lead.client.call('proposal.show', { params: params(arranged) })).body).toMatchObject({ stage: 'closed', abilities: { decide: false } });
  });
});

describe('a named consultation', () => {
  it('shows names to all once it has closed, to nobody before, and never mixes', async () => {
    const arranged = await consult({ names: 'named', openTo: 'everyone' });
    const { teacher, leader, trust, id } = arranged;
    await teacher.client.call('view.submit', { params: { id }, body: { suits: 2, comment: 'I would rather keep mine' } });
    await leader.client.call('view.submit', { params: { id }, body: { suits: 4, comment: '' } });
    expect((await teacher.client.call('point.add', { params: { id }, body: { kind: 'concern', text: 'The reading is too hard' } })).body.items).toMatchObject([{ author: { name: 'Tia Teacher' } }]);
    const early = await app.nest.get(Database).read({ trustId: trust.id, personId: leader.id }, (tx) => tx.query('SELECT person_id FROM named_view WHERE trust_id = $1', [trust.id]));
    expect(early).toEqual([{ person_id: leader.id }]);
    await close(arranged);
    const results = (await leader.client.call('consultation.results', { params: { id } })).body;
    expect([results.comments, results.points.map(({ author }) => author?.name)]).toEqual([[{ text: 'I would rather keep mine', author: { id: teacher.id, name: 'Tia Teacher', school: 'Ash Primary' } }], ['Tia Teacher']]);
    const mixed = await app.asOwner(trust.id, (db) => db.query('SELECT 1 FROM survey.frozen_view WHERE trust_id = $1', [trust.id]));
    expect(mixed.rowCount).toBe(0);
  });
});

describe('a decision', () => {
  it('is judged in steps of the trust’s smallest group where that is more than ten, and of what was said before it was lowered', async () => {
    const { trust, teacher, people, id } = await decide();
    const verdict = async () => (await teacher.client.call('proposal.show', { params: { id } })).body.verdict;
    expect(await verdict()).toEqual({ suppressed: true, from: 10 });
    await trust.setSmallestGroup(12);
    expect(await verdict()).toEqual({ suppressed: true, from: 12 });
    const give = (personId: string) => app.nest.get(GiveVerdict).run({ trustId: trust.id, personId }, id, { verdict: 'yes' });
    await give(people[0]!);
    await trust.setSmallestGroup(5);
    for (const personId of people.slice(1, 11)) await give(personId);
    expect(await verdict()).toEqual({ suppressed: true, from: 12 });
    await give(people[11]!);
    expect(await verdict()).toMatchObject({ suppressed: false, n: 12 });
    expect((await teacher.client.call('voice.show')).body.feltAnswered).toMatchObject({ n: 12 });
  });

  it('is published with what changed, judged by those asked, and opens the gate', async () => {
    const arranged = await decide();
    const { leader, teacher, lead, id, trust, resource } = arranged;
    expect((await leader.client.call('decision.publish', { params: { id }, body: answers })).problem.code).toBe('consultation.stage');
    const shown = (await teacher.client.call('proposal.show', { params: { id } })).body;
    expect(shown).toMatchObject({ stage: 'decided', decision: { outcome: 'changed', changes: answers.changes, onTime: true, days: 0, decidedBy: { name: 'Lee Leader' } }, verdict: { suppressed: true, from: 10 }, mine: { may: true, given: false } });
    expect((await teacher.client.call('verdict.give', { params: { id }, body: { verdict: 'partly' } })).status).toBe(204);
    expect((await teacher.client.call('verdict.give', { params: { id }, body: { verdict: 'yes' } })).problem.code).toBe('verdict.given');
    expect((await lead.client.call('verdict.give', { params: { id }, body: { verdict: 'yes' } })).problem.code).toBe('ability.missing');
    for (const [i, personId] of arranged.people.entries()) await app.nest.get(GiveVerdict).run({ trustId: trust.id, personId }, id, { verdict: i % 3 ? 'yes' : 'no' });
    // Published with the tenth; the seven after it wait for three more.
    expect((await teacher.client.call('proposal.show', { params: { id } })).body.verdict).toEqual({ suppressed: false, yes: 6, partly: 1, no: 3, n: 10 });
    // Sixty days later the figure stands, and nothing leads from a verdict to anybody.
    const end = () => app.nest.get(EndVerdicts).run(trust.id);
    const left = () => app.asOwner(trust.id, async (db) => (await db.query<{ keys: number; slots: string[] }>("SELECT (SELECT count(*)::int FROM survey.verdict_key WHERE trust_id = $1) AS keys, ARRAY(SELECT encode(slot, 'hex') FROM survey.verdict WHERE trust_id = $1) AS slots", [trust.id])).rows[0]!);
    const before = await left();
    expect([await end(), before.keys]).toEqual([0, 1]);
    await app.asOwner(trust.id, (db) => db.query("UPDATE proposal SET decided_at = decided_at - interval '61 days' WHERE trust_id = $1 AND id = $2", [trust.id, id]));
    expect([await end(), await end()]).toEqual([before.slots.length, 0]);
    const after = await left();
    expect([after.keys, after.slots.filter((slot) => before.slots.includes(slot))]).toEqual([0, []]);
    expect((await teacher.client.call('proposal.show', { params: { id } })).body).toMatchObject({ verdict: { n: 10 }, mine: { may: false } });
    expect((await teacher.client.call('verdict.give', { params: { id }, body: { verdict: 'yes' } })).problem.code).toBe('verdict.ended');
    const body = { ...mandateBody(leader.id, [resource]), urgentReason: undefined, proposalId: id };
    expect((await leader.client.call('mandate.create', { body: { ...body, strength: 'must' } })).problem.errors?.[0]?.path).toBe('body.audience');
    expect((await leader.client.call('mandate.create', { body: { ...body, resourceIds: [await makeResource(trust, leader.id, 'Other')] } })).problem.errors?.[0]?.path).toBe('body.resourceIds');
    expect((await leader.client.call('mandate.create', { body: { ...body, stances: { [resource]: 'keep' } } })).problem.errors?.[0]?.path).toBe('body.stances');
    const made = await leader.client.call('mandate.create', { body });
    expect(made.body).toMatchObject({ gate: 'consulted', lapsed: false });
    expect((await leader.client.call('mandate.create', { body })).problem.errors?.[0]?.path).toBe('body.proposalId');
    expect((await teacher.client.call('proposal.show', { params: { id } })).body.mandateId).toBe(made.body.id);
  });

  it('may leave as little to change as was proposed, and no less', async () => {
    const draft = await arrange();
    const kept = await draft.lead.client.call('proposal.update', { params: params(draft), body: { version: 1, stances: { [draft.resource]: 'keep' } } });
    expect(kept.body.resources).toMatchObject([{ id: draft.resource, stance: 'keep' }]);
    expect((await draft.lead.client.call('proposal.update', { params: params(draft), body: { version: 2, title: 'Another title' } })).body.resources).toMatchObject([{ stance: 'keep' }]);
    expect((await draft.lead.client.call('proposal.update', { params: params(draft), body: { version: 3, stances: { [draft.resource]: 'wholly' } as never } })).problem.code).toBe('request.invalid');
    await draft.lead.client.call('consultation.open', { params: params(draft), body: { version: 3 } });
    await close(draft);
    await draft.leader.client.call('decision.publish', { params: params(draft), body: answers });
    const made = await draft.leader.client.call('mandate.create', { body: { ...mandateBody(draft.leader.id, [draft.resource]), urgentReason: undefined, proposalId: draft.id, stances: { [draft.resource]: 'keep' } } });
    expect(made.body).toMatchObject({ gate: 'consulted', resources: [{ stance: 'keep' }] });
  });

  it('may be a refusal: found by its reasons, and no gate', async () => {
    const arranged = await decide({ outcome: 'no', reasons: 'Because the schemes of three schools would have to be rewritten.' });
    const { teacher, leader, id, resource } = arranged;
    expect((await teacher.client.call('proposal.list', { query: { q: 'scheme rewritten' } })).body.items).toMatchObject([{ id, decision: { outcome: 'no' } }]);
    expect((await teacher.client.call('proposal.list', { query: { outcome: 'yes' } })).body.items).toEqual([]);
    expect((await teacher.client.call('proposal.list', { query: { q: 'volcano' } })).body.items).toEqual([]);
    const reply = await leader.client.call('mandate.create', { body: { ...mandateBody(leader.id, [resource]), urgentReason: undefined, proposalId: id } });
    expect(reply.problem.errors?.[0]).toMatchObject({ path: 'body.proposalId', message: expect.stringContaining('we will not') as string });
  });

  it('is counted in the ledger that everyone can read', async () => {
    const { teacher, leader, trust, resource } = await decide({ outcome: 'no' });
    await leader.client.call('mandate.create', { body: mandateBody(leader.id, [resource]) });
    await app.asOwner(trust.id, (db) => db.query("UPDATE proposal SET decided_at = now() - interval '2 days', closed_at = now() - interval '8 days' WHERE trust_id = $1", [trust.id]));
    const ledger = (await teacher.client.call('voice.show')).body;
    expect(ledger).toMatchObject({ decisions: 2, consulted: 1, urgent: 1, declined: 1, onTime: { done: 1, of: 1 }, medianDays: 6, feltAnswered: { suppressed: true }, overdue: [] });
    expect(ledger.entries.map(({ kind, words }) => [kind, words.slice(0, 12)])).toEqual([['urgent', 'Asked at onc'], ['decision', 'We will not,']]);
  });

  it('reaches everyone who was asked, whoever decides, and whoever proposed it', async () => {
    const { teacher, leader, lead } = await decide({}, { openTo: 'everyone' });
    expect((await toldOf(teacher, 3)).map(({ kind }) => kind)).toEqual(['decision', 'consultation', 'consultation']);
    expect((await toldOf(leader, 3)).map(({ text }) => text)).toEqual([expect.stringMatching(/^Decided/), expect.stringContaining('waits for your decision'), expect.stringContaining('You are asked')]);
    const { lead: proposer } = await decide();
    expect((await toldOf(proposer, 1)).map(({ text }) => text)).toEqual([expect.stringMatching(/^Decided, with changes/)]);
    expect((await toldOf(lead, 3)).filter(({ kind }) => kind === 'decision')).toHaveLength(1);
  });

  it('waits for those who manage what is expected when whoever was to decide has left', async () => {
    const arranged = await arrange();
    const gone = await arranged.trust.person({ name: 'Gone Person', mainSubject: 'other', roles: [] });
    await arranged.lead.client.call('proposal.update', { params: params(arranged), body: { version: 1, deciderId: gone.id } });
    await arranged.lead.client.call('consultation.open', { params: params(arranged), body: { version: 2 } });
    await app.asOwner(arranged.trust.id, (db) => db.query('UPDATE person SET active = false WHERE trust_id = $1 AND id = $2', [arranged.trust.id, gone.id]));
    await close(arranged);
    expect((await toldOf(arranged.leader, 1)).map(({ text }) => text)).toEqual([expect.stringContaining('waits for your decision')]);
  });
});

describe('after the decision', () => {
  async function expect_(change: object = {}): Promise<Arranged & { mandateId: string }> {
    const arranged = await arrange();
    const { body } = await arranged.leader.client.call('mandate.create', { body: { ...mandateBody(arranged.leader.id, [arranged.resource]), strength: 'must', ...change } });
    return { ...arranged, mandateId: body.id };
  }

  it('is reviewed, loosened and lifted with reasons; unreviewed, it lapses to recommended', async () => {
    const { leader, teacher, mandateId, trust } = await expect_();
    const review = (body: object) => leader.client.call('review.record', { params: { id: mandateId }, body });
    const reason = 'Ratings are steady and most of you adapt it';
    expect((await review({ outcome: 'kept', reason, version: 1 })).problem.errors?.[0]?.path).toBe('body.nextReviewOn');
    expect((await review({ outcome: 'loosened', strength: 'must', reason, nextReviewOn: day(30), version: 1 })).problem.errors?.[0]?.path).toBe('body.strength');
    expect((await review({ outcome: 'loosened', strength: 'should', reason, nextReviewOn: day(30), version: 1 })).body).toMatchObject({ strength: 'should', reviewOn: day(30) });
    expect((await teacher.client.call('review.record', { params: { id: mandateId }, body: { outcome: 'lifted', reason, version: 2 } })).problem.code).toBe('ability.missing');
    await app.asOwner(trust.id, (db) => db.query('UPDATE mandate SET review_on = current_date - 1 WHERE trust_id = $1', [trust.id]));
    expect(await Promise.all([app.nest.get(RecordReview).lapse(trust.id, mandateId), app.nest.get(RecordReview).lapse(trust.id, mandateId)])).toEqual(expect.arrayContaining([true, false]));
    expect((await teacher.client.call('mandate.show', { params: { id: mandateId } })).body).toMatchObject({ strength: 'may', lapsed: true });
    expect((await review({ outcome: 'lifted', reason, version: 3 })).body).toMatchObject({ status: 'lifted' });
    const life = (await teacher.client.call('mandate.life', { params: { id: mandateId } })).body;
    expect(life).toMatchObject({ gate: 'urgent', urgentReasons: [expect.stringContaining('examination board') as string], abilities: { review: false } });
    expect(life.reviews.map(({ outcome, by }) => [outcome, by?.name ?? null])).toEqual([['lifted', 'Lee Leader'], ['lapsed', null], ['loosened', 'Lee Leader']]);
  });

  it('is changed through the same gate: by a decided proposal about it, within that, and once', async () => {
    const first = await expect_({ strength: 'should' });
    const { trust, lead, leader, teacher, mandateId, resource } = first;
    const propose = (aboutId: string) => lead.client.call('proposal.create', { body: {
      title: 'Must it be?', strength: 'must', reason: 'Half of us still teach another story', hopes: 'One story for everybody', resourceIds: [resource], audience: {}, deciderId: leader.id, decideBy: day(12), closesOn: day(8), aboutId,
    } });
    expect((await propose(randomUUID())).problem.errors?.[0]?.path).toBe('body.aboutId');
    const { body: proposal } = await propose(mandateId);
    expect(proposal.about).toEqual({ id: mandateId, title: 'One particle story' });
    const change = (body: object) => leader.client.call('mandate.update', { params: { id: mandateId }, body: { version: 1, strength: 'must', ...body } });
    expect((await change({ proposalId: proposal.id })).problem.errors?.[0]).toMatchObject({ path: 'body.proposalId', message: expect.stringContaining('not been consulted on') as string });
    await lead.client.call('consultation.open', { params: { id: proposal.id }, body: { version: 1 } });
    expect((await teacher.client.call('mandate.life', { params: { id: mandateId } })).body.timeline).toEqual(expect.arrayContaining([expect.objectContaining({ words: 'The consultation closes', ahead: true })]));
    await passClosingDay(trust, proposal.id);
    await lead.client.call('consultation.close', { params: { id: proposal.id } });
    await leader.client.call('decision.publish', { params: { id: proposal.id }, body: { ...answers, outcome: 'yes' } });
    const other = await leader.client.call('mandate.create', { body: mandateBody(leader.id, [resource]) });
    expect((await leader.client.call('mandate.update', { params: { id: other.body.id }, body: { version: 1, strength: 'must', proposalId: proposal.id } })).problem.errors?.[0]?.path).toBe('body.proposalId');
    expect((await leader.client.call('mandate.create', { body: { ...mandateBody(leader.id, [resource]), urgentReason: undefined, proposalId: proposal.id } })).problem.errors?.[0]?.message).toContain('Change that one');
    expect((await change({ proposalId: proposal.id, resourceIds: [resource, await makeResource(trust, leader.id, 'More')] })).problem.errors?.[0]?.path).toBe('body.resourceIds');
    expect((await change({ proposalId: proposal.id })).body).toMatchObject({ strength: 'must', version: 2 });
    expect((await teacher.client.call('proposal.show', { params: { id: proposal.id } })).body).toMatchObject({ mandateId, abilities: { mandate: false } });
    expect((await change({ proposalId: proposal.id, version: 2 })).problem.errors?.[0]?.message).toContain('put into effect already');
    const { timeline, urgentReasons } = (await teacher.client.call('mandate.life', { params: { id: mandateId } })).body;
    expect(urgentReasons).toHaveLength(1);
    expect(timeline.filter(({ link }) => link === `/expectations/decisions/${proposal.id}`).map(({ words }) => words)).toEqual(['Those it asks were consulted about a change: “Must it be?”', 'The consultation closed', 'Decided: we will', 'Changed as decided']);
  });

  it('is on the list of whoever owes something, with its day, and on the leaders’ when they are late', async () => {
    const first = await expect_();
    const { trust, lead, leader, teacher, mandateId, people } = first;
    const head = await trust.person({ roles: ['headteacher'] });
    const owed = async (who: TestPerson) => (await who.client.call('owed.mine')).body.items.map(({ kind, overdue, who: late }) => [kind, overdue, late]);
    await leader.client.call('mandate.update', { params: { id: mandateId }, body: { version: 1, ownerId: lead.id } });
    expect([await owed(lead), await owed(leader), await owed(head), await owed(teacher)]).toEqual([[], [], [], []]);
    await lead.client.call('consultation.open', { params: params(first), body: { version: 1 } });
    await close(first);
    await teacher.client.call('exception.request', { params: { id: mandateId }, body: { reason: 'We moved into a new building and have no laboratory' } });
    const waveId = await openNext(leader, 'Autumn 1');
    for (const [i, personId] of people.entries()) await app.nest.get(Database).write({ trustId: trust.id, personId }, (tx) => tx.query("SELECT survey.submit($1, $2, NULL, NULL, NULL, NULL, '')", [mandateId, 1 + (i % 4)]));
    await leader.client.call('wave.close', { params: { id: waveId } });
    await app.nest.get(Database).write({ trustId: trust.id }, (tx) => app.nest.get(OweResponses).run(tx, waveId));
    await app.asOwner(trust.id, (db) => db.query('UPDATE mandate SET review_on = current_date + 10 WHERE trust_id = $1', [trust.id]));
    expect([await owed(lead), await owed(leader), await owed(head), await owed(teacher)]).toEqual([[['review', false, null], ['response', false, null]], [['decision', false, null]], [['exception', false, null]], []]);
    await app.asOwner(trust.id, (db) => db.query('UPDATE mandate_response SET due_on = current_date - 2 WHERE trust_id = $1', [trust.id]));
    expect([await owed(lead), await owed(leader)]).toEqual([[['response', true, null], ['review', false, null]], [['decision', false, null], ['response', true, 'Sue Lead']]]);
    const [response] = (await lead.client.call('response.list')).body.items;
    await lead.client.call('response.give', { params: { id: response!.id }, body: { themes: 'It costs more than it saves', action: 'loosen', did: 'We will make it a recommendation' } });
    expect(await owed(lead)).toEqual([['review', false, null], ['promise', false, null]]);
    // Whoever answers for it may do what was said, and no more than that; nobody else may.
    const review = (who: TestPerson) => who.client.call('review.record', { params: { id: mandateId }, body: { outcome: 'loosened', strength: 'may', reason: 'It costs more than it saves, as you said', nextReviewOn: day(90), version: 2 } });
    expect((await lead.client.call('mandate.life', { params: { id: mandateId } })).body.abilities.review).toBe(true);
    expect((await review(head)).problem.code).toBe('ability.missing');
    expect((await review(lead)).body).toMatchObject({ strength: 'may', version: 3 });
    expect(await owed(lead)).toEqual([]);
    const elsewhere = await (await TestTrust.make(app)).person({ roles: ['trust_leader'] });
    expect(await owed(elsewhere)).toEqual([]);
    expect((await app.client().call('owed.mine')).status).toBe(401);
  });

  it('reminds its owner two weeks before the review, once for each date', async () => {
    const { leader, teacher, mandateId, trust } = await expect_();
    const told = async (who: TestPerson): Promise<string[]> => (await who.client.call('notification.list')).body.items.filter(({ kind }) => kind === 'owed').map(({ text }) => text);
    const due = (inDays: number) => app.asOwner(trust.id, (db) => db.query('UPDATE mandate SET review_on = current_date + $2::int WHERE trust_id = $1', [trust.id, inDays]));
    const look = () => app.nest.get(KeepDates).run();
    await due(15);
    await look();
    await due(14);
    await Promise.all([look(), look()]);
    await look();
    for (let waited = 0; waited < 8000 && !(await told(leader)).length; waited += 50) await new Promise((done) => setTimeout(done, 50));
    await due(10);
    await look();
    for (let waited = 0; waited < 8000 && (await told(leader)).length < 2; waited += 50) await new Promise((done) => setTimeout(done, 50));
    expect(await told(leader)).toEqual([expect.stringMatching(/is due for review by .*, or it becomes a recommendation/), expect.any(String)]);
    expect(await told(teacher)).toEqual([]);
    expect((await teacher.client.call('mandate.show', { params: { id: mandateId } })).body).toMatchObject({ strength: 'must' });
  });

  it('excepts whole groups, granted by the head of their school, and asks them no more', async () => {
    const { trust, teacher, mandateId, leader } = await expect_();
    const head = await trust.person({ name: 'Hal Head', roles: ['headteacher'] });
    const other = await trust.person({ roles: ['headteacher'], schoolId: await trust.school('Elm Primary', 'primary') });
    const reason = 'We moved into a new building and have no laboratory';
    await makeTeachers(trust, times(6, () => ({ schoolId: trust.schoolId, phase: 'primary' as const, mainSubject: 'music' })));
    const request = (body: object, who = teacher) => who.client.call('exception.request', { params: { id: mandateId }, body: { reason, ...body } });
    await trust.person({ mainSubject: 'art-and-design' });
    expect((await request({ subjects: ['art-and-design'] })).problem.errors?.[0]?.path).toBe('body.subjects');
    expect((await request({ subjects: ['music'], until: day(-1) })).problem.errors?.[0]).toMatchObject({ path: 'body.until', message: 'This day has passed' });
    // All but the one art teacher: whom it leaves is pointed at as much as whom it excepts.
    expect((await request({ subjects: ['music', 'primary', 'other'] })).problem.errors?.[0]).toMatchObject({ path: 'body.subjects', message: expect.stringContaining('left') as string });
    const asked = await request({ subjects: ['music'], until: day(40) });
    expect(asked.body).toMatchObject({ status: 'asked', school: { name: 'Ash Primary' }, dueOn: expect.stringMatching(/^\d{4}-/) as string, mayAnswer: false });
    const answer = (who: TestPerson, granted: boolean) => who.client.call('exception.answer', { params: { id: asked.body.id }, body: { granted, answer: 'Yes, until the room is ready' } });
    expect((await answer(other, true)).status).toBe(404);
    expect((await answer(leader, true)).problem.code).toBe('ability.missing');
    expect((await answer(head, true)).body).toMatchObject({ status: 'granted', until: day(40) });
    expect((await answer(head, false)).problem.code).toBe('exception.answered');
    const musician = await trust.person({ mainSubject: 'music' });
    expect((await musician.client.call('mandate.mine')).body.items).toEqual([]);
    expect((await teacher.client.call('mandate.mine')).body.items).toHaveLength(1);
    const excepted = async () => (await teacher.client.call('mandate.life', { params: { id: mandateId } })).body.granted;
    expect(await excepted()).toBe(1);
    await app.asOwner(trust.id, (db) => db.query('UPDATE mandate_exception SET until = current_date - 1 WHERE trust_id = $1', [trust.id]));
    expect([await excepted(), (await musician.client.call('mandate.mine')).body.items.length]).toEqual([0, 1]);
    expect((await request({}, head)).body).toMatchObject({ status: 'granted' });
    expect((await teacher.client.call('mandate.show', { params: { id: mandateId } })).body.applies).toBe(false);
    expect((await teacher.client.call('exception.list')).body.items.map(({ status }) => status)).toEqual(['granted', 'granted']);
    const told = JSON.stringify((await leader.client.call('exception.list')).body);
    expect(told).not.toContain(teacher.id);
  });

  it('owes those who rated a response, which they judge', async () => {
    const { trust, teacher, leader, people, mandateId } = await expect_();
    const waveId = await openNext(leader, 'Autumn 1');
    const minutes = [-30, -20, 0, 10];
    for (const [i, personId] of people.entries()) await app.nest.get(Database).write({ trustId: trust.id, personId }, (tx) => tx.query('SELECT survey.submit($1, $2, NULL, NULL, NULL, $3, $4)', [mandateId, 1 + (i % 4), minutes[i % 4], '']));
    await leader.client.call('wave.close', { params: { id: waveId } });
    const list = async () => (await teacher.client.call('response.list')).body.items;
    for (let waited = 0; (await list()).length < 1 && waited < 8000; waited += 100) await new Promise((done) => setTimeout(done, 100));
    await app.nest.get(Database).write({ trustId: trust.id }, (tx) => app.nest.get(OweResponses).run(tx, waveId));
    const [owed, ...more] = await list();
    expect([owed, more]).toMatchObject([{ causes: ['Enough have rated it', 'Few are satisfied', 'It costs time'], figures: '25% of 16 answers were 4 or 5; on average 10 minutes a week more.', owner: { name: 'Lee Leader' }, overdue: false, given: null, mayGive: false, mine: { may: false } }, []]);
    await app.asOwner(trust.id, (db) => db.query('UPDATE mandate_response SET due_on = current_date - 2 WHERE trust_id = $1', [trust.id]));
    expect((await teacher.client.call('voice.show')).body).toMatchObject({ responses: { owed: 1, overdue: 1 }, overdue: [{ kind: 'response', who: { name: 'Lee Leader' } }] });
    const body = { themes: 'The slides take longer than they save', action: 'change', did: 'We have taken the slides out of the expectation' };
    expect((await teacher.client.call('response.give', { params: { id: owed!.id }, body })).problem.code).toBe('ability.missing');
    expect((await leader.client.call('response.give', { params: { id: owed!.id }, body })).body).toMatchObject({ given: { action: 'change', onTime: false }, mayGive: false });
    expect((await leader.client.call('response.give', { params: { id: owed!.id }, body })).problem.code).toBe('response.given');
    expect((await teacher.client.call('verdict.give', { params: { id: owed!.id }, body: { verdict: 'yes' } })).status).toBe(204);
    expect((await teacher.client.call('response.show', { params: { id: owed!.id } })).body).toMatchObject({ verdict: { suppressed: true }, mine: { may: false, given: true } });
  });

  it('asks those whom the wave asked whether it answered them, also when they have been excepted or have moved since, and nobody who came later', async () => {
    const { trust, teacher, leader, people, mandateId } = await expect_();
    const mover = await trust.person({ name: 'Mo Mover', mainSubject: 'primary' });
    const waveId = await openNext(leader, 'Autumn 1');
    for (const personId of [...people, teacher.id, mover.id]) await app.nest.get(Database).write({ trustId: trust.id, personId }, (tx) => tx.query("SELECT survey.submit($1, 2, NULL, NULL, NULL, NULL, '')", [mandateId]));
    await leader.client.call('wave.close', { params: { id: waveId } });
    await app.nest.get(Database).write({ trustId: trust.id }, (tx) => app.nest.get(OweResponses).run(tx, waveId));
    const head = await trust.person({ roles: ['headteacher'] });
    expect((await head.client.call('exception.request', { params: { id: mandateId }, body: { reason: 'We moved into a new building and have no laboratory' } })).body.status).toBe('granted');
    await app.asOwner(trust.id, (db) => db.query("DELETE FROM person_role WHERE trust_id = $1 AND person_id = $2", [trust.id, mover.id]));
    const late = await trust.person({ mainSubject: 'primary', schoolId: await trust.school('Cedar Primary', 'primary') });
    const { id } = (await leader.client.call('response.list')).body.items[0]!;
    await leader.client.call('response.give', { params: { id }, body: { themes: 'The slides take longer than they save', action: 'change', did: 'We have taken the slides out of it' } });
    const judge = async (who: TestPerson) => (await who.client.call('verdict.give', { params: { id }, body: { verdict: 'partly' } })).status;
    expect((await teacher.client.call('mandate.show', { params: { id: mandateId } })).body.applies).toBe(false);
    for (let waited = 0; waited < 8000 && !(await toldOf(teacher, 0)).some(({ kind }) => kind === 'response'); waited += 100) await new Promise((done) => setTimeout(done, 100));
    expect((await toldOf(teacher, 0)).map(({ kind }) => kind)).toContain('response');
    for (const who of [teacher, mover]) expect((await who.client.call('response.show', { params: { id } })).body.mine).toEqual({ may: true, given: false });
    expect([await judge(teacher), await judge(mover), await judge(teacher)]).toEqual([204, 204, 409]);
    expect((await late.client.call('response.show', { params: { id } })).body.mine.may).toBe(false);
    expect(await judge(late)).toBe(403);
    // Who was asked is known; nothing else is kept beside it, and once it can no longer be judged it is forgotten.
    const asked = () => app.asOwner(trust.id, async (db) => (await db.query('SELECT * FROM wave_asked WHERE trust_id = $1', [trust.id])).rows);
    expect(Object.keys((await asked())[0]!).sort()).toEqual(['mandate_ids', 'person_id', 'phase', 'school_id', 'subject', 'trust_id', 'wave_id']);
    await app.asOwner(trust.id, (db) => db.query("UPDATE wave SET closed_at = closed_at - interval '3 days' WHERE trust_id = $1", [trust.id]));
    await app.nest.get(EndVerdicts).run(trust.id);
    expect((await asked()).length).toBeGreaterThan(17);
    await app.asOwner(trust.id, (db) => db.query("UPDATE mandate_response SET given_at = given_at - interval '61 days' WHERE trust_id = $1", [trust.id]));
    await app.nest.get(EndVerdicts).run(trust.id);
    expect(await asked()).toEqual([]);
  });

  it('nudges at most once a week, and not at all when it was skipped or stopped', async () => {
    const { trust, teacher, leader, resource, mandateId } = await expect_();
    const { body: second } = await leader.client.call('mandate.create', { body: { ...mandateBody(leader.id, [resource]), title: 'Another one' } });
    await openNext(leader, 'Autumn 1');
    const next = async () => (await teacher.client.call('nudge.next')).body.mandate?.id ?? null;
    const answer = (id: string, how: string) => teacher.client.call('nudge.answer', { body: { mandateId: id, answer: how } });
    const weekLater = () => app.nest.get(Database).write({ trustId: trust.id, personId: teacher.id }, (tx) => tx.count("UPDATE rating_nudge SET shown_on = shown_on - 7"));
    expect(await next()).toBe(mandateId);
    await answer(mandateId, 'shown');
    expect(await next()).toBe(mandateId);
    await answer(mandateId, 'skip');
    expect(await next()).toBeNull();
    await weekLater();
    expect(await next()).toBe(mandateId);
    await answer(mandateId, 'stop');
    expect(await next()).toBeNull();
    await weekLater();
    // Not asking this term is about all of them; the next term begins anew.
    expect(await next()).toBeNull();
    await app.nest.get(Database).write({ trustId: trust.id, personId: teacher.id }, (tx) => tx.count('UPDATE rating_nudge SET quiet_until = current_date - 1'));
    expect([mandateId, second.id]).toContain(await next());
    expect((await answer(randomUUID(), 'skip')).status).toBe(404);
    expect((await leader.client.call('nudge.next')).body.mandate).toBeNull();
  });

  it('says when more of it is core than is usual', async () => {
    const { trust, leader, resource } = await expect_();
    await app.asOwner(trust.id, (db) => db.query('UPDATE resource SET blocks = 10, core_blocks = 3 WHERE trust_id = $1', [trust.id]));
    const ask = (stances: object) => leader.client.call('mandate.core', { body: { resourceIds: [resource], stances } });
    expect((await ask({})).body).toEqual({ share: 0.3, median: 0.3, warning: null });
    expect((await ask({ [resource]: 'keep' })).body.warning).toContain('100% of this is core; the trust’s median is 30%');
    expect((await ask({ [resource]: 'choose' })).body.share).toBe(0);
    const hidden = await makeResource(trust, leader.id, 'Private', ['person:somebody-else']);
    expect((await leader.client.call('mandate.core', { body: { resourceIds: [hidden] } })).body).toMatchObject({ share: null, warning: null });
  });
});

it('keeps the roles apart: the application reads no view, the rollup none either', async () => {
  const { trust } = await consult();
  const scope = { trustId: trust.id };
  for (const table of ['survey.open_view', 'survey.frozen_view', 'survey.consultation_key', 'survey.open_point', 'survey.verdict']) {
    await expect(app.nest.get(Database).read(scope, (tx) => tx.query(`SELECT 1 FROM ${table}`))).rejects.toThrow(/permission denied/);
    await expect(app.nest.get(RolePools).write('rollup', scope, (tx) => tx.query(`SELECT 1 FROM ${table}`))).rejects.toThrow(/permission denied/);
  }
});
