// Publishes, with a wave, how people worked together since the wave before. Runs as the rollup role, which reads who answered whom and no word of it.
import type { FrozenWave } from '@trellis/mandates';
import type { Tx } from '@trellis/platform';
import type { NetworkPost } from '@trellis/statistics';
import type { FigureThread } from './figure-thread';
import type { TogetherInput } from './together-figures';

/** Before the first wave: as far back as a network's own page looks. */
const FIRST_WEEKS = 12;
const ANSWER_WINDOW_H = 72;
const HOUR_MS = 3_600_000;

interface MemberRow { circle_id: string; person_id: string; joined_at: Date }
interface PostRow { id: string; network_id: string; author_id: string | null; at: Date; kind: string; first: string; marked: boolean }

const SINCE = `SELECT coalesce(max(closed_at), $2::timestamptz - interval '${FIRST_WEEKS} weeks') AS since FROM wave WHERE trust_id = $1 AND closed_at < $2`;
const NETWORKS = 'SELECT id, name, school_id IS NOT NULL AS department FROM network WHERE trust_id = $1 AND NOT archived ORDER BY name, id';
const MEMBERS = 'SELECT m.circle_id, m.person_id, m.joined_at FROM circle_member m JOIN network n ON n.trust_id = $1 AND n.id = m.circle_id JOIN person p ON p.trust_id = $1 AND p.id = m.person_id AND p.active WHERE m.trust_id = $1 AND m.joined_at < $2';
const PEOPLE = 'SELECT id, school_id FROM person WHERE trust_id = $1 AND active';
const SCHOOLS = 'SELECT DISTINCT s.id, s.name FROM school s JOIN person p ON p.trust_id = $1 AND p.school_id = s.id AND p.active WHERE s.trust_id = $1 ORDER BY s.name, s.id';
/** Posts of threads that began in this time, each with the thread's first post: as a network's own page counts them. */
const POSTS = `SELECT p.id, t.network_id, p.author_id, p.created_at AS at, t.kind, first_value(p.id) OVER (PARTITION BY p.thread_id ORDER BY p.seq) AS first, t.answer_post_id IS NOT DISTINCT FROM p.id AS marked
  FROM thread t JOIN post p ON p.trust_id = $1 AND p.thread_id = t.id AND p.created_at < $3 AND (p.deleted_at IS NULL OR p.deleted_at >= $3)
  WHERE t.trust_id = $1 AND t.created_at >= $2 AND t.created_at < $3 ORDER BY p.seq`;
const WRITE = `INSERT INTO pub.together_figure (trust_id, wave_id, metric, block, label, figure)
  SELECT $1, $2, f.metric, f.block, f.label, f.figure FROM json_to_recordset($3) AS f(metric text, block text, label text, figure jsonb) ON CONFLICT DO NOTHING`;

/** Once: whoever comes later finds the figures there. Waves stand for disjoint times. */
export async function publishTogether(tx: Tx, { id, closed_at, k }: FrozenWave, thread: FigureThread): Promise<void> {
  if (await tx.first('SELECT 1 FROM pub.together_figure WHERE trust_id = $1 AND wave_id = $2 LIMIT 1', [tx.trustId, id])) return;
  const { since } = (await tx.first<{ since: Date }>(SINCE, [tx.trustId, closed_at]))!;
  const rows = await thread.run('together', await gather(tx, since, closed_at, k));
  await tx.count(WRITE, [tx.trustId, id, JSON.stringify([...rows, { metric: 'since', block: 'trust', label: '', figure: { on: since.toISOString().slice(0, 10) } }])]);
}

async function gather(tx: Tx, since: Date, until: Date, k: number): Promise<TogetherInput> {
  const networks = await tx.query<{ id: string; name: string; department: boolean }>(NETWORKS, [tx.trustId]);
  const members = await tx.query<MemberRow>(MEMBERS, [tx.trustId, until]);
  const people = await tx.query<{ id: string; school_id: string }>(PEOPLE, [tx.trustId]);
  const posts = await tx.query<PostRow>(POSTS, [tx.trustId, since, until]);
  return {
    schoolOf: new Map(people.map(({ id, school_id }) => [id, school_id])), schools: await tx.query<{ id: string; name: string }>(SCHOOLS, [tx.trustId]), now: until.getTime() / HOUR_MS, answerWindowH: ANSWER_WINDOW_H, k,
    networks: networks.map((network) => {
      const own = members.filter(({ circle_id }) => circle_id === network.id);
      const said = posts.filter(({ network_id }) => network_id === network.id);
      return {
        ...network, members: own.map(({ person_id }) => person_id), joined: own.filter(({ joined_at }) => joined_at >= since).map(({ person_id }) => person_id),
        posts: said.map(postOf), useful: new Map(said.filter(({ marked }) => marked).map(({ first, at }) => [first, at.getTime() / HOUR_MS])),
      };
    }),
  };
}

/** A question without a name is nobody's. */
const postOf = ({ id, author_id, at, kind, first }: PostRow): NetworkPost => ({ id, by: author_id ?? `nobody ${id}`, h: at.getTime() / HOUR_MS, question: kind === 'question' && first === id, replyTo: first === id ? null : first });
