// From events to the page of use: the figures of a wave are those the statistics library finds in the same log, and few are told of few.
import { randomUUID } from 'node:crypto';
import type { Answer } from '@trellis/contracts';
import { adoptionFigures, type AdoptionLog } from '@trellis/statistics';
import { day, makeResource, makeTeachers, mandateBody, openNext, type Staff } from '@trellis/mandates/testing';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { Database } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { randomOf } from '../testing';
import { appendUsage, type UsageEvent } from '../usage/append-usage';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const WINDOW = 50;
const DAY = 86_400_000;
const today = Math.floor(Date.now() / DAY);
type Use = Answer<'insight.use'>;

interface World { trust: TestTrust; leader: TestPerson; mandateId: string; waveId: string; resources: string[]; people: string[] }
async function arrange(staff: number): Promise<World> {
  const trust = await TestTrust.make(app);
  const birch = await trust.school('Birch Primary', 'primary');
  const people = await makeTeachers(trust, Array.from({ length: staff }, (_, i): Staff => ({ schoolId: i % 2 ? birch : trust.schoolId, phase: 'primary', mainSubject: 'primary' })));
  const leader = await trust.person({ roles: ['trust_leader', 'trust_admin'] });
  const resources = await Promise.all(['Solids', 'Liquids', 'Gases'].map((title) => makeResource(trust, leader.id, title)));
  const mandate = await leader.client.call('mandate.create', { body: { ...mandateBody(leader.id, resources), startsOn: day(-WINDOW) } });
  return { trust, leader, resources, people, mandateId: mandate.body.id, waveId: await openNext(leader, 'Autumn 1') };
}
const append = ({ trust }: World, events: readonly UsageEvent[]) => app.nest.get(Database).write({ trustId: trust.id }, (tx) => appendUsage(tx, events));
const closeWave = ({ leader, waveId }: World) => leader.client.call('wave.close', { params: { id: waveId } });
const page = async (reader: TestPerson, query: Record<string, unknown> = {}): Promise<Use> => (await reader.client.call('insight.use', { query })).body;
const measure = (use: Use, name: string): unknown => use.shown!.measures.find((one) => one.name === name)!.figure;

/** Weeks of a busy school, as events and as the library's log of the same things. */
async function live(world: World, seed: number): Promise<AdoptionLog> {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const forks = world.people.slice(0, 24).map((by) => ({ id: randomUUID(), of: pick(world.resources), by, day: today - WINDOW + 1 + Math.floor(random() * 20) }));
  const at = (d: number): Date => new Date(d * DAY + 11 * 3_600_000);
  const events: UsageEvent[] = forks.map((fork) => ({ occurredAt: at(fork.day), personId: fork.by, rootId: fork.of, resourceId: fork.id, kind: 'adapt' }));
  const log: AdoptionLog['events'][number][] = forks.map((fork) => ({ who: fork.by, day: fork.day, res: fork.id, kind: 'view' }));
  // A quarter of them never look at it.
  for (const personId of world.people.slice(0, Math.floor(world.people.length * 0.75))) {
    for (let i = Math.floor(random() * 6); i >= 0; i--) {
      const fork = random() < 0.15 ? pick(forks) : null;
      const [rootId, resourceId] = fork ? [fork.of, fork.id] : (([id]) => [id, id])([pick(world.resources)] as const);
      const [kind, d] = [random() < 0.6 ? 'use' : 'view', today - 1 - Math.floor(random() * (WINDOW - 2))] as const;
      events.push({ occurredAt: at(d), personId, rootId, resourceId, kind, ...(kind === 'use' && { useId: randomUUID() }) });
      log.push({ who: personId, day: d, res: resourceId, kind });
    }
  }
  await append(world, events);
  return { resources: world.resources, window: [today - WINDOW, today], mandateDay: today - WINDOW, joined: {}, forks, events: log, eligible: world.people };
}

