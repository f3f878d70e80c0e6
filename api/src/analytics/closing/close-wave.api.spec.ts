// A wave from open to released: rated, closed, published, and nothing left that leads from an answer to a person.
import { randomUUID } from 'node:crypto';
import type { Answer, MandateFigures, ValuesReason } from '@trellis/contracts';
import { freezeWave, SubmitRating } from '@trellis/mandates';
import { day, makeResource, makeTeachers, mandateBody, openNext, openWaveIn, type Staff } from '@trellis/mandates/testing';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { Database, RolePools } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { appendUsage } from '../usage/append-usage';
import { CloseWave } from './close-wave';
import { publishRatings } from './publish-ratings';
import { FigureThread, waitsForFigures } from './figure-thread';
import { ResumeClosing } from './resume-closing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const rating = (overall: number, more: { reasons?: ValuesReason[]; [field: string]: unknown } = {}) => ({ overall, pupils: null, values: null, room: null, minutes: null, comment: '', ...more });
const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

interface Arranged { trust: TestTrust; leader: TestPerson; mandateId: string; waveId: string; resourceId: string; people: string[] }

/** Fourteen teachers at Ash and four at Birch, all asked; an open wave. */
async function arrange(): Promise<Arranged> {
  const trust = await TestTrust.make(app);
  const birch = await trust.school('Birch Primary', 'primary');
  const at = (schoolId: string): Staff => ({ schoolId, phase: 'primary', mainSubject: 'primary' });
  const people = await makeTeachers(trust, [...times(14, () => at(trust.schoolId)), ...times(4, () => at(birch))]);
  return { trust, ...await openWaveIn(trust), people };
}

const rate = (trust: TestTrust, mandateId: string, personId: string, body: ReturnType<typeof rating>) => app.nest.get(SubmitRating).run({ trustId: trust.id, personId }, mandateId, body);
async function rateAll({ trust, mandateId, people }: Arranged, answer: (i: number) => ReturnType<typeof rating>): Promise<void> {
  for (const [i, personId] of people.entries()) await rate(trust, mandateId, personId, answer(i));
}
const close = (leader: TestPerson, waveId: string) => leader.client.call('wave.close', { params: { id: waveId } });
const insight = async (reader: TestPerson, id: string): Promise<Answer<'insight.mandate'>> => (await reader.client.call('insight.mandate', { params: { id } })).body;
const groupOf = (page: Answer<'insight.mandate'>, kind: string): MandateFigures[] => page.figures.filter(({ group }) => group.kind === kind);
const overallOf = ({ ratings }: MandateFigures) => ratings.find(({ item }) => item === 'overall')!;

