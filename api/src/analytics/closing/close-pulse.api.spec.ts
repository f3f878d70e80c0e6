// A survey from open to published: closed once, by groups of ten and more, with nothing left that leads from an answer to a person.
import type { Distribution, PeopleInsight } from '@trellis/contracts';
import { makeTeachers } from '@trellis/mandates/testing';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { RolePools } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { freezePulse } from '@trellis/surveys';
import { answerAs, openNextPulse, openPulseIn } from '@trellis/surveys/testing';
import { startApp } from '../../start-app';
import { ClosePulse } from './close-pulse';
import { FigureThread } from './figure-thread';
import { publishPulse } from './publish-pulse';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
interface Arranged { trust: TestTrust; leader: TestPerson; pulseId: string; waveId: string; people: string[] }

/** Ash with 28, Birch with 24, and Cedar with 4: all primary. */
async function arrange(sizes: readonly number[] = [28, 24, 4]): Promise<Arranged> {
  const trust = await TestTrust.make(app);
  const schools = [trust.schoolId, await trust.school('Birch Primary', 'primary'), await trust.school('Cedar Primary', 'primary')];
  const people = await makeTeachers(trust, schools.flatMap((schoolId, i) => times(sizes[i]!, () => ({ schoolId, phase: 'primary' as const, mainSubject: 'primary' }))));
  return { trust, ...await openPulseIn(trust), people };
}
/** Everyone answers everything: WERS questions from 1, the best; the others to full agreement. */
async function answerAll({ trust, waveId, people }: Arranged, value: (i: number) => number, comment = ''): Promise<void> {
  for (const [i, person] of people.entries()) {
    const at = value(i);
    await answerAs(trust, person, waveId, { S1: at, S2: i % 7 ? at : Math.max(1, at - 1), S3: Math.min(5, at + 1), S4: i % 6 ? at : Math.max(1, at - 1), C1: 6 - at, C2: 4, C3: at, C4: 6 - at, K1: i % 2 ? 6 - at : 3, K2: at, V1: null }, comment && `${comment} ${i}`);
  }
}
const close = (leader: TestPerson, id: string) => leader.client.call('pulse.close', { params: { id } });
const people = async (reader: TestPerson, wave?: string): Promise<PeopleInsight> => (await reader.client.call('insight.people', { query: { wave } })).body;
const placesOf = (page: PeopleInsight, code = 'S1'): [string, Distribution][] => page.shown!.groups.filter(({ group }) => group.kind === 'place').map(({ group, items }) => [group.label, items.find((item) => item.code === code)!.distribution]);
const everyone = (page: PeopleInsight) => page.shown!.groups.find(({ group }) => group.kind === 'trust')!;