/** The mean, over whole weeks from Monday to Sunday, of those who taught it then; of all who did, to the nearest 5%. */
function averageWeek({ window: [first, last], events }: AdoptionLog): number {
  const uses = events.filter(({ kind }) => kind === 'use');
  const mondays = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((d) => new Date(d * DAY).getUTCDay() === 1 && d + 7 <= last);
  const active = mondays.map((monday) => new Set(uses.filter((use) => use.day >= monday && use.day < monday + 7).map(({ who }) => who)).size);
  return Math.round((20 * active.reduce((sum, n) => sum + n, 0)) / mondays.length / new Set(uses.map(({ who }) => who)).size) / 20;
}

describe('how a wave was used', () => {
  it('is what the library finds in the same log', async () => {
    const world = await arrange(64);
    const log = await live(world, 11);
    const found = adoptionFigures(log);
    await app.asOwner(world.trust.id, (db) => db.query('INSERT INTO mandate_exception (trust_id, mandate_id, school_id, subjects, reason, asked_by, due_on) VALUES ($1, $2, $3, $4, $5, $6, current_date)', [world.trust.id, world.mandateId, world.trust.schoolId, ['music'], 'No room for it', world.people[0]]));
    // Every other one works at Birch.
    const school = (id: string): number => world.people.indexOf(id) % 2;
    const across = log.forks.filter((fork) => log.events.some(({ kind, res, who }) => kind === 'use' && res === fork.id && school(who) !== school(fork.by))).length;
    expect((await closeWave(world)).status).toBe(200);
    const use = await page(world.leader, { of: world.mandateId });
    const { path, first } = use.shown!;
    expect(path.seen).toMatchObject({ eligible: 64, value: found.reach });
    expect(path.taught).toMatchObject({ count: found.activeAdopters, value: found.adoptionRate, lo: found.adoptionLo, hi: found.adoptionHi });
    expect(measure(use, 'depth')).toEqual({ suppressed: false, n: found.activeAdopters, value: found.depthMedianDays });
    expect(measure(use, 'breadth')).toEqual({ suppressed: false, n: found.activeAdopters, value: 3, of: 3 });
    expect(measure(use, 'adapters')).toMatchObject({ eligible: found.activeAdopters, value: found.adaptationRate });
    expect((measure(use, 'adapted') as { value: number }).value).toBeCloseTo(found.adaptedUseShare!, 3);
    expect(measure(use, 'made')).toEqual({ suppressed: false, n: found.activeAdopters, value: expect.closeTo(found.forkToUse!, 1) as number });
    expect(measure(use, 'weekly')).toEqual({ suppressed: false, n: found.activeAdopters, value: averageWeek(log) });
    expect(measure(use, 'excepted')).toEqual({ suppressed: false, n: found.activeAdopters, value: expect.closeTo(100 / found.activeAdopters!, 1) as number });
    expect(measure(use, 'reused')).toMatchObject({ eligible: 24, value: found.forkReuseRate });
    expect(measure(use, 'across')).toMatchObject({ eligible: 24, count: across });
    expect(measure(use, 'minutes')).toMatchObject({ words: 'No resource says how long it saves' });
    expect(first).toMatchObject({ n: 64, middle: found.medianDaysToFirstUse });
    expect('points' in first && first.points.at(-1)!.share).toBeCloseTo(found.adoptionRate!, 3);
    expect(use.shown!.retention).toMatchObject({ suppressed: false, points: expect.arrayContaining([expect.objectContaining({ at: 0, share: 1 })]) as unknown });
    expect(use.shown!.sentence).toMatch(/^Of the 64 people it asks, \d+% opened, taught or adapted what it names, \d+% taught it and .* adapted it as well\. Half of them had taught it within \d+ days\.$/);
    expect(use.shown!.groups.map(({ group }) => group.label)).toEqual(['Everyone it applies to', 'Ash Primary', 'Birch Primary', 'Primary (all subjects)']);
  });

  it('is told of few in words, and of too few not at all', async () => {
    const few = await arrange(20);
    const [rootId] = few.resources as [string];
    await append(few, few.people.slice(0, 2).map((personId) => ({ occurredAt: new Date(Date.now() - DAY), personId, rootId, resourceId: rootId, kind: 'use' as const })));
    await closeWave(few);
    const use = await page(few.leader);
    expect(use.shown!.path).toEqual({ seen: { suppressed: false, eligible: 20, words: 'Very few' }, taught: { suppressed: false, eligible: 20, words: 'Very few' }, adapted: { suppressed: true } });
    expect([measure(use, 'depth'), measure(use, 'breadth'), use.shown!.retention]).toEqual([{ suppressed: true }, { suppressed: true }, { suppressed: true }]);
    expect(use.shown!.first).toEqual({ suppressed: false, n: 20, words: 'Very few began' });
    const tiny = await arrange(7);
    await closeWave(tiny);
    expect((await page(tiny.leader)).shown).toMatchObject({ path: { seen: { suppressed: true }, taught: { suppressed: true } }, first: { suppressed: true }, sentence: 'Too few people are asked to say how it was used.' });
  });

  it('tells of nearly all without telling how many are not', async () => {
    const world = await arrange(30);
    const [rootId] = world.resources as [string];
    const taught = (personId: string, daysBefore: number): UsageEvent => ({ occurredAt: new Date(Date.now() - daysBefore * DAY), personId, rootId, resourceId: rootId, kind: 'use' });
    await append(world, world.people.slice(0, 29).flatMap((id, i) => [taught(id, 44 - (i % 9)), taught(id, 20 + (i % 9))]));
    await closeWave(world);
    const { shown } = await page(world.leader);
    expect([shown!.path.taught, measure(await page(world.leader), 'depth')]).toEqual([{ suppressed: false, eligible: 30, words: 'Nearly all' }, { suppressed: false, n: 30, value: 2 }]);
    expect(shown!.first).toMatchObject({ n: 30, middle: expect.any(Number) as number });
    expect('points' in shown!.first && shown!.first.points.at(-1)).toMatchObject({ share: null, words: 'Nearly all' });
    // Neither a number of people nor a share or range of so many leads to 29.
    const retained = 'points' in shown!.retention ? shown!.retention.points : [];
    expect(retained.map(({ n }) => n % 5)).toEqual(retained.map(() => 0));
    for (const { share, n } of retained) if (share !== null) expect(share * n).toBeCloseTo(Math.round(share * n), 1);
    expect(retained[0]).toMatchObject({ n: 30, share: 1, lo: expect.closeTo(30 / (30 + 1.96 ** 2), 4) as number });
  });

  it('has figures of all that is central beside those of each expectation', async () => {
    const world = await arrange(40);
    await app.asOwner(world.trust.id, (db) => db.query("UPDATE resource SET central = true, minutes_saved = 60 WHERE trust_id = $1 AND title IN ('Solids', 'Gases')", [world.trust.id]));
    const [solids, liquids] = world.resources as [string, string];
    const taught = (personId: string, rootId: string): UsageEvent => ({ occurredAt: new Date(Date.now() - DAY), personId, rootId, resourceId: rootId, kind: 'use' });
    await append(world, [...world.people.slice(0, 12).map((id) => taught(id, solids)), ...world.people.slice(10, 20).map((id) => taught(id, liquids))]);
    await closeWave(world);
    const central = await page(world.leader);
    expect(central.scopes).toMatchObject([{ id: 'central', title: 'All central resources', strength: null, adoption: { count: 12 } }, { id: world.mandateId, title: 'One particle story', strength: 'should', adoption: { count: 20 }, adaptation: { words: 'Very few' } }]);
    expect([central.shown!.scope.id, central.shown!.path.taught, measure(central, 'breadth'), measure(central, 'minutes')]).toMatchObject(['central', { count: 12, eligible: 40 }, { value: 1, of: 2 }, { value: 12 }]);
    expect(central.shown!.measures.map(({ name }) => name)).not.toContain('excepted');
    expect((await page(world.leader, { of: world.mandateId })).shown!.path.taught).toMatchObject({ count: 20, eligible: 40 });
  });

  it('counts what is new in each wave, and nothing of the one before', async () => {
    const world = await arrange(30);
    const [rootId] = world.resources as [string];
    const taught = (from: number, to: number): UsageEvent[] => world.people.slice(from, to).map((personId) => ({ occurredAt: new Date(Date.now() - 1000), personId, rootId, resourceId: rootId, kind: 'use' }));
    await append(world, taught(0, 12));
    await closeWave(world);
    const second = await openNext(world.leader, 'Autumn 2');
    await new Promise((done) => setTimeout(done, 1100));
    await append(world, taught(5, 20));
    await closeWave({ ...world, waveId: second });
    const waves = (await page(world.leader)).periods;
    expect(waves.map(({ name }) => name)).toEqual(['Autumn 2', 'Autumn 1']);
    const counts = await Promise.all(waves.map(async ({ waveId }) => (await page(world.leader, { wave: waveId })).shown!.path.taught));
    expect(counts).toMatchObject([{ count: 15, eligible: 30 }, { count: 12, eligible: 30 }]);
  });
});

