// npm run bench: import, search, reading, posting, live delivery, merging, adapting, networks and insight at size, each of the first beside a bare server on the same database in the same run.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { callAs, cookieOf, makeCrowd, makeThread, type Crowd, type Member } from '../members';
import { Product } from '../product';
import { measureAdaptations } from './adaptations';
import { measureInsight } from './insight';
import { measureDelivery } from './live';
import { measureNetworks } from './networks';
import { measureMergeBySize } from './merge-by-size';
import { closedLoop, cpuOf, percentile, record, repeated, writeResults, type Measured } from './measure';
import { measureWordFiles } from './word-files';

const option = (name: string, fallback: string): string => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? fallback;
const RUNS = Number(option('runs', '3'));
const ONLY = option('only', 'import,word,search,read,post,live,merge,adaptations,networks,insight').split(',');
const SOCKETS = option('sockets', '200,500,1000').split(',').map(Number);
const LESSONS = option('lessons', '../shared/corpus/lessons/lessons.jsonl');
const TYPOS: readonly [string, string][] = [['photosythesis', 'photosynthesis'], ['fracton', 'fraction'], ['electrisity', 'electricity'], ['shakespere', 'shakespeare'], ['multiplcation', 'multiplication'], ['goverment', 'government'], ['temprature', 'temperature'], ['rhythem', 'rhythm']];
const WORDS = ['photosynthesis', 'fractions', 'romans', 'particle model', 'loops in python', 'persuasive writing', 'volcano', 'electric circuits', 'algebra', 'shell pipes', 'world war', 'forces', 'poetry', 'rivers', 'cells', 'probability', 'church', 'music rhythm', 'climate', 'data types'];

/** What is measured on the lessons, and the bare server's own. */
const LESSON_PARTS = ['import', 'word', 'search', 'read', 'post', 'live'];
/** What starts products of its own. */
const OWN_PRODUCT = ['networks', 'insight'];
const BARE_URL = 'http://127.0.0.1:3952';

interface Bench { readonly product: Product; readonly bareUrl: string; readonly barePid: number; readonly crowd: Crowd; readonly lead: Member }

async function main(): Promise<void> {
  if (ONLY.some((part) => !OWN_PRODUCT.includes(part))) await measureOneProduct();
  if (ONLY.includes('networks')) await measureNetworks(startBare, BARE_URL);
  if (ONLY.includes('insight')) await measureInsight();
  writeResults();
}

