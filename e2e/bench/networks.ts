// Networks at size: what an idle socket holds, how soon a thousand readers are level after a restart, and how fast 50,000 posts open.
import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import pg from 'pg';
import { io } from 'socket.io-client';
import { CHROMIUM_ARGS, findChromium } from '../chromium';
import { callAs, cookieOf, makeCrowd, makeThread, type Crowd } from '../members';
import { Product } from '../product';
import { Reader } from '../drills/reader';
import { closedLoop, percentile, record, repeated } from './measure';

const PORT = 3953;
const READERS = 1000;
const POSTS = 50_000;
const LONG_THREAD = 5000;
const RUNS = 3;

export async function measureNetworks(startBare: (databaseUrl: string) => Promise<ChildProcess>, bareUrl: string): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'trellis-bench-'));
  let product = await Product.start(data, PORT, { TRELLIS_DEMO: 'false' });
  let bare: ChildProcess | undefined;
  try {
    const crowd = await makeCrowd(product.databaseUrl, READERS);
    bare = await startBare(product.databaseUrl);
    const cookies = crowd.members.map(cookieOf);
    const own = { url: product.url, event: 'network.change', open: { networkId: crowd.networkId }, cookies };
    const other = { url: bareUrl, event: 'post', cookies };
    const [mine, theirs] = [await heldPerSocket(own, product.child.pid!), await heldPerSocket(other, bare.pid!)];
    record(`memory of an idle socket, ${READERS} of them`, 'kB', '–', [mine], [theirs]);
    const [ours, bares] = [
      await levelAfterRestart(product.url, crowd, async () => { await product.kill(); product = await Product.start(data, PORT, { TRELLIS_DEMO: 'false' }); }),
      await connectedAfterRestart(bareUrl, cookies, async () => { bare!.kill('SIGKILL'); bare = await startBare(product.databaseUrl); }),
    ];
    record(`${READERS} readers level after a restart (bare: connected)`, 'ms', '–', [ours], [bares]);
    await measureOpening(product, crowd);
  } finally {
    bare?.kill();
    await product.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

type Target = { url: string; event: string; open?: { networkId: string }; cookies: readonly string[] };

const residentKb = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);

async function heldPerSocket(target: Target, pid: number): Promise<number> {
  const before = residentKb(pid);
  const readers = startReaders();
  try {
    await ask(readers, target);
    await pause(3000);
    return (residentKb(pid) - before) / target.cookies.length;
  } finally { readers.kill(); await pause(1000); }
}

/** From the moment the server answers again until every reader has taken all that was said, some of it while they were away. */
async function levelAfterRestart(url: string, crowd: Crowd, restart: () => Promise<unknown>): Promise<number> {
  const thread = await makeThread(url, crowd, 0);
  const readers = crowd.members.map((member) => new Reader([url], member, crowd.networkId, Math.random));
  const lives = readers.map((reader) => reader.live());
  const reached = async (): Promise<number> => (await callAs<{ seq: number }>(url, crowd.members[0]!, 'GET', `/api/networks/${crowd.networkId}/changes?after=0&limit=1`)).seq;
  const level = async (seq: number): Promise<void> => { while (readers.some(({ taken }) => taken < seq)) await pause(5); };
  await level(await reached());
  await restart();
  const began = performance.now();
  for (let i = 0; i < 5; i++) await callAs(url, crowd.members[i]!, 'POST', `/api/threads/${thread}/posts`, { text: `Said while you were away ${i}`, clientKey: randomUUID() });
  await level(await reached());
  const took = performance.now() - began;
  for (const reader of readers) reader.end();
  await Promise.all(lives);
  return took;
}

async function connectedAfterRestart(url: string, cookies: readonly string[], restart: () => Promise<unknown>): Promise<number> {
  const sockets = cookies.map((cookie) => io(url, { path: '/ws', transports: ['websocket'], forceNew: true, reconnectionDelay: 50, reconnectionDelayMax: 450, extraHeaders: { cookie, origin: url } }));
  const all = async (): Promise<void> => { while (sockets.some(({ connected }) => !connected)) await pause(5); };
  await all();
  await restart();
  const began = performance.now();
  await all();
  const took = performance.now() - began;
  for (const socket of sockets) socket.close();
  return took;
}

const startReaders = (): ChildProcess => fork('dist/tools/e2e-bench-readers.mjs', { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });

function ask(child: ChildProcess, message: object | string): Promise<unknown> {
  return new Promise((done, fail) => {
    child.once('message', (answer: unknown) => typeof answer === 'object' && answer && 'error' in answer ? fail(new Error(String(answer.error))) : done(answer));
    child.send(message);
  });
}

