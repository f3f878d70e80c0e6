// T8 against the real store: whatever happens in whatever order, two published states differ by nobody or by at least the fewest.
import { createHash } from 'node:crypto';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { Database } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { ExpectLessons } from './expect-lessons';
import { makeAdaptation, makeResource, saveLines, untilHeard } from './testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

/** The same numbers every time. */
function randomNumbers(seed: number): (below: number) => number {
  let at = seed;
  return (below) => { at = (at * 1_103_515_245 + 12_345) % 2_147_483_648; return Math.floor((at / 2_147_483_648) * below); };
}

type State = ReadonlyMap<string, string>;
const differing = (a: State, b: State): number => [...new Set([...a.keys(), ...b.keys()])].filter((person) => a.get(person) !== b.get(person)).length;
const nameOf = (about: string, person: string): string => createHash('sha256').update(`${about} ${person}`).digest('hex');

/** Every state that was ever published, the empty one first, as the store remembers it. */
async function published(trust: TestTrust, figure: string, about: string): Promise<State[]> {
  const { rows } = await app.asOwner(trust.id, (db) => db.query<{ person: string; state: string; since: number; until: number | null }>(
    "SELECT encode(person, 'hex') AS person, encode(state, 'hex') AS state, since, until FROM snapshot_part WHERE trust_id = $1 AND figure = $2 AND about = $3", [trust.id, figure, about]));
  const last = Math.max(0, ...rows.map(({ since, until }) => Math.max(since, until ?? 0)));
  return Array.from({ length: last + 1 }, (_, number) => new Map(rows.filter(({ since, until }) => since <= number && (until === null || number < until)).map(({ person, state }) => [person, state])));
}

function apart(states: readonly State[], fewest: number): void {
  states.forEach((now, i) => { for (const before of states.slice(0, i)) { const people = differing(before, now); expect(people === 0 || people >= fewest).toBe(true); } });
}

it('counts of who taught what is asked for, over two hundred closings', async () => {
  const trust = await TestTrust.make(app);
  const lesson = await makeResource(await trust.person());
  const write = <T>(work: (lessons: ExpectLessons, tx: Parameters<ExpectLessons['countAgain']>[0]) => Promise<T>) => app.nest.get(Database).write({ trustId: trust.id }, (tx) => work(app.nest.get(ExpectLessons), tx));
  const random = randomNumbers(7);
  const crowd = await Promise.all(Array.from({ length: 24 }, () => trust.person()));
  const now = new Set<string>();
  const teach = async (person: TestPerson, does: boolean) => {
    if (does) now.add(person.id); else now.delete(person.id);
    await app.asOwner(trust.id, (db) => (does
      ? db.query("INSERT INTO resource_use (trust_id, resource_id, person_id, taught_on) VALUES ($1, $2, $3, '2026-03-02') ON CONFLICT DO NOTHING", [trust.id, lesson.id, person.id])
      : db.query('DELETE FROM resource_use WHERE trust_id = $1 AND resource_id = $2 AND person_id = $3', [trust.id, lesson.id, person.id])));
  };
  const shown = async () => (await crowd[0]!.client.call('resource.show', { params: { id: lesson.id } })).body.counts.used;
  // Three had taught it before anybody asked for it, and everybody could see so.
  for (const person of crowd.slice(0, 3)) await teach(person, true);
  await write((lessons, tx) => lessons.mark(tx, [lesson.id], true));
  const known: State[] = [new Map(), new Map([...now].map((person) => [nameOf(lesson.id, person), '01']))];
  for (let tick = 0; tick < 200; tick++) {
    // Waves of many, and single ones that come and go.
    const many = tick % 20 === 0 ? 8 : 1;
    for (let i = 0; i < many; i++) await teach(crowd[random(24)]!, tick % 40 < 20 ? random(4) > 0 : random(4) === 0);
    await write((lessons, tx) => lessons.countAgain(tx));
    const states = await published(trust, 'taught', lesson.id);
    if (states.length > known.length) {
      known.push(new Map([...now].map((person) => [nameOf(lesson.id, person), '01'])));
      // What was remembered is what was the case, and what is shown is that, down to the ten.
      expect(states).toEqual(known);
    }
    if (tick % 10 === 0) expect(await shown()).toBe(Math.floor(known.at(-1)!.size / 10) * 10);
  }
  expect(known.length).toBeGreaterThan(3);
  // The second is what everybody could see before: three people, and no publishing of it. All others are ten people from it, too.
  apart([known[0]!, ...known.slice(2)], 10);
  apart([known[1]!, ...known.slice(2)], 10);
}, 300_000);

it('counts of what teachers change, while versions are retired and brought back', async () => {
  const trust = await TestTrust.make(app);
  const origin = await makeResource(await trust.person());
  const random = randomNumbers(11);
  const versions = await Promise.all(Array.from({ length: 14 }, async () => { const person = await trust.person(); const { id } = await makeAdaptation(person, origin.id); return { person, id, out: true }; }));
  for (const { person, id } of versions.slice(0, 5)) await saveLines(person, (await person.client.call('resource.show', { params: { id } })).body, `Mine ${id}`);
  for (const each of versions.slice(0, 5)) each.out = false;
  await untilHeard(app, trust.id);
  const people = async () => (await versions[0]!.person.client.call('change.map', { params: { id: origin.id } })).body.used?.people;
  expect(await people()).toBe(5);
  const toggle = async (each: (typeof versions)[number]) => {
    const { body } = await each.person.client.call('resource.show', { params: { id: each.id } });
    if (each.out && body.changedBlocks === 0) await saveLines(each.person, body, `Mine ${each.id}`);
    else expect((await each.person.client.call('resource.retire', { params: { id: each.id }, body: { retired: !each.out, version: body.version } })).status).toBe(200);
    each.out = !each.out;
  };
  // As a reviewer found it: five join, four of them leave and one more comes, two from the first five.
  for (const each of versions.slice(5, 10)) await toggle(each);
  await untilHeard(app, trust.id);
  expect(await people()).toBe(10);
  for (const each of [...versions.slice(5, 9), versions[10]!]) await toggle(each);
  await untilHeard(app, trust.id);
  expect(await people()).toBe(10);
  for (let tick = 0; tick < 40; tick++) {
    for (let i = 0; i <= random(3); i++) await toggle(versions[random(14)]!);
    await untilHeard(app, trust.id);
  }
  const states = await published(trust, 'changes', origin.id);
  expect(states.length).toBeGreaterThan(4);
  apart(states, 5);
  expect(await people()).toBe(states.at(-1)!.size >= 5 ? states.at(-1)!.size : undefined);
}, 300_000);

it('is not readable by the application, nor are figures written by it', async () => {
  const trust = await TestTrust.make(app);
  for (const query of ['SELECT 1 FROM snapshot_part', "UPDATE family_count SET taught = 1", 'INSERT INTO family_count (trust_id, root_id) SELECT trust_id, id FROM resource', "SELECT take_snapshot('taught', $1, '{}', '{}', 0)"]) {
    await expect(app.nest.get(Database).write({ trustId: trust.id }, (tx) => tx.query(query, query.includes('$1') ? [trust.id] : []))).rejects.toThrow(/permission denied/);
  }
});
