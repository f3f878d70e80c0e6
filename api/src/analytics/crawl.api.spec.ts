// A crawler with every role's eyes: reads every answer the API gives, takes each figure with a number of people beside it, and subtracts (ANALYTICS §2.6, T7 over all outlets).
import { randomUUID } from 'node:crypto';
import { PATHS, ROLES, ROUTES, type Role, type RouteId, type RouteSpec } from '@trellis/contracts';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { SubmitRating } from '@trellis/mandates';
import { openNext, openWaveIn } from '@trellis/mandates/testing';
import { Database } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { answerAs, openPulseIn } from '@trellis/surveys/testing';
import { startApp } from '../start-app';
import { CloseWave } from './closing/close-wave';
import { appendUsage } from './usage/append-usage';
import { generate, isIn, K, leaks, randomOf, type Teacher } from './testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const CODES = ['S1', 'S2', 'S3', 'S4', 'C1', 'C2', 'C3', 'C4', 'K1', 'K2', 'V1'];
const ITEMS = ['overall', 'pupils', 'values', 'room', 'minutes'] as const;
/** Who answered what, by wave and then by item or question. */
type Answered = Map<string, Map<string, Set<string>>>;
interface Figure { readonly where: string; readonly block: string; readonly n: number; readonly item: string | null; readonly wave: string | null }

async function arrange(seed: number) {
  const random = randomOf(seed);
  const trust = await TestTrust.make(app);
  const { leader, mandateId, waveId, resourceId } = await openWaveIn(trust);
  const teachers = await generate(trust, random);
  const answered: Answered = new Map();
  const note = (wave: string, item: string, id: string): void => {
    const items = answered.get(wave) ?? new Map<string, Set<string>>();
    answered.set(wave, items.set(item, (items.get(item) ?? new Set()).add(id)));
  };
  const rate = async (wave: string): Promise<void> => {
    for (const { id } of teachers) {
      if (random() > 0.85) continue;
      const given = Object.fromEntries(ITEMS.map((item) => [item, item === 'overall' || random() < 0.9 ? 1 + Math.floor(random() * 5) : null]));
      for (const item of ITEMS) if (given[item] !== null) note(wave, item, id);
      await app.nest.get(SubmitRating).run({ trustId: trust.id, personId: id }, mandateId, { ...given as { overall: number; pupils: null; values: null; room: null; minutes: null }, comment: '' });
    }
    const uses = teachers.filter(() => random() < 0.5).map(({ id }) => ({ occurredAt: new Date(Date.now() - 1000), personId: id, rootId: resourceId, resourceId, kind: 'use' as const, useId: randomUUID() }));
    await app.nest.get(Database).write({ trustId: trust.id }, (tx) => appendUsage(tx, uses));
    await app.nest.get(CloseWave).run({ trustId: trust.id }, wave);
  };
  await rate(waveId);
  await rate(await openNext(leader, 'Autumn 2'));
  const pulse = await openPulseIn(trust);
  for (const { id } of teachers) {
    if (random() > 0.85) continue;
    const given = Object.fromEntries(CODES.map((code) => [code, random() < 0.92 ? 1 + Math.floor(random() * 5) : null]));
    for (const code of CODES) if (given[code] !== null) note(pulse.waveId, code, id);
    await answerAs(trust, id, pulse.waveId, given);
  }
  await pulse.leader.client.call('pulse.close', { params: { id: pulse.waveId } });
  const roles = Object.keys(ROLES) as Role[];
  const readers = await Promise.all([roles, ...roles.map((role) => [role])].map((held) => trust.person({ roles: held })));
  return { teachers, answered, readers, ids: [mandateId, waveId, pulse.waveId, resourceId, trust.schoolId] };
}

interface Question { readonly route: RouteId; readonly input: object }

/** Every GET route, with every id of ours where it wants one. */
function* questions(ids: readonly string[]): Iterable<Question> {
  for (const route of Object.keys(PATHS) as RouteId[]) {
    const [method, path] = PATHS[route];
    const spec: RouteSpec = ROUTES[route];
    if (method !== 'GET' || spec.produces || /:(?!id)/.test(path)) continue;
    const queries = [{}, ...(route.startsWith('insight.') ? ids.flatMap((id) => [{ wave: id }, { of: id }]) : []), ...(route === 'theme.list' ? ids.map((mandateId) => ({ mandateId })) : [])];
    for (const params of path.includes(':id') ? ids.map((id) => ({ id })) : [{}]) for (const query of queries) yield { route, input: { params, query } };
  }
}

async function ask(reader: TestPerson, { route, input }: Question): Promise<unknown> {
  const reply = await reader.client.call(route, input as never) as { status: number; body: unknown };
  return reply.status === 200 ? reply.body : undefined;
}

