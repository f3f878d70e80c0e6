// Who reads a report: safeguarding contacts, and for what concerns no child the network's leads; never the author of the post.
import { REPORT_CATEGORIES, type PostFile, type Report, type ReportCategory } from '@trellis/contracts';
import type { Actor, Tx } from '@trellis/platform';
import { FILES_COLUMN } from '../attaching/post-file.presenter';
import { authorRef } from '../thread.presenter';

interface ReportRow {
  id: string; category: ReportCategory; words: string; created_at: Date; outcome: string | null; handled_at: Date | null; handler: string | null; network_id: string; network: string; thread_id: string;
  reporter_id: string; reporter: string | null; reporter_school: string | null; post_id: string; author_id: string | null; author_name: string | null; author_school: string | null; text: string; posted_at: Date; hidden: boolean; deleted: boolean;
  files: PostFile[] | null; safeguards: boolean; lead: boolean; member: boolean;
}

/** For leads as well: those of the network where the post is now, who can do something about it. */
export const OPEN_TO_LEADS = (Object.keys(REPORT_CATEGORIES) as ReportCategory[]).filter((category) => REPORT_CATEGORIES[category].leads);

const LIST = `
  SELECT r.id, r.category, r.words, r.created_at, r.outcome, r.handled_at, h.name AS handler, p.network_id, n.name AS network, p.thread_id, r.reporter_id, w.name AS reporter, ws.name AS reporter_school,
    p.id AS post_id, p.author_id, a.name AS author_name, s.name AS author_school, p.text, p.created_at AS posted_at, x.post_id IS NOT NULL AS hidden, p.deleted_at IS NOT NULL AND x.post_id IS NULL AS deleted,
    g.safeguards, l.lead, m.person_id IS NOT NULL AS member, ${FILES_COLUMN}
  FROM report r JOIN post p ON p.trust_id = $1 AND p.id = r.post_id JOIN network n ON n.trust_id = $1 AND n.id = p.network_id
  LEFT JOIN person a ON a.trust_id = $1 AND a.id = p.author_id LEFT JOIN school s ON s.trust_id = $1 AND s.id = a.school_id
  JOIN person w ON w.trust_id = $1 AND w.id = r.reporter_id JOIN school ws ON ws.trust_id = $1 AND ws.id = w.school_id
  LEFT JOIN person h ON h.trust_id = $1 AND h.id = r.handled_by
  LEFT JOIN hidden_post x ON x.trust_id = $1 AND x.post_id = r.post_id
  LEFT JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = p.network_id AND m.person_id = $2
  CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM circle_member c WHERE c.trust_id = $1 AND c.circle_id = p.network_id AND c.person_id = $2 AND c.lead) AS lead) l
  CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM safeguarding_contact c WHERE c.trust_id = $1 AND c.person_id = $2 AND (c.school_id IS NULL OR (r.category <> 'allegation' AND c.school_id IN (a.school_id, w.school_id)))) AS safeguards) g
  WHERE r.trust_id = $1 AND p.author_id IS DISTINCT FROM $2 AND (g.safeguards OR (l.lead AND r.category = ANY($3)))
    AND ($4::uuid IS NULL OR r.id = $4)
  ORDER BY r.handled_at IS NOT NULL, r.created_at DESC LIMIT 100`;

export const readableReports = (tx: Tx, actor: Actor, id: string | null = null): Promise<ReportRow[]> => tx.query<ReportRow & Record<string, unknown>>(LIST, [tx.trustId, actor.personId, OPEN_TO_LEADS, id]);

export function presentReport(row: ReportRow): Report {
  return {
    id: row.id, category: row.category, words: row.words, at: row.created_at.toISOString(), status: row.handled_at ? 'closed' : 'open', outcome: row.outcome ?? '', handledBy: row.handler,
    reporter: row.safeguards ? { id: row.reporter_id, name: row.reporter ?? '', school: row.reporter_school } : null, network: { id: row.network_id, name: row.network }, threadId: row.thread_id,
    post: { id: row.post_id, author: authorRef(row), text: row.deleted ? '' : row.text, at: row.posted_at.toISOString(), hidden: row.hidden, files: row.deleted ? [] : row.files ?? [] },
    abilities: { hide: !row.deleted, open: row.member },
  };
}