describe('while a wave is open', () => {
  it('shows nothing but a rounded response, and lets an answer be changed', async () => {
    const arranged = await arrange();
    const { trust, leader, mandateId } = arranged;
    const teacher = await trust.person({ mainSubject: 'primary' });
    expect((await teacher.client.call('mandate.show', { params: { id: mandateId } })).body).toMatchObject({ abilities: { rate: true }, rating: { open: true, answered: false } });
    for (const overall of [2, 5]) expect((await teacher.client.call('rating.submit', { params: { id: mandateId }, body: { overall } })).status).toBe(204);
    expect((await teacher.client.call('mandate.mine')).body.items[0]?.rating).toMatchObject({ answered: true, open: true, receipt: expect.stringContaining('at least 10 people') as string });
    await rateAll(arranged, () => rating(4));
    const kept = await app.asOwner(trust.id, (db) => db.query('SELECT count(*)::int AS n FROM survey.open_rating WHERE trust_id = $1', [trust.id]));
    expect(kept.rows).toEqual([{ n: 19 }]);
    expect((await leader.client.call('wave.list')).body.items).toMatchObject([{ status: 'open', response: [{ school: 'Ash Primary', percent: 100 }, { school: 'Birch Primary', percent: null }] }]);
    expect(await insight(leader, mandateId)).toMatchObject({ periods: [], figures: [], openWave: { name: 'Autumn 1', percent: 100 } });
  });

  it.each([['overall', { overall: 6 }], ['overall', {}], ['pupils', { overall: 3, pupils: 0 }], ['minutes', { overall: 3, minutes: 601 }], ['comment', { overall: 3, comment: 'x'.repeat(401) }]])('refuses a wrong %s', async (field, body) => {
    const { trust, mandateId } = await arrange();
    const teacher = await trust.person({ mainSubject: 'primary' });
    const reply = await teacher.client.call('rating.submit', { params: { id: mandateId }, body });
    expect([reply.status, reply.problem.errors?.[0]?.path]).toEqual([422, `body.${field}`]);
  });

  it('asks nobody who is not meant, and nothing before it starts or after it is lifted', async () => {
    const { trust, leader, mandateId } = await arrange();
    const teacher = await trust.person({ mainSubject: 'primary' });
    const later = await leader.client.call('mandate.create', { body: { ...mandateBody(leader.id, [await makeResource(trust, leader.id, 'Later')]), startsOn: day(9) } });
    const code = async (who: TestPerson, id: string) => (await who.client.call('rating.submit', { params: { id }, body: { overall: 3 } })).problem.code;
    expect(await code(leader, mandateId)).toBe('ability.missing');
    expect(await code(teacher, later.body.id)).toBe('mandate.over');
    await leader.client.call('mandate.update', { params: { id: mandateId }, body: { version: 1, lifted: true } });
    expect(await code(teacher, mandateId)).toBe('mandate.over');
    expect(await code(teacher, randomUUID())).toBe('thing.not_found');
  });

  it('writes an answer in a transaction of its own, with no trace beside it', async () => {
    const { trust, mandateId } = await arrange();
    const teacher = await trust.person({ mainSubject: 'primary' });
    await teacher.client.call('rating.submit', { params: { id: mandateId }, body: { overall: 3 }, headers: { 'idempotency-key': 'rating-once-please' } });
    const linked = await app.asOwner(trust.id, async (db) => {
      const tables = await db.query<{ name: string }>("SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'queue', 'raw', 'pub')");
      const found: string[] = [];
      for (const { name } of tables.rows) if ((await db.query(`SELECT 1 FROM ${name} t WHERE t.xmin IN (SELECT xmin FROM survey.open_rating WHERE trust_id = $1)`, [trust.id])).rowCount) found.push(name);
      const keys = await db.query('SELECT 1 FROM idempotency_key WHERE trust_id = $1 AND key = $2', [trust.id, 'rating-once-please']);
      return [...found, ...keys.rows];
    });
    expect(linked).toEqual([]);
  });

  it('is one at a time, opened by an administrator', async () => {
    const { trust, leader } = await arrange();
    const again = await leader.client.call('wave.open', { body: { name: 'Another', opensOn: day(0), closesOn: day(7) } });
    expect([again.status, again.problem.code]).toEqual([409, 'wave.already_open']);
    const teacher = await trust.person({});
    expect((await teacher.client.call('wave.open', { body: { name: 'Mine', opensOn: day(0), closesOn: day(7) } })).problem.code).toBe('ability.missing');
    expect((await leader.client.call('wave.open', { body: { name: 'Past', opensOn: day(-9), closesOn: day(-2) } })).problem.errors?.[0]).toMatchObject({ path: 'body.closesOn', message: 'These days have passed' });
    expect((await leader.client.call('wave.open', { body: { name: 'Backwards', opensOn: day(7), closesOn: day(0) } })).problem.errors?.[0]?.path).toBe('body.closesOn');
  });
});