async function measureOneProduct(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'trellis-bench-'));
  const product = await Product.start(data, 3951, { TRELLIS_DEMO: 'false' });
  let bare: ChildProcess | undefined;
  try {
    const crowd = await makeCrowd(product.databaseUrl, Math.max(...SOCKETS, 50));
    bare = await startBare(product.databaseUrl);
    const bench: Bench = { product, bareUrl: BARE_URL, barePid: bare.pid!, crowd, lead: crowd.members[0]! };
    if (ONLY.some((part) => LESSON_PARTS.includes(part))) await measureImport(bench, data);
    if (ONLY.includes('word')) await measureWordFiles({ url: product.url, lead: bench.lead, data, slug: `crowd-${crowd.trustId}` });
    if (ONLY.includes('search')) await measureSearch(bench);
    if (ONLY.includes('read')) await measureReading(bench);
    if (ONLY.includes('post')) await measurePosting(bench);
    if (ONLY.includes('live')) for (const size of SOCKETS) await measureLive(bench, size);
    if (ONLY.includes('merge')) measureMergeBySize(RUNS);
    if (ONLY.includes('adaptations')) await measureAdaptations(product, RUNS);
    await measureStart(product, data);
  } finally {
    bare?.kill();
    await product.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function startBare(databaseUrl: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['dist/tools/e2e-bench-bare-server.mjs', databaseUrl, '3952'], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((done) => child.stdout!.once('data', () => done()));
  return child;
}

/** Also fills the bare server's own tables with the same lessons. */
async function measureImport({ product, crowd, lead }: Bench, data: string): Promise<void> {
  const lines = readFileSync(LESSONS, 'utf8').split('\n').filter(Boolean);
  const began = performance.now();
  const slug = `crowd-${crowd.trustId}`;
  const run = spawnSync(process.execPath, ['dist/api/cli.js', 'import', LESSONS, '--trust', slug, '--as', `${lead.id}@example.org`], { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', TRELLIS_DATA: data } });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  const seconds = (performance.now() - began) / 1000;
  record(`import of ${lines.length} lessons`, 's', '≤ 300', [seconds], null, { perSecond: lines.length / seconds });
  const db = new pg.Client({ connectionString: product.databaseUrl });
  await db.connect();
  await db.query(`CREATE TABLE bare_document (id serial PRIMARY KEY, title text, summary text, subject text, updated_at timestamptz DEFAULT now(), words tsvector);
    CREATE TABLE bare_post (id bigserial PRIMARY KEY, thread int, body text, at timestamptz DEFAULT now()); CREATE INDEX ON bare_post (thread, id);`);
  for (let i = 0; i < lines.length; i += 500) {
    const batch = lines.slice(i, i + 500).map((line) => JSON.parse(line) as { title: string; subject: string; bodyMarkdown: string });
    await db.query("INSERT INTO bare_document (title, summary, subject, words) SELECT t, left(b, 200), s, to_tsvector('english', t || ' ' || left(b, 20000)) FROM unnest($1::text[], $2::text[], $3::text[]) AS x(t, s, b)",
      [batch.map(({ title }) => title), batch.map(({ subject }) => subject.toLowerCase()), batch.map(({ bodyMarkdown }) => bodyMarkdown)]);
  }
  await db.query('CREATE INDEX ON bare_document (subject, updated_at DESC); CREATE INDEX ON bare_document USING gin (words); ANALYZE');
  await db.query('INSERT INTO bare_post (thread, body) SELECT 1, repeat(\'a reply of ordinary length \', 6) FROM generate_series(1, 21)');
  await db.end();
}

const pidsOf = ({ product }: Bench): number[] => [product.child.pid!, product.postmaster];
const failedOnes = (runs: readonly Measured[]): number => runs.reduce((sum, { failed }) => sum + failed, 0);

async function measureSearch(bench: Bench): Promise<void> {
  const headers = { cookie: cookieOf(bench.lead) };
  const requests = WORDS.map((q) => ({ method: 'GET' as const, path: `/api/resources?facets=true&q=${encodeURIComponent(q)}`, headers }));
  const bareRequests = WORDS.map((q) => ({ method: 'GET' as const, path: `/search?q=${encodeURIComponent(q)}` }));
  for (const connections of [1, 10]) {
    const runs = await repeated(RUNS, () => closedLoop({ url: bench.product.url, connections, amount: 400, warmUp: 60, requests }, pidsOf(bench)));
    const bare = await repeated(RUNS, () => closedLoop({ url: bench.bareUrl, connections, amount: 400, warmUp: 60, requests: bareRequests }, [bench.barePid]));
    record(`search with facets, ${connections} client(s), p50`, 'ms', '≤ 10', runs.map(({ p50 }) => p50), bare.map(({ p50 }) => p50), { failed: failedOnes(runs) });
    record(`search with facets, ${connections} client(s), p99`, 'ms', '≤ 25', runs.map(({ p99 }) => p99), bare.map(({ p99 }) => p99));
  }
  let found = 0;
  for (const [typo, word] of TYPOS) {
    const { items } = await callAs<{ items: { title: string; summary: string; marked: { title: string; excerpt: string } }[] }>(bench.product.url, bench.lead, 'GET', `/api/resources?q=${typo}&limit=5`);
    if (items.some((item) => JSON.stringify(item).toLowerCase().includes(word.slice(0, -1)))) found += 1;
  }
  record('misspelt words found in the first 5', 'of 8', '8', [found], null);
}

async function measureReading(bench: Bench): Promise<void> {
  const headers = { cookie: cookieOf(bench.lead) };
  const thread = await makeThread(bench.product.url, bench.crowd, 20);
  const pairs = [
    { name: 'list, newest 20 of a subject, 10 connections', path: '/api/resources?subject=maths', bare: '/list?subject=maths', goal: '≥ 2000', cpu: '≤ 0.8' },
    { name: 'thread with 20 replies, 10 connections', path: `/api/threads/${thread}`, bare: '/thread?id=1', goal: '≥ 3000', cpu: '≤ 0.6' },
  ];
  for (const { name, path, bare, goal, cpu } of pairs) {
    const runs = await repeated(RUNS, () => closedLoop({ url: bench.product.url, connections: 10, amount: 4000, warmUp: 1500, requests: [{ method: 'GET', path, headers }] }, pidsOf(bench)));
    const bareRuns = await repeated(RUNS, () => closedLoop({ url: bench.bareUrl, connections: 10, amount: 4000, warmUp: 1500, requests: [{ method: 'GET', path: bare }] }, [bench.barePid]));
    record(name, 'req/s', goal, runs.map(({ perSecond }) => perSecond), bareRuns.map(({ perSecond }) => perSecond), { failed: failedOnes(runs) });
    record(`${name}: processor time`, 'ms', cpu, runs.map(({ cpuMs }) => cpuMs), null);
  }
}

async function measurePosting(bench: Bench): Promise<void> {
  const { url } = bench.product;
  const thread = await makeThread(url, bench.crowd, 0);
  const requests = bench.crowd.members.slice(0, 8).map((member) => ({
    method: 'POST' as const, path: `/api/threads/${thread}/posts`, headers: { cookie: cookieOf(member), origin: url, 'content-type': 'application/json' },
    setupRequest: (request: object) => ({ ...request, body: JSON.stringify({ text: 'We tried it with copper foil, and it **worked** in 20 minutes.', clientKey: randomUUID() }) }),
  }));
  const bareRequests = [{ method: 'POST' as const, path: '/post', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ thread: 2, text: 'We tried it with copper foil, and it worked in 20 minutes.' }) }];
  const runs = await repeated(RUNS, () => closedLoop({ url, connections: 8, amount: 2000, warmUp: 600, requests }, pidsOf(bench)));
  const bare = await repeated(RUNS, () => closedLoop({ url: bench.bareUrl, connections: 8, amount: 2000, warmUp: 600, requests: bareRequests }, [bench.barePid]));
  record('reply, 8 posters, committed', '/s', '≥ 800', runs.map(({ perSecond }) => perSecond), bare.map(({ perSecond }) => perSecond), { failed: failedOnes(runs) });
  record('reply: processor time', 'ms', '≤ 2', runs.map(({ cpuMs }) => cpuMs), null);
}

async function measureLive(bench: Bench, size: number): Promise<void> {
  const { url } = bench.product;
  const thread = await makeThread(url, bench.crowd, 0);
  const cookies = bench.crowd.members.slice(0, size).map(cookieOf);
  const runs = await repeated(RUNS, () => measureDelivery({ url, event: 'network.change', open: { networkId: bench.crowd.networkId }, cookies, post: (text) => callAs(url, bench.lead, 'POST', `/api/threads/${thread}/posts`, { text, clientKey: randomUUID() }) }, 30));
  const bare = await repeated(RUNS, () => measureDelivery({ url: bench.bareUrl, event: 'post', cookies, post: (text) => fetch(`${bench.bareUrl}/post`, { method: 'POST', body: JSON.stringify({ thread: 3, text }) }) }, 30));
  const lost = { missed: runs.reduce((sum, { missed }) => sum + missed, 0), doubled: runs.reduce((sum, { doubled }) => sum + doubled, 0) };
  record(`live, ${size} readers, 2 posts/s, p50`, 'ms', '–', runs.map(({ delays }) => percentile(delays, 0.5)), bare.map(({ delays }) => percentile(delays, 0.5)), lost);
  record(`live, ${size} readers, 2 posts/s, p99`, 'ms', '≤ 2 × bare', runs.map(({ delays }) => percentile(delays, 0.99)), bare.map(({ delays }) => percentile(delays, 0.99)));
  record(`live, ${size} readers: missed or doubled`, '', '0', [lost.missed + lost.doubled], null);
}

/** A second start on the same data, and what the process holds when idle. */
async function measureStart(product: Product, data: string): Promise<void> {
  await product.stop();
  const again = await Product.start(data, 3951, { TRELLIS_DEMO: 'false' });
  record('second start to first 200', 's', '≤ 2 (issue: 5)', [again.startedIn / 1000], null, { cpuMs: cpuOf([again.child.pid!]) });
  const resident = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${again.child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  record('resident memory of the process, idle', 'MiB', '≤ 220', [resident], null);
  await again.stop();
}

await main();