describe('closing a survey', () => {
  it('publishes it once, joins the small school, and ends answering', async () => {
    const arranged = await arrange();
    await answerAll(arranged, (i) => 1 + (i % 5));
    expect((await people(arranged.leader)).shown).toBeNull();
    for (let again = 0; again < 2; again++) expect((await close(arranged.leader, arranged.waveId)).status).toBe(204);
    const page = await people(arranged.leader);
    expect(everyone(page)).toMatchObject({ group: { label: 'Everyone who teaches' }, response: { eligible: 56, count: 56 }, items: [{ code: 'S1', change: null, distribution: { n: 56, counts: [11, 11, 11, 11, 12] } }, ...times(9, () => ({})), { code: 'V1', distribution: { suppressed: true } }] });
    expect(placesOf(page).map(([label, figure]) => [label, figure.suppressed || figure.n])).toEqual([['Ash Primary', 28], ['Birch Primary + Cedar Primary', 28]]);
    expect(page.shown!.commentsNote).toContain('at least 15');
    const acts = await app.asOwner(arranged.trust.id, (db) => db.query<{ act: string }>("SELECT act FROM audit_entry WHERE trust_id = $1 ORDER BY seq", [arranged.trust.id]));
    expect(acts.rows.map(({ act }) => act)).toEqual(['pulse.create', 'pulse.schedule', 'pulse.close']);
  });

  it('counts WERS answers from their best end, and agreement from its own', async () => {
    const arranged = await arrange();
    // Three in four very satisfied, the rest fairly evenly below.
    await answerAll(arranged, (i) => (i % 4 ? 2 : 3 + (i % 3)));
    await close(arranged.leader, arranged.waveId);
    const items = new Map(everyone(await people(arranged.leader)).items.map(({ code, distribution }) => [code, distribution]));
    expect(items.get('S1')).toMatchObject({ counts: [4, 5, 5, 42, 0], satisfied: { value: 0.75 } });
    expect(items.get('K2')).toMatchObject({ counts: [0, 42, 5, 5, 4] });
  });

  it('is the same page for a teacher, a head and a leader, and another trust’s nowhere', async () => {
    const arranged = await arrange();
    await answerAll(arranged, (i) => 1 + (i % 5));
    await close(arranged.leader, arranged.waveId);
    const page = await people(arranged.leader);
    for (const roles of [['teacher'], ['headteacher'], ['trust_admin']] as const) expect(await people(await arranged.trust.person({ roles: [...roles] }))).toEqual(page);
    expect(JSON.stringify(page)).not.toMatch(new RegExp(arranged.people.join('|')));
    const stranger = await (await TestTrust.make(app)).person({ roles: ['trust_leader'] });
    expect((await stranger.client.call('insight.people', { query: { wave: arranged.waveId } })).problem.code).toBe('thing.not_found');
    expect(await people(stranger)).toMatchObject({ waves: [], shown: null });
  });

  it('prints an index only where its questions hold together, with its reliability', async () => {
    const arranged = await arrange([60, 50, 4]);
    await answerAll(arranged, (i) => 1 + (i % 5));
    await close(arranged.leader, arranged.waveId);
    const { shown } = await people(arranged.leader);
    expect(shown!.reliability.autonomy).toMatchObject({ printed: true, alpha: expect.any(Number) as number, omega: expect.any(Number) as number });
    expect(shown!.reliability.autonomy!.lo).toBeGreaterThan(0.9);
    // K1 and K2 were answered against each other by every second.
    expect(shown!.reliability.collaboration).toMatchObject({ printed: false });
    expect(shown!.groups.map(({ group, autonomy, collaboration }) => [group.kind, autonomy.suppressed, collaboration.suppressed])).toEqual([['trust', false, true], ['place', false, true], ['place', false, true], ['subject', false, true]]);
    const small = await arrange();
    await answerAll(small, (i) => 1 + (i % 5));
    await close(small.leader, small.waveId);
    expect((await people(small.leader)).shown).toMatchObject({ reliability: { autonomy: null }, autonomy: { perceived: { value: null, sentence: expect.stringContaining('Question by question') as string } } });
  });

  it('says what changed since the survey before, with its uncertainty, and keeps each question’s line', async () => {
    const arranged = await arrange();
    await answerAll(arranged, (i) => (i % 4 === 0 ? 2 : 3 + (i % 3)));
    await close(arranged.leader, arranged.waveId);
    const second = await openNextPulse(arranged.trust, arranged.leader, arranged.pulseId, 'Second');
    await answerAll({ ...arranged, waveId: second }, (i) => (i % 4 === 0 ? 3 + (i % 3) : 2));
    await close(arranged.leader, second);
    const page = await people(arranged.leader);
    expect(page.waves.map(({ name }) => name)).toEqual(['Second', 'First']);
    expect(everyone(page).items[0]).toMatchObject({ code: 'S1', change: { points: 50, clear: true, sentence: 'Up 50 points from “First”: a clear change.' } });
    expect(page.shown!.sentence).toMatch(/answers differ clearly from “First”/);
    expect(page.shown!.shifts.find(({ code }) => code === 'S1')?.shift).toMatchObject({ sentence: 'Too few schools to say whether this differs from “First”.', lo: null });
    expect(page.shown!.trend.find(({ code }) => code === 'S1')?.points.map(({ wave }) => wave)).toEqual(['First', 'Second']);
    expect((await people(arranged.leader, arranged.waveId)).shown).toMatchObject({ name: 'First', shifts: [] });
  });

  it('publishes comments together, from fifteen on', async () => {
    const arranged = await arrange();
    await answerAll(arranged, (i) => 1 + (i % 5), 'Comment');
    await close(arranged.leader, arranged.waveId);
    const { comments } = (await people(arranged.leader)).shown!;
    expect([comments.length, new Set(comments).size]).toEqual([56, 56]);
    expect(comments).not.toEqual(times(56, (i) => `Comment ${i}`));
  });

  it('is finished by itself: after its day, and after a process died in between', async () => {
    const arranged = await arrange();
    await answerAll(arranged, (i) => 1 + (i % 5));
    await app.nest.get(RolePools).write('survey', { trustId: arranged.trust.id }, async (tx) => publishPulse(tx, (await freezePulse(tx, arranged.waveId, new Date()))!, app.nest.get(FigureThread)));
    expect((await people(arranged.leader)).shown).toBeNull();
    await app.nest.get(ClosePulse).due(arranged.trust.id);
    expect(everyone(await people(arranged.leader)).items[0]).toMatchObject({ distribution: { n: 56 } });
    const second = await openNextPulse(arranged.trust, arranged.leader, arranged.pulseId, 'Second');
    await app.asOwner(arranged.trust.id, (db) => db.query('UPDATE pulse_wave SET opens_on = current_date - 9, closes_on = current_date - 1 WHERE trust_id = $1 AND id = $2', [arranged.trust.id, second]));
    await app.nest.get(ClosePulse).due(arranged.trust.id);
    expect((await people(arranged.leader)).waves.map(({ name }) => name)).toEqual(['Second', 'First']);
  });

  it('waits for whoever is answering, closes once for two who ask, and loses nobody', async () => {
    const arranged = await arrange();
    const outcomes = await Promise.all([...arranged.people.map((person) => answerAs(arranged.trust, person, arranged.waveId, { S1: 4 }).then(() => 1, () => 0)), ...times(3, () => close(arranged.leader, arranged.waveId).then(({ status }) => { expect(status).toBe(204); return 0; }))]);
    const kept = await app.asOwner(arranged.trust.id, (db) => db.query<{ frozen: number; open: number; acts: number }>(`SELECT (SELECT count(*)::int FROM survey.frozen_pulse WHERE trust_id = $1) AS frozen, (SELECT count(*)::int FROM survey.open_pulse WHERE trust_id = $1) AS open,
      (SELECT count(*)::int FROM audit_entry WHERE trust_id = $1 AND act = 'pulse.close') AS acts`, [arranged.trust.id]));
    expect(kept.rows).toEqual([{ frozen: outcomes.reduce((sum: number, one) => sum + one, 0), open: 0, acts: 1 }]);
  });
});
