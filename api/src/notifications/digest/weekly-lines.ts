// The two lines of a weekly mail that are looked for: a lesson one teaches that has moved on, and a question one could answer.
import type { Tx } from '@trellis/platform';
import type { DigestReader, FoundLine } from './read-lines';

/** The original of my version has moved on, I was told, and have neither looked nor taken it. */
const ADAPTED = `
  SELECT n.id, n.text, n.link FROM notification n JOIN resource a ON a.trust_id = $1 AND a.author_id = $2 AND NOT a.retired AND concat('/library/', a.id, '/update') = n.link
  JOIN resource o ON o.trust_id = $1 AND o.id = a.origin_id AND o.number > a.origin_number
  WHERE n.trust_id = $1 AND n.person_id = $2 AND n.kind = 'update' AND n.read_at IS NULL AND n.mailed_at IS NULL AND NOT n.held AND n.created_at > now() - interval '60 days'
    AND NOT EXISTS (SELECT 1 FROM resource_open s WHERE s.trust_id = $1 AND s.person_id = $2 AND s.resource_id = o.id AND s.day >= n.created_at::date) ORDER BY n.id DESC LIMIT 1`;
/** I taught it within the year, a colleague changed it this week, and I have not opened it since. Only I can read what I taught. */
const TAUGHT = `
  SELECT r.id, r.title, r.number, v.message FROM resource r JOIN revision v ON v.trust_id = $1 AND v.resource_id = r.id AND v.number = r.number
  JOIN (SELECT u.resource_id, max(u.created_at) AS last FROM resource_use u WHERE u.trust_id = $1 AND u.person_id = $2 AND u.taught_on > current_date - 400 GROUP BY u.resource_id) taught ON taught.resource_id = r.id
  WHERE r.trust_id = $1 AND NOT r.retired AND r.number > 1 AND v.author_id <> $2 AND r.audience && $3 AND v.created_at > greatest(taught.last, now() - interval '8 days')
    AND NOT EXISTS (SELECT 1 FROM resource_open s WHERE s.trust_id = $1 AND s.person_id = $2 AND s.resource_id = r.id AND s.day >= v.created_at::date)
    AND NOT EXISTS (SELECT 1 FROM digest d WHERE d.trust_id = $1 AND d.person_id = $2 AND concat('lesson:', r.id, ':', r.number) = ANY (d.about)) ORDER BY v.created_at DESC LIMIT 1`;

/**
 * Nobody has answered it, and I have not read it. What I was shown because I worked on its lesson comes first, then questions of my subject, then the longest waiting.
 * A network of which I want to hear nothing, and a thread I muted, are left out.
 */
const QUESTION = `
  SELECT t.id, t.network_id, t.title, w.name AS network, i.id IS NOT NULL AS shown, n.id AS notice
  FROM circle_member m JOIN network w ON w.trust_id = $1 AND w.id = m.circle_id AND NOT w.archived
  JOIN thread t ON t.trust_id = $1 AND t.network_id = w.id AND t.kind = 'question' AND NOT t.resolved AND NOT t.closed AND t.created_at > now() - interval '21 days' AND t.author_id IS DISTINCT FROM $2
  LEFT JOIN introduction i ON i.trust_id = $1 AND i.kind = 'question' AND i.thread_id = t.id AND i.second_id = $2
  LEFT JOIN notification n ON n.trust_id = $1 AND n.person_id = $2 AND i.id IS NOT NULL AND n.kind = 'introduction' AND n.link = concat('/networks/', t.network_id, '/threads/', t.id)
  LEFT JOIN thread_reader h ON h.trust_id = $1 AND h.person_id = $2 AND h.thread_id = t.id LEFT JOIN network_reader r ON r.trust_id = $1 AND r.person_id = $2 AND r.network_id = w.id
  LEFT JOIN thread_follow f ON f.trust_id = $1 AND f.person_id = $2 AND f.thread_id = t.id LEFT JOIN network_level l ON l.trust_id = $1 AND l.person_id = $2 AND l.network_id = w.id
  WHERE m.trust_id = $1 AND m.person_id = $2 AND f.level IS DISTINCT FROM 'mute' AND l.level IS DISTINCT FROM 'nothing' AND i.second_answer IS DISTINCT FROM 'no' AND n.read_at IS NULL AND n.mailed_at IS NULL
    AND greatest(h.seq, r.seq, 0) < (SELECT min(p.seq) FROM post p WHERE p.trust_id = $1 AND p.thread_id = t.id)
    AND NOT EXISTS (SELECT 1 FROM post p WHERE p.trust_id = $1 AND p.thread_id = t.id AND p.deleted_at IS NULL AND p.author_id IS DISTINCT FROM t.author_id)
    AND EXISTS (SELECT 1 FROM post p WHERE p.trust_id = $1 AND p.thread_id = t.id AND p.deleted_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM digest d WHERE d.trust_id = $1 AND d.person_id = $2 AND concat('thread:', t.id) = ANY (d.about))
  ORDER BY i.id IS NULL, w.subject <> $3, t.created_at LIMIT 1`;

export async function lessonLine(tx: Tx, { personId, audience }: DigestReader): Promise<FoundLine | null> {
  const heading = 'A lesson you teach has moved on';
  const adapted = await tx.first<{ id: string; text: string; link: string }>(ADAPTED, [tx.trustId, personId]);
  if (adapted) return { heading, text: adapted.text, link: adapted.link, notice: adapted.id };
  const taught = await tx.first<{ id: string; title: string; number: number; message: string }>(TAUGHT, [tx.trustId, personId, audience]);
  return taught ? { heading, text: `“${taught.title}” has a new version${taught.message ? `: ${taught.message}` : ''}`, link: `/library/${taught.id}`, about: `lesson:${taught.id}:${taught.number}` } : null;
}

export async function questionLine(tx: Tx, { personId, mainSubject }: DigestReader): Promise<FoundLine | null> {
  const found = await tx.first<{ id: string; network_id: string; title: string; network: string; shown: boolean; notice: string | null }>(QUESTION, [tx.trustId, personId, mainSubject]);
  if (!found) return null;
  return {
    heading: 'A question you could answer', text: `“${found.title}” in ${found.network}${found.shown ? '. You have worked on the lesson it is about' : ''}`, link: `/networks/${found.network_id}/threads/${found.id}`,
    about: `thread:${found.id}`, ...(found.notice && { notice: found.notice }),
  };
}