describe('closing a wave', () => {
  it('publishes once, joins the small school, and ends rating', async () => {
    const arranged = await arrange();
    const { trust, leader, mandateId, waveId } = arranged;
    const third = await makeTeachers(trust, times(15, () => ({ schoolId: '', phase: 'primary' as const, mainSubject: 'primary' })).map((person) => ({ ...person, schoolId: trust.schoolId })));
    await rateAll({ ...arranged, people: [...arranged.people, ...third] }, (i) => rating([2, 3, 4, 5][i % 4]!, { minutes: i < 5 ? 10 : null }));
    const first = await close(leader, waveId);
    expect([first.status, first.body.status]).toEqual([200, 'released']);
    const page = await insight(leader, mandateId);
    expect((await close(leader, waveId)).body).toEqual(first.body);
    expect(await insight(leader, mandateId)).toEqual(page);
    const [all] = groupOf(page, 'trust');
    expect(all).toMatchObject({ response: { eligible: 33, count: 33 }, ratings: [{ item: 'overall', change: null, distribution: { n: 33, counts: [0, 9, 8, 8, 8] } }, {}, {}, {}, { item: 'minutes', distribution: { suppressed: true } }] });
    // Birch has four: with Ash it is everybody, so neither is shown by itself.
    expect(groupOf(page, 'place').map((figures) => [figures.group.label, overallOf(figures).distribution])).toEqual([['Ash Primary', { suppressed: true }], ['Birch Primary', { suppressed: true }]]);
    const late = await (await trust.person({ mainSubject: 'primary' })).client.call('rating.submit', { params: { id: mandateId }, body: { overall: 1 } });
    expect(late.problem.code).toBe('wave.not_open');
    const acts = await app.asOwner(trust.id, (db) => db.query('SELECT act FROM audit_entry WHERE trust_id = $1 ORDER BY seq', [trust.id]));
    expect(acts.rows.map(({ act }: { act: string }) => act)).toEqual(['mandate.create', 'wave.open', 'wave.close']);
  });

  it('shows comments from fifteen on, without names or anything beside them, to everyone alike', async () => {
    const arranged = await arrange();
    const { trust, leader, mandateId, waveId, people } = arranged;
    const other = await leader.client.call('mandate.create', { body: mandateBody(leader.id, [await makeResource(trust, leader.id, 'Other')]) });
    const written = people.slice(0, 15).map((_, i) => (i === 3 ? 'Mrs Leader never asked us' : `Comment ${i}`));
    await rateAll(arranged, (i) => rating([2, 3, 4, 5][i % 4]!, { comment: written[i] ?? '' }));
    for (const personId of people.slice(0, 14)) await rate(trust, other.body.id, personId, rating(3, { comment: 'One of fourteen' }));
    const teacher = await trust.person({ mainSubject: 'primary' });
    expect((await teacher.client.call('mandate.show', { params: { id: mandateId } })).body.rating?.receipt).toContain('at least 15 people wrote one');
    await close(leader, waveId);
    const page = await insight(teacher, mandateId);
    expect(page.comments.map(({ text }) => text).sort()).toEqual(written.map((text) => text.replace('Mrs Leader', 'a colleague')).sort());
    expect(new Set(page.comments.map((comment) => comment.waveId))).toEqual(new Set([waveId]));
    expect(await insight(leader, mandateId)).toEqual(page);
    expect(await insight(leader, other.body.id)).toMatchObject({ comments: [], commentsNote: 'Comments are shown when at least 15 people wrote one in a wave.' });
  });

  it('tells of everybody why it does not fit how they believe it should be taught, from ten people on and never exactly', async () => {
    const arranged = await arrange();
    const { trust, leader, mandateId, waveId, people } = arranged;
    const other = await leader.client.call('mandate.create', { body: mandateBody(leader.id, [await makeResource(trust, leader.id, 'Other')]) });
    await rateAll(arranged, (i) => rating(3, { values: i < 12 ? 1 + (i % 3) : 5, reasons: i % 3 ? ['order', 'order', 'craft'] : ['order'] }));
    for (const personId of people.slice(0, 9)) await rate(trust, other.body.id, personId, rating(2, { values: 2, reasons: ['pupils'] }));
    const teacher = await trust.person({ mainSubject: 'primary' });
    expect((await teacher.client.call('rating.submit', { params: { id: mandateId }, body: { overall: 2, values: 2, reasons: ['boredom'] as never } })).problem.errors?.[0]?.path).toContain('body.reasons');
    await close(leader, waveId);
    const { reasons } = await insight(teacher, mandateId);
    // Twelve of eighteen were asked; all of them named the order, eight the craft, nobody anything else.
    expect(reasons.slice(0, 3).map(({ reason, words }) => [reason, words])).toEqual([['order', 'Nearly all'], ['craft', 'About 65%'], ['community', 'Few']]);
    expect(reasons).toHaveLength(7);
    expect((await insight(leader, other.body.id)).reasons).toEqual([]);
    await expect(app.nest.get(Database).read({ trustId: trust.id }, (tx) => tx.query('SELECT 1 FROM survey.frozen_reason'))).rejects.toThrow(/permission denied/);
    const kept = await app.asOwner(trust.id, async (db) => (await db.query<{ columns: string[] }>("SELECT array_agg(column_name::text ORDER BY column_name) AS columns FROM information_schema.columns WHERE table_schema = 'survey' AND table_name = 'frozen_reason'")).rows[0]!.columns);
    expect(kept).toEqual(['id', 'mandate_id', 'reasons', 'trust_id', 'wave_id']);
  });

  it('keeps comments where they are when those who wrote them were not told that they are shown', async () => {
    const arranged = await arrange();
    await app.asOwner(arranged.trust.id, (db) => db.query('UPDATE wave SET tells_comments = false WHERE trust_id = $1', [arranged.trust.id]));
    const teacher = await arranged.trust.person({ mainSubject: 'primary' });
    expect((await teacher.client.call('mandate.show', { params: { id: arranged.mandateId } })).body.rating?.receipt).not.toContain('Comments');
    await rateAll(arranged, (i) => rating([2, 3, 4, 5][i % 4]!, { comment: `Comment ${i}` }));
    await close(arranged.leader, arranged.waveId);
    expect((await insight(arranged.leader, arranged.mandateId)).comments).toEqual([]);
  });

  it('happens by itself after the day that was planned, and not before', async () => {
    const { trust, leader, waveId } = await arrange();
    const status = async () => (await leader.client.call('wave.list')).body.items.find(({ id }) => id === waveId)?.status;
    await app.nest.get(CloseWave).due(trust.id, new Date(`${day(7)}T22:00:00Z`));
    expect(await status()).toBe('open');
    await app.nest.get(CloseWave).due(trust.id, new Date(`${day(8)}T06:00:00Z`));
    expect(await status()).toBe('released');
    const { rows } = await app.asOwner(trust.id, (db) => db.query<{ person: string | null }>("SELECT actor_id AS person FROM audit_entry WHERE trust_id = $1 AND act = 'wave.close'", [trust.id]));
    expect(rows).toEqual([{ person: null }]);
  });

  it('names a joined group by its schools', async () => {
    const arranged = await arrange();
    const cedar = await arranged.trust.school('Cedar Primary', 'primary');
    const dale = await arranged.trust.school('Dale Primary', 'primary');
    const more = await makeTeachers(arranged.trust, [...times(12, () => cedar), ...times(2, () => dale)].map((schoolId) => ({ schoolId, phase: 'primary' as const, mainSubject: 'primary' })));
    // Nobody at Dale answers, and the page does not say so.
    await rateAll({ ...arranged, people: [...arranged.people, ...more.slice(0, 12)] }, (i) => rating([2, 3, 4, 5][i % 4]!));
    await close(arranged.leader, arranged.waveId);
    const places = groupOf(await insight(arranged.leader, arranged.mandateId), 'place');
    expect(places.map(({ group, ratings }) => [group.label, 'n' in ratings[0]!.distribution ? ratings[0]!.distribution.n : null])).toEqual([['Ash Primary', 14], ['Birch Primary + Cedar Primary + Dale Primary', 16]]);
    expect(places.map(({ adoption }) => adoption)).toMatchObject([{ eligible: 14 }, { eligible: 18 }]);
  });

  it('leaves nothing that leads from an answer to a person, nor its order', async () => {
    const arranged = await arrange();
    await rateAll(arranged, (i) => rating(1 + (i % 5), { minutes: i, comment: `Comment ${i}` }));
    const slots = await app.asOwner(arranged.trust.id, (db) => db.query<{ slot: Buffer }>('SELECT slot FROM survey.open_rating WHERE trust_id = $1', [arranged.trust.id]));
    await close(arranged.leader, arranged.waveId);
    const dump = await app.asOwner(arranged.trust.id, async (db) => {
      const tables = await db.query<{ name: string }>("SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('survey', 'pub', 'public', 'raw', 'queue')");
      const texts: Record<string, string> = {};
      for (const { name } of tables.rows) texts[name] = (await db.query(`SELECT t::text AS text FROM ${name} t`)).rows.map(({ text }: { text: string }) => text).join('\n');
      return texts;
    });
    const everything = Object.values(dump).join('\n');
    for (const { slot } of slots.rows) expect(everything).not.toContain(slot.toString('hex'));
    for (const [name, text] of Object.entries(dump)) if (name.startsWith('survey.')) for (const personId of arranged.people) expect(text).not.toContain(personId);
    expect(`${dump['survey.wave_key']}${dump['survey.open_rating']}`).not.toContain(arranged.trust.id);
    const stored = await app.asOwner(arranged.trust.id, async (db) => ({
      order: (await db.query<{ minutes: number }>('SELECT minutes FROM survey.frozen_rating WHERE trust_id = $1 ORDER BY ctid', [arranged.trust.id])).rows.map(({ minutes }) => minutes),
      comments: (await db.query<{ comment: string }>('SELECT comment FROM survey.frozen_comment WHERE trust_id = $1 ORDER BY ctid', [arranged.trust.id])).rows.map(({ comment }) => Number(comment.slice(8))),
      moments: (await db.query('SELECT DISTINCT xmin::text FROM survey.frozen_rating WHERE trust_id = $1', [arranged.trust.id])).rowCount,
    }));
    const inOrder = arranged.people.map((_, i) => i);
    expect([...stored.order].sort((a, b) => a - b)).toEqual(inOrder);
    expect(stored.order).not.toEqual(inOrder);
    expect(stored.comments).not.toEqual(inOrder);
    expect(stored.comments).not.toEqual(stored.order);
    expect(stored.moments).toBe(1);
  });

  it('is finished at the next start when the process died in between', async () => {
    const arranged = await arrange();
    await rateAll(arranged, (i) => rating([2, 3, 4][i % 3]!));
    await app.nest.get(RolePools).write('survey', { trustId: arranged.trust.id }, async (tx) => publishRatings(tx, (await freezeWave(tx, arranged.waveId, new Date()))!, app.nest.get(FigureThread)));
    expect((await insight(arranged.leader, arranged.mandateId)).figures).toEqual([]);
    await app.nest.get(ResumeClosing).onApplicationBootstrap();
    const [all] = groupOf(await insight(arranged.leader, arranged.mandateId), 'trust');
    expect(all).toMatchObject({ adoption: { words: 'Very few' }, ratings: [{ distribution: { n: 18 } }, {}, {}, {}, {}] });
  });

  it('may be asked by two at the same moment', async () => {
    const arranged = await arrange();
    await rateAll(arranged, (i) => rating([2, 3, 4][i % 3]!));
    const replies = await Promise.all(times(4, () => close(arranged.leader, arranged.waveId)));
    expect(replies.map(({ status, body }) => [status, body.status])).toEqual(times(4, () => [200, 'released']));
    const once = await app.asOwner(arranged.trust.id, (db) => db.query("SELECT (SELECT count(*)::int FROM pub.release WHERE trust_id = $1) AS releases, (SELECT count(*)::int FROM audit_entry WHERE trust_id = $1 AND act = 'wave.close') AS acts", [arranged.trust.id]));
    expect(once.rows).toEqual([{ releases: 2, acts: 1 }]);
  });

  it('waits for whoever is submitting, and loses nobody', async () => {
    const arranged = await arrange();
    const outcomes = await Promise.all([...arranged.people.map((personId) => rate(arranged.trust, arranged.mandateId, personId, rating(4)).then(() => 1, () => 0)), close(arranged.leader, arranged.waveId).then(() => 0)]);
    const frozen = await app.asOwner(arranged.trust.id, (db) => db.query('SELECT count(*)::int AS n FROM survey.frozen_rating WHERE trust_id = $1', [arranged.trust.id]));
    expect(frozen.rows).toEqual([{ n: outcomes.reduce((sum: number, kept) => sum + kept, 0) }]);
  });

  it('is for administrators, in their own trust', async () => {
    const { trust, waveId } = await arrange();
    const head = await trust.person({ roles: ['headteacher', 'trust_leader'] });
    expect((await close(head, waveId)).problem.code).toBe('ability.missing');
    const stranger = (await arrange()).leader;
    expect((await close(stranger, waveId)).problem.code).toBe('thing.not_found');
  });
});