/** Figures below a value, with the group, wave and question they stand under. */
function* figuresIn(value: unknown, at: Omit<Figure, 'n'>): Iterable<Figure> {
  if (Array.isArray(value)) { for (const one of value) yield* figuresIn(one, at); return; }
  if (value === null || typeof value !== 'object') return;
  const said = value as Record<string, unknown>;
  const text = (name: string): string | null => (typeof said[name] === 'string' ? said[name] : null);
  const group = said['group'] as { block?: string } | undefined;
  const period = (said['period'] as { waveId?: string } | undefined)?.waveId ?? text('waveId');
  const under = { ...at, block: group?.block ?? text('block') ?? at.block, wave: period ?? at.wave, item: text('item') ?? text('code') ?? at.item };
  const n = said['n'] ?? said['eligible'];
  if (typeof n === 'number' && said['suppressed'] !== true) yield { ...under, n, item: 'eligible' in said ? null : under.item };
  for (const [name, part] of Object.entries(said)) yield* figuresIn(part, { ...under, where: `${at.where}.${name}` });
}

const PAGES = ['insight.overview', 'insight.people', 'insight.mandate', 'insight.views', 'insight.use', 'insight.goodwill', 'insight.report'];

it('tells no role of a group under ten, in any answer to any question, by any subtraction', async () => {
  const { teachers, answered, readers, ids } = await arrange(21);
  const pulseWave = ids[2]!;
  const insight = new Map<string, string>();
  const figures: Figure[] = [];
  const routes = new Set<string>();
  const data = new Set<string>();
  // The first has every role: what is not there for them is there for nobody.
  let asked = [...questions(ids)];
  for (const reader of readers) {
    const pages: string[] = [];
    const found: Question[] = [];
    for (const question of asked) {
      const { route } = question;
      const body = await ask(reader, question);
      if (body === undefined) continue;
      found.push(question);
      routes.add(route);
      figures.push(...figuresIn(body, { where: route, block: 'trust', item: null, wave: route === 'insight.people' || route === 'insight.goodwill' ? pulseWave : null }));
      if (!PAGES.includes(route)) continue;
      const said = JSON.stringify(body);
      expect(teachers.filter(({ id }) => said.includes(id))).toEqual([]);
      pages.push(`${route} ${said}`);
    }
    insight.set(reader.id, pages.join('\n'));
    data.add(String((await reader.client.call('insight.figures')).body));
    if (reader === readers[0]) asked = found;
  }
  // The glass wall: a page is the same whoever reads it.
  expect(new Set(insight.values()).size).toBe(1);
  // And so are the data that one takes along: no number of people in them is of fewer than ten.
  expect(data.size).toBe(1);
  const lines = [...data].flatMap((csv) => csv.trim().split('\r\n').slice(1)).filter((line) => !line.includes(',voice,'));
  expect(lines.length).toBeGreaterThan(200);
  expect(lines.filter((line) => { const people = /,yes,(\d+),/.exec(line)?.[1]; return people !== undefined && Number(people) < K; })).toEqual([]);
  expect(teachers.filter(({ id }) => lines.some((line) => line.includes(id)))).toEqual([]);
  expect([...routes]).toEqual(expect.arrayContaining([...PAGES, 'wave.list', 'voice.show', 'network.list', 'theme.list']));
  expect(figures.length).toBeGreaterThan(500);
  expect(figures.filter(({ n }) => n > 0 && n < K)).toEqual([]);
  expect(subtractions(figures, teachers, answered)).toEqual([]);
  // The same attacker where a threshold is all there is (T5): every school, subject and both, from ten answers on.
  const [wave, who] = [ids[1]!, answered.get(ids[1]!)!.get('overall')!];
  const leaf = ({ schoolId, phase, mainSubject }: Teacher): string[] => [`place:${schoolId}.${phase}`, `subject:${encodeURIComponent(mainSubject)}.${phase}`];
  const whole = ({ schoolId, mainSubject }: Teacher): string[] => [`place:${schoolId}.primary+${schoolId}.secondary`, ...[mainSubject].map(encodeURIComponent).map((subject) => `subject:${subject}.primary+${subject}.secondary`)];
  const blocks = new Set(['trust', 'phase:primary', 'phase:secondary', ...teachers.flatMap((teacher) => [...leaf(teacher), ...whole(teacher), `cell:${leaf(teacher).join('|')}`, `cell:${[whole(teacher)[0], leaf(teacher)[1]].join('|')}`])]);
  const naive = [...blocks].map((block): Figure => ({ where: 'naive', block, wave, item: 'overall', n: teachers.filter((teacher) => isIn(block, teacher) && who.has(teacher.id)).length }));
  expect(subtractions(naive.filter(({ n }) => n >= K), teachers, answered).length).toBeGreaterThan(0);
}, 120_000);

/** Per place in the answers, wave and question: ordered pairs of nested groups that differ by one to nine people. */
function subtractions(figures: readonly Figure[], teachers: readonly Teacher[], answered: Answered): string[] {
  const alike = new Map<string, Figure[]>();
  for (const figure of figures) if (figure.wave) alike.set(`${figure.wave} ${figure.item}`, [...alike.get(`${figure.wave} ${figure.item}`) ?? [], figure]);
  return [...alike].flatMap(([about, found]) => {
    const { wave, item } = found[0]!;
    const who = item === null ? null : answered.get(wave!)?.get(item);
    if (who === undefined) return [];
    const seen = [...new Map(found.map((figure) => [figure.block, figure])).values()].map(({ block, n }) => ({ about: `${about} ${block}`, n, people: new Set(teachers.filter((teacher) => isIn(block, teacher) && (who === null || who.has(teacher.id))).map(({ id }) => id)) }));
    return leaks(seen);
  });
}
