// The promise of seq: readers who poll while many write and fail see every step once, in order, and never one that came late.
import { randomUUID } from 'node:crypto';
import type { NetworkChange } from '@trellis/contracts';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { Database } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { nextStep } from './next-step';
import { makeNetwork, makeThread } from './testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const POSTERS = 8;
const EACH = 25;

/** Takes a seq and holds it for a moment, then fails: nothing of it may remain. */
async function failAfterTakingSeq(trustId: string, networkId: string, threadId: string): Promise<void> {
  await expect(app.nest.get(Database).write({ trustId }, async (tx) => {
    await nextStep(tx, networkId, 'thread.changed', threadId);
    await new Promise((done) => setTimeout(done, Math.random() * 5));
    throw new Error('on purpose');
  })).rejects.toThrow('on purpose');
}

it('is gapless for eight posters, failures and a polling reader', async () => {
  const trust = await TestTrust.make(app);
  const people = await Promise.all(Array.from({ length: POSTERS }, (_, i) => trust.person({ name: `Poster ${i}` })));
  const reader = await trust.person();
  const networkId = await makeNetwork(app, trust.id, { leads: [people[0]!.id], members: [...people, reader].map(({ id }) => id) });
  const threads = await Promise.all(people.slice(0, 3).map((person) => makeThread(app, trust.id, networkId, person.id)));
  const acknowledged = new Map<string, number>();

  const write = async (person: TestPerson, index: number) => {
    for (let n = 0; n < EACH; n++) {
      const threadId = threads[(n + index) % threads.length]!;
      const send = { params: { id: threadId }, body: { text: `${index}.${n}`, clientKey: randomUUID() } };
      const answers = await Promise.all(n % 5 === index % 5 ? [person.client.call('post.create', send), person.client.call('post.create', send)] : [person.client.call('post.create', send)]);
      for (const { status, body } of answers) {
        expect(status).toBe(201);
        acknowledged.set(body.id, body.seq);
      }
      if (n % 7 === index % 7) await failAfterTakingSeq(trust.id, networkId, threadId);
      if (n % 6 === index % 6) await person.client.call('post.edit', { params: { id: answers[0]!.body.id }, body: { text: `${index}.${n} again` } });
    }
  };
  let writing = true;
  const seen: NetworkChange[] = [];
  const poll = async () => {
    for (let last = false; !last;) {
      last = !writing;
      const { changes, more } = (await reader.client.call('network.changes', { params: { id: networkId }, query: { after: seen.at(-1)?.seq ?? 0, limit: 40 } })).body;
      for (const change of changes) {
        expect(change.seq).toBe((seen.at(-1)?.seq ?? 0) + 1);
        seen.push(change);
      }
      if (more) last = false;
    }
  };
  await Promise.all([poll(), Promise.all(people.map(write)).finally(() => { writing = false; })]);

  const fresh: NetworkChange[] = [];
  for (let more = true; more;) {
    const { body } = await reader.client.call('network.changes', { params: { id: networkId }, query: { after: fresh.length, limit: 500 } });
    fresh.push(...body.changes);
    more = body.more;
  }
  expect(fresh.map(({ seq }) => seq)).toEqual(fresh.map((_, i) => i + 1));
  expect(seen.map(({ seq, kind, post }) => [seq, kind, post?.id])).toEqual(fresh.map(({ seq, kind, post }) => [seq, kind, post?.id]));
  expect(acknowledged.size).toBe(POSTERS * EACH);
  for (const [id, seq] of acknowledged) expect(fresh[seq - 1]).toMatchObject({ kind: 'post.created', post: { id, seq } });
  expect(fresh.filter(({ kind }) => kind === 'post.created')).toHaveLength(POSTERS * EACH + threads.length);
  // The posts the threads began with were put in place with times of their own.
  const times = fresh.filter(({ kind }) => kind === 'post.created').map(({ at }) => at).slice(threads.length);
  expect(times).toEqual([...times].sort());
  expect((await reader.client.call('network.unread')).body.items[0]).toMatchObject({ unread: POSTERS * EACH + threads.length, seq: fresh.length });
});