/** The first screen of a network of 50,000 posts and of a thread of 5,000, on the server and in a browser. */
async function measureOpening(product: Product, crowd: Crowd): Promise<void> {
  const thread = await makeThread(product.url, crowd, 0);
  await fill(product.databaseUrl, crowd, thread);
  const lead = crowd.members[0]!;
  const headers = { cookie: cookieOf(lead) };
  for (const [name, path] of [[`a network of ${POSTS} posts`, `/api/networks/${crowd.networkId}/threads`], [`a thread of ${LONG_THREAD} posts`, `/api/threads/${thread}`]] as const) {
    const runs = await repeated(RUNS, () => closedLoop({ url: product.url, connections: 1, amount: 300, warmUp: 40, requests: [{ method: 'GET', path, headers }] }, []));
    record(`open ${name}, p50`, 'ms', '≤ 100', runs.map(({ p50 }) => p50), null);
    record(`open ${name}, p99`, 'ms', '≤ 100', runs.map(({ p99 }) => p99), null);
  }
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS });
  try {
    for (const [name, path, shown] of [[`a network of ${POSTS} posts`, `/networks/${crowd.networkId}`, 'a[href*="/threads/"]'], [`a thread of ${LONG_THREAD} posts`, `/networks/${crowd.networkId}/threads/${thread}`, 'article, [role="article"]']] as const) {
      const times = await repeated(5, async () => {
        const context = await browser.newContext();
        await context.addCookies([{ name: 'trellis', value: lead.secret, url: product.url }]);
        const page = await context.newPage();
        const began = performance.now();
        await page.goto(product.url + path, { waitUntil: 'commit' });
        await page.locator(shown).first().waitFor();
        const took = performance.now() - began;
        await context.close();
        return took;
      });
      record(`${name} in a new browser, to the first line`, 'ms', '≤ 1000', [percentile(times, 0.5)], null);
    }
  } finally { await browser.close(); }
  await callAs(product.url, lead, 'GET', `/api/threads/${thread}`);
}

/** Posts in any number, written straight into the tables: one long thread, the rest in threads of fifty. */
async function fill(databaseUrl: string, crowd: Crowd, thread: string): Promise<void> {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  const { trustId, networkId } = crowd;
  const authors = crowd.members.slice(0, 200).map(({ id }) => id);
  try {
    await db.query("SELECT set_config('trellis.trust_id', $1, false)", [trustId]);
    await db.query(`
      CREATE TEMP TABLE made AS SELECT uuidv7() AS id, n FROM generate_series(1, ${(POSTS - LONG_THREAD) / 50}) n`);
    await db.query(`INSERT INTO thread (trust_id, id, network_id, title, author_id, last_seq, posts) SELECT $1, made.id, $2, 'What worked in week ' || n, ($3::uuid[])[1 + n % cardinality($3::uuid[])], 0, 50 FROM made`, [trustId, networkId, authors]);
    await db.query(`
      WITH base AS (SELECT seq FROM network_counter WHERE trust_id = $1 AND network_id = $2),
      sample AS (SELECT text, body FROM post WHERE trust_id = $1 AND thread_id = $4 LIMIT 1),
      places AS (SELECT id AS thread_id, n FROM made CROSS JOIN generate_series(1, 50) UNION ALL SELECT $4::uuid, 0 FROM generate_series(1, ${LONG_THREAD})),
      rows AS (SELECT thread_id, row_number() OVER (ORDER BY random()) AS i FROM places)
      INSERT INTO post (trust_id, network_id, thread_id, seq, author_id, text, body)
      SELECT $1, $2, rows.thread_id, base.seq + rows.i, ($3::uuid[])[1 + rows.i % cardinality($3::uuid[])], sample.text, sample.body FROM rows, base, sample`, [trustId, networkId, authors, thread]);
    await db.query(`INSERT INTO network_change (trust_id, network_id, seq, kind, thread_id, post_id) SELECT trust_id, network_id, seq, 'post.created', thread_id, id FROM post WHERE trust_id = $1 AND network_id = $2 ON CONFLICT DO NOTHING`, [trustId, networkId]);
    await db.query(`UPDATE thread t SET last_seq = p.seq, posts = p.posts FROM (SELECT thread_id, max(seq) AS seq, count(*) AS posts FROM post WHERE trust_id = $1 AND network_id = $2 GROUP BY thread_id) p WHERE t.trust_id = $1 AND t.id = p.thread_id`, [trustId, networkId]);
    await db.query('UPDATE network_counter SET (seq, posts) = (SELECT max(seq), count(*) FROM post WHERE trust_id = $1 AND network_id = $2) WHERE trust_id = $1 AND network_id = $2', [trustId, networkId]);
    await db.query('ANALYZE');
  } finally { await db.end(); }
}