describe('who reads it', () => {
  it('is everybody of the trust alike, and nobody else', async () => {
    const world = await arrange(40);
    await live(world, 5);
    expect(await page(world.leader)).toMatchObject({ periods: [], scopes: [], shown: null, openWave: { name: 'Autumn 1' } });
    await closeWave(world);
    const seen = await page(world.leader);
    expect(await page(await world.trust.person({ roles: ['teacher'] }))).toEqual(seen);
    const stranger = (await arrange(12)).leader;
    expect((await page(stranger)).periods).toEqual([]);
    for (const query of [{ wave: world.waveId }, { of: world.mandateId }]) expect((await stranger.client.call('insight.use', { query })).problem.code).toBe('thing.not_found');
    expect((await app.client().call('insight.use')).problem.code).toBe('session.required');
    expect((await world.leader.client.call('insight.use', { query: { of: 'everything' } })).problem.errors?.[0]?.path).toBe('query.of');
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(world.people.join('|')));
  });
});

it('does not let a school that is excepted be worked out from all that is central, less what is expected', async () => {
  const trust = await TestTrust.make(app);
  const leader = await trust.person({ roles: ['trust_leader', 'trust_admin'] });
  const [birch, cedar] = [await trust.school('Birch Primary', 'primary'), await trust.school('Cedar Primary', 'primary')];
  const staff = (schoolId: string, n: number) => makeTeachers(trust, Array.from({ length: n }, (): Staff => ({ schoolId, phase: 'primary', mainSubject: 'primary' })));
  const [ash, others, few] = [await staff(trust.schoolId, 20), await staff(birch, 18), await staff(cedar, 3)];
  const head = await trust.person({ roles: ['headteacher'], schoolId: cedar });
  const lesson = await makeResource(trust, leader.id, 'Solids');
  await app.asOwner(trust.id, (db) => db.query('UPDATE resource SET central = true WHERE trust_id = $1 AND id = $2', [trust.id, lesson]));
  const mandate = await leader.client.call('mandate.create', { body: mandateBody(leader.id, [lesson]) });
  expect((await head.client.call('exception.request', { params: { id: mandate.body.id }, body: { reason: 'We moved into a new building this term', subjects: [], phases: [] } })).status).toBe(201);
  const waveId = await openNext(leader, 'Autumn 1');
  const taught = [...ash.slice(0, 9), ...others.slice(0, 7), ...few].map((personId): UsageEvent => ({ occurredAt: new Date(Date.now() - 1000), personId, rootId: lesson, resourceId: lesson, kind: 'use', useId: randomUUID() }));
  await app.nest.get(Database).write({ trustId: trust.id }, (tx) => appendUsage(tx, taught), { idempotent: false });
  await leader.client.call('wave.close', { params: { id: waveId } });
  const told = async (of: string) => (await leader.client.call('insight.use', { query: { of } })).body.shown;
  expect((await told(mandate.body.id))?.path.taught).toMatchObject({ count: 16, eligible: 38 });
  const central = await told('central');
  expect(central?.path.taught).toEqual({ suppressed: true });
  expect(central?.groups.filter(({ adoption }) => 'count' in adoption).length).toBeLessThan(2);
});
