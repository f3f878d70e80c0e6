// The crash drill: process and database are killed (-9) while people post. No acknowledged post is lost, none is doubled, and no seq is missing.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { callAs, makeCrowd, makeThread, type Crowd, type Member } from '../members';
import { Product } from '../product';
import { freePort } from './cluster';

const POSTERS = 6;
interface Change { seq: number; kind: string; post?: { id: string; text: string; clientKey: string | null } }

let data: string;
let port: number;
let product: Product;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'trellis-drill-'));
  port = await freePort();
  product = await Product.start(data, port, { TRELLIS_DEMO: 'false' });
}, 120_000);
afterAll(async () => {
  await product?.stop();
  rmSync(data, { recursive: true, force: true });
});

/** Posts one after another until told to stop; a try that failed is repeated with the same key until it is acknowledged. */
async function keepPosting(crowd: Crowd, thread: string, member: Member, running: { now: boolean }, acknowledged: Map<string, string>): Promise<void> {
  for (let i = 0; running.now; i++) {
    const clientKey = randomUUID();
    const text = `${member.name} says ${i}`;
    for (;;) {
      const post = await callAs<{ id: string }>(product.url, member, 'POST', `/api/threads/${thread}/posts`, { text, clientKey }).catch(() => null);
      if (post) { acknowledged.set(clientKey, post.id); break; }
      await pause(50);
    }
  }
}

async function allChanges(crowd: Crowd): Promise<Change[]> {
  const changes: Change[] = [];
  for (;;) {
    const page = await callAs<{ changes: Change[]; more: boolean }>(product.url, crowd.members[0]!, 'GET', `/api/networks/${crowd.networkId}/changes?after=${changes.at(-1)?.seq ?? 0}&limit=500`);
    changes.push(...page.changes);
    if (!page.more) return changes;
  }
}

it('loses and doubles nothing that was acknowledged', async () => {
  const crowd = await makeCrowd(product.databaseUrl, POSTERS);
  const thread = await makeThread(product.url, crowd, 0);
  const running = { now: true };
  const acknowledged = new Map<string, string>();
  const posters = crowd.members.map((member) => keepPosting(crowd, thread, member, running, acknowledged));
  for (const victim of ['application', 'database', 'application', 'database']) {
    await pause(700);
    if (victim === 'database') process.kill(product.postmaster, 'SIGKILL');
    else {
      await product.kill();
      product = await Product.start(data, port, { TRELLIS_DEMO: 'false' });
    }
  }
  await pause(2500);
  running.now = false;
  await Promise.all(posters);

  const changes = await allChanges(crowd);
  const posts = changes.filter(({ kind }) => kind === 'post.created').map(({ post }) => post!);
  expect(changes.map(({ seq }) => seq)).toEqual(changes.map((_, i) => i + 1));
  expect(acknowledged.size).toBeGreaterThan(10);
  const stored = new Map(posts.map((post) => [post.clientKey, post.id]));
  for (const [key, id] of acknowledged) expect([key, stored.get(key)]).toEqual([key, id]);
  expect(new Set(posts.map(({ text }) => text)).size).toBe(posts.length);
}, 400_000);

