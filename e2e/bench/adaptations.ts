// Adapting one lesson, and what teachers change in it at 2,000 versions.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { callAs, cookieOf, makeCrowd, type Member } from '../members';
import type { Product } from '../product';
import { closedLoop, percentile, record, repeated } from './measure';

const VERSIONS = Number(process.argv.find((argument) => argument.startsWith('--versions='))?.split('=')[1] ?? 2000);
const AT_ONCE = 8;
const PARTS = 24;

interface Lesson { id: string; number: number; version: number; document: { type: 'doc'; content: { attrs: { id: string } }[] } }

const lessonText = Array.from({ length: PARTS }, (_, i) => ({ type: 'paragraph', content: [{ type: 'text', text: `Part ${i}: pupils compare two explanations of why ice floats, and say in a sentence which one they believe and what would change their mind.` }] }));

export async function measureAdaptations(product: Product, runs: number): Promise<void> {
  const { members, trustId } = await makeCrowd(product.databaseUrl, 500);
  const author = members[0]!;
  const origin = await callAs<Lesson>(product.url, author, 'POST', '/api/resources', { title: 'Why ice floats', subject: 'science', visibility: 'trust', document: { type: 'doc', content: lessonText } });
  const times: number[] = [];
  const saves: number[] = [];
  await inTurns(Array.from({ length: VERSIONS }, (_, i) => i), AT_ONCE, async (i) => {
    const person = members[1 + (i % (members.length - 1))]!;
    const began = performance.now();
    const copy = await callAs<Lesson>(product.url, person, 'POST', `/api/resources/${origin.id}/adaptations`, { reason: i % 3 ? 'eal' : 'time' });
    times.push(performance.now() - began);
    saves.push(await edit(product.url, person, copy, i));
  });
  record(`adapt, ${AT_ONCE} at once, p50`, 'ms', '–', [percentile(times, 0.5)], null, { failed: 0 });
  record(`adapt, ${AT_ONCE} at once, p99`, 'ms', '–', [percentile(times, 0.99)], null);
  record(`save a changed version, ${AT_ONCE} at once, p50`, 'ms', '–', [percentile(saves, 0.5)], null);
  await settle(product, trustId);
  await readCounts(product, origin.id, author, runs);
}

/** Most people change the same few parts, some in the same words; a third of them share their version. */
async function edit(url: string, person: Member, { id, number, version, document }: Lesson, i: number): Promise<number> {
  const content = document.content.flatMap((block, at) => {
    if (at === i % PARTS && i % 5 === 0) return [];
    return at === 3 || at === i % PARTS ? [{ ...block, content: [{ type: 'text', text: at === 3 && i % 2 ? 'Say which explanation you believe.' : `In my words ${i}.` }] }] : [block];
  });
  const began = performance.now();
  await callAs(url, person, 'POST', `/api/resources/${id}/revisions`, { document: { type: 'doc', content }, baseNumber: number });
  const took = performance.now() - began;
  if (i % 3 === 0) await callAs(url, person, 'PATCH', `/api/resources/${id}`, { visibility: 'trust', version: version + 1 });
  return took;
}

/** Until every saved version has been heard of. */
async function settle(product: Product, trustId: string): Promise<void> {
  const db = new pg.Client({ connectionString: product.databaseUrl });
  await db.connect();
  const began = performance.now();
  for (;;) {
    const { rows } = await db.query<{ waiting: number }>("SELECT count(*)::int AS waiting FROM queue.job WHERE name = 'event' AND data->>'trustId' = $1 AND state < 'completed'", [trustId]);
    if (rows[0]!.waiting === 0) break;
    await pause(200);
  }
  record('events still to be heard after the last save', 's', '–', [(performance.now() - began) / 1000], null);
  await db.query('ANALYZE');
  await db.end();
}

async function readCounts(product: Product, originId: string, author: Member, times: number): Promise<void> {
  const found = await callAs<{ used: object; blocks: unknown[] }>(product.url, author, 'GET', `/api/resources/${originId}/changes`);
  for (const [name, path, goal] of [[`what teachers change, ${VERSIONS} versions`, 'changes', '≤ 100'], [`colleagues’ changes, ${VERSIONS} versions`, 'colleague-changes', '≤ 100']] as const) {
    const runs = await repeated(times, () => closedLoop({ url: product.url, connections: 1, amount: 200, warmUp: 40, requests: [{ method: 'GET', path: `/api/resources/${originId}/${path}`, headers: { cookie: cookieOf(author) } }] }, [product.child.pid!, product.postmaster]));
    record(`${name}, p50`, 'ms', goal, runs.map(({ p50 }) => p50), null, { used: found.used, parts: found.blocks.length, failed: runs.reduce((sum, { failed }) => sum + failed, 0) });
    record(`${name}, p99`, 'ms', goal, runs.map(({ p99 }) => p99), null);
  }
}

async function inTurns<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(Array.from({ length: width }, async () => { while (next < items.length) await work(items[next++]!); }));
}