describe('the leader’s page', () => {
  it('says what changed since the wave before, and whether that is clear', async () => {
    const arranged = await arrange();
    const more = await makeTeachers(arranged.trust, times(30, () => ({ schoolId: arranged.trust.schoolId, phase: 'primary' as const, mainSubject: 'primary' })));
    const everybody = { ...arranged, people: [...arranged.people, ...more] };
    await rateAll(everybody, (i) => rating(i % 4 === 0 ? 4 : [1, 2, 3][i % 3]!));
    await close(arranged.leader, arranged.waveId);
    const second = await openNext(arranged.leader, 'Autumn 2');
    await rateAll(everybody, (i) => rating(i % 4 === 0 ? [1, 2, 3][i % 3]! : 4));
    await close(arranged.leader, second);
    const page = await insight(arranged.leader, arranged.mandateId);
    expect(page.periods.map(({ name }) => name)).toEqual(['Autumn 2', 'Autumn 1']);
    const [now, before] = groupOf(page, 'trust');
    expect(overallOf(now!).change).toMatchObject({ suppressed: false, points: 50, clear: true, sentence: 'Up 50 points from “Autumn 1”: a clear change.' });
    expect(overallOf(before!).change).toBeNull();
    const overview = (await arranged.leader.client.call('insight.overview')).body;
    expect(overview.mandates).toMatchObject([{ mandate: { id: arranged.mandateId }, latest: { name: 'Autumn 2' }, overall: { n: 48 }, change: { clear: true } }]);
  });

  it('counts who taught and adapted in the time of the wave, never what was withdrawn', async () => {
    const arranged = await arrange();
    const { trust, resourceId: rootId, people } = arranged;
    const [fork, before] = [randomUUID(), new Date(Date.now() - 40 * 86_400_000)];
    const event = (i: number, kind: 'use' | 'unuse' | 'adapt' | 'view', more: object = {}) => ({ occurredAt: new Date(Date.now() - 1000), personId: people[i]!, rootId, resourceId: rootId, kind, useId: randomUUID(), ...more });
    const [withdrawn, again] = [randomUUID(), randomUUID()];
    const events = [
      ...times(6, (i) => event(i, 'use')), event(0, 'use'), event(6, 'use', { useId: withdrawn }), event(6, 'unuse', { useId: withdrawn }), event(7, 'view'),
      event(8, 'use', { occurredAt: before }), event(9, 'use', { rootId: randomUUID() }), event(10, 'use', { resourceId: fork, eventId: again }), event(10, 'adapt', { resourceId: fork, occurredAt: before }),
      event(11, 'adapt'), event(12, 'adapt'), event(13, 'adapt'),
    ];
    const database = app.nest.get(Database);
    expect(await database.write({ trustId: trust.id }, (tx) => appendUsage(tx, events))).toBe(events.length);
    expect(await database.write({ trustId: trust.id }, (tx) => appendUsage(tx, events.slice(12, 13)))).toBe(0);
    await rateAll(arranged, (i) => rating([2, 3, 4][i % 3]!));
    await close(arranged.leader, arranged.waveId);
    const [all] = groupOf(await insight(arranged.leader, arranged.mandateId), 'trust');
    expect(all).toMatchObject({ adoption: { eligible: 18, count: 7 }, adaptation: { eligible: 18, count: 4 } });
  });

  it('is the same for a leader and a teacher, and another trust’s nowhere', async () => {
    const arranged = await arrange();
    await rateAll(arranged, (i) => rating([2, 3, 4][i % 3]!));
    await app.nest.get(CloseWave).run({ trustId: arranged.trust.id }, arranged.waveId, new Date(Date.now() - 3 * 86_400_000));
    const page = await insight(arranged.leader, arranged.mandateId);
    expect(page.periods[0]?.closedOn).toBe(day(-3));
    const overview = (await arranged.leader.client.call('insight.overview')).body;
    for (const roles of [['headteacher'], ['teacher']] as const) {
      const reader = await arranged.trust.person({ roles: [...roles] });
      expect(await insight(reader, arranged.mandateId)).toEqual(page);
      expect((await reader.client.call('insight.overview')).body).toEqual(overview);
    }
    const stranger = (await arrange()).leader;
    expect((await stranger.client.call('insight.mandate', { params: { id: arranged.mandateId } })).problem.code).toBe('thing.not_found');
    expect(JSON.stringify((await stranger.client.call('insight.overview')).body)).not.toContain(arranged.mandateId);
  });
});

it('lets a transaction that waits for figures be idle for longer, and no other', async () => {
  const trust = await TestTrust.make(app);
  const patience = () => app.nest.get(RolePools).write('survey', { trustId: trust.id }, async (tx) => {
    const say = async () => (await tx.first<{ idle_in_transaction_session_timeout: string }>('SHOW idle_in_transaction_session_timeout', []))!.idle_in_transaction_session_timeout;
    const before = await say();
    await waitsForFigures(tx);
    return [before, await say()];
  });
  // Twice: whoever takes the connection next has as little time as ever.
  expect([await patience(), await patience()]).toEqual([['1min', '15min'], ['1min', '15min']]);
});
