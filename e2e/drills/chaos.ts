// The drill: many readers and some posters on two nodes while nodes and database are killed, wires cut and tabs put to sleep; afterwards every
// reader's list is compared with the database's.
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { callAs, makeCrowd, makeThread, type Crowd, type Member } from '../members';
import type { Cluster } from './cluster';
import { markOf, Reader } from './reader';

export interface Plan { readonly readers: number; readonly posters: number; readonly posts: number; readonly seed: number; /** A post of each poster at most every so many milliseconds. */ readonly every: number }
export interface Outcome {
  readonly posts: number; readonly stored: number; readonly steps: number;
  /** Acknowledged posts that are not stored, or stored twice. */
  readonly lost: number; readonly doubled: number;
  /** Numbers missing from the history. */
  readonly gaps: number;
  /** Readers whose list is not the database's. */
  readonly different: number; readonly wrongSteps: number;
  readonly crashed: number; readonly reconnects: number; readonly kills: Record<string, number>; readonly levelAfterMs: number;
}

export async function runDrill(cluster: Cluster, plan: Plan): Promise<Outcome> {
  const random = seeded(plan.seed);
  const crowd = await makeCrowd(cluster.databaseUrl, plan.readers + plan.posters);
  const thread = await makeThread(cluster.urls[0]!, crowd, 0);
  const readers = crowd.members.slice(plan.posters).map((member) => new Reader(cluster.urls, member, crowd.networkId, random));
  const lives = readers.map((reader) => reader.live());
  const acknowledged = new Map<string, string>();
  const running = { now: true };
  const kills = { node: 0, database: 0, cut: 0, asleep: 0 };
  const trouble = makeTrouble(cluster, readers, running, kills, random);
  const each = Math.ceil(plan.posts / plan.posters);
  await Promise.all(crowd.members.slice(0, plan.posters).map((member) => post(cluster, thread, member, each, plan.every, acknowledged, random)));
  running.now = false;
  await trouble;
  const ended = performance.now();
  const truth = await history(cluster, crowd);
  await until(() => readers.every(({ taken }) => taken >= truth.steps), 90_000);
  const levelAfterMs = Math.round(performance.now() - ended);
  for (const reader of readers) reader.end();
  await Promise.all(lives);
  const byKey = new Map(truth.posts.map(({ client_key: key, id }) => [key, id]));
  return {
    posts: acknowledged.size, stored: truth.posts.length, steps: truth.steps, gaps: truth.gaps, kills, levelAfterMs, crashed: cluster.crashed,
    lost: [...acknowledged].filter(([key, id]) => byKey.get(key) !== id).length, doubled: truth.posts.length - new Set(truth.posts.map(({ text }) => text)).size,
    different: readers.filter((reader) => reader.digest() !== truth.digest).length, wrongSteps: readers.reduce((sum, { wrong }) => sum + wrong, 0), reconnects: readers.reduce((sum, { reconnects }) => sum + reconnects, 0),
  };
}

/** One after another; what is not acknowledged is sent again under the same key, to whichever node answers. */
async function post(cluster: Cluster, thread: string, member: Member, count: number, every: number, acknowledged: Map<string, string>, random: () => number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const clientKey = randomUUID();
    for (;;) {
      const url = cluster.urls[random() < 0.5 ? 0 : 1]!;
      const made = await callAs<{ id: string }>(url, member, 'POST', `/api/threads/${thread}/posts`, { text: `${member.name} says ${i}`, clientKey }).catch(() => null);
      if (made) { acknowledged.set(clientKey, made.id); break; }
      await pause(40 + random() * 80);
    }
    if (every) await pause(every * random());
  }
}

async function makeTrouble(cluster: Cluster, readers: readonly Reader[], running: { now: boolean }, kills: Outcome['kills'], random: () => number): Promise<void> {
  const some = (): Reader => readers[Math.floor(random() * readers.length)]!;
  const did = (what: string): void => { kills[what] = (kills[what] ?? 0) + 1; };
  const wires = (async () => {
    while (running.now) {
      if (random() < 0.6) { some().cut(); did('cut'); } else { void some().sleep(500 + random() * 2500); did('asleep'); }
      await pause(3000 / readers.length + random() * 60);
    }
  })();
  for (let victim = 0; running.now; victim += 1) {
    await pause(1200 + random() * 1500);
    if (!running.now) break;
    if (victim % 3 === 0) { cluster.killDatabase(); did('database'); } else { await cluster.restartNode((victim % 3) - 1); did('node'); }
  }
  await wires;
}

interface Stored { id: string; client_key: string | null; text: string }

interface Truth { steps: number; gaps: number; digest: string; posts: Stored[] }

/** The database may have been killed a moment ago: asked until it answers. */
async function history(cluster: Cluster, crowd: Crowd): Promise<Truth> {
  for (let again = 0; ; again += 1) {
    try { return await readHistory(cluster, crowd); } catch (error) { if (again === 60) throw error; }
    await pause(1000);
  }
}

/** What the database holds: the history as marks, and every post. */
async function readHistory(cluster: Cluster, crowd: Crowd): Promise<Truth> {
  const db = new pg.Client({ connectionString: cluster.databaseUrl });
  // The query says it too, and only that can be waited for.
  db.on('error', () => undefined);
  try {
    await db.connect();
    await db.query("SELECT set_config('trellis.trust_id', $1, false)", [crowd.trustId]);
    const { rows } = await db.query<{ seq: string; kind: 'post.created'; id: string | null; text: string | null }>('SELECT c.seq, c.kind, p.id, p.text FROM network_change c LEFT JOIN post p ON p.trust_id = c.trust_id AND p.id = c.post_id WHERE c.trust_id = $1 AND c.network_id = $2 ORDER BY c.seq', [crowd.trustId, crowd.networkId]);
    const list = createHash('sha256');
    for (const { seq, kind, id, text } of rows) list.update(markOf({ seq: Number(seq), kind, post: id === null ? undefined : { id, text: text! } }));
    const { rows: posts } = await db.query<Stored>('SELECT id, client_key, text FROM post WHERE trust_id = $1 AND network_id = $2', [crowd.trustId, crowd.networkId]);
    return { steps: rows.length, gaps: rows.filter(({ seq }, i) => Number(seq) !== i + 1).length, digest: list.digest('hex'), posts };
  } finally {
    await db.end().catch(() => undefined);
  }
}

async function until(level: () => boolean, most: number): Promise<void> {
  for (let waited = 0; !level() && waited < most; waited += 50) await pause(50);
}

/** A drill that went wrong can be walked again, as far as processes can. */
function seeded(seed: number): () => number {
  let state = seed % 2_147_483_647 || 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
