// What a mail has to say to one person: read with their own rights, and never what they have read already.
import { NOTICE_KINDS, type NoticeKind } from '@trellis/contracts';
import type { Tx } from '@trellis/platform';
import type { DigestLine } from './compose-digest';
import { lessonLine, questionLine } from './weekly-lines';

/** `notices`: what it says of them is then mailed. `about`: what it speaks of that is no notice. */
export interface DigestContent { readonly lines: DigestLine[]; readonly more: number; readonly notices: string[]; readonly about: string[] }
export interface FoundLine extends DigestLine { readonly notice?: string; readonly about?: string }
export interface DigestReader { readonly personId: string; readonly mainSubject: string; readonly audience: readonly string[] }
interface NoticeRow { id: string; kind: NoticeKind; text: string; link: string }

const MOST_DAILY = 8;
/** Of whoever asked without a name, not even the mailbox may know. */
const NEVER_MAILED: readonly NoticeKind[] = ['unveiled'];
/** Unread, told, not mailed yet, and of a post: still there, in a network of mine, and in a thread I have not read so far since. */
const UNREAD = `
  FROM notification n LEFT JOIN post p ON p.trust_id = $1 AND p.id = nullif(split_part(n.link, '?post=', 2), '')::uuid
  LEFT JOIN thread_reader h ON h.trust_id = $1 AND h.person_id = $2 AND h.thread_id = p.thread_id
  WHERE n.trust_id = $1 AND n.person_id = $2 AND n.read_at IS NULL AND n.mailed_at IS NULL AND NOT n.held
    AND (p.id IS NULL OR (p.deleted_at IS NULL AND coalesce(h.seq < p.seq, true) AND EXISTS (SELECT 1 FROM circle_member m WHERE m.trust_id = $1 AND m.circle_id = p.network_id AND m.person_id = $2)))`;
const DAILY = `SELECT n.id, n.kind, n.text, n.link ${UNREAD} AND n.kind <> ALL ($3) AND n.created_at > now() - interval '4 days' ORDER BY n.id DESC LIMIT 100`;
/** What was changed by what people said comes before what was not. */
const DECIDED = `SELECT n.id, n.kind, n.text, n.link, d.outcome ${UNREAD.replace('FROM notification n', "FROM notification n LEFT JOIN proposal d ON d.trust_id = $1 AND n.kind = 'decision' AND concat('/expectations/decisions/', d.id) = n.link")}
  AND n.kind IN ('decision','response') AND n.created_at > now() - interval '60 days' ORDER BY (d.outcome = 'changed') DESC NULLS LAST, n.id DESC LIMIT 1`;

export async function readLines(tx: Tx, reader: DigestReader, weekly: boolean): Promise<DigestContent> {
  return weekly ? weeklyLines(tx, reader) : dailyLines(tx, reader);
}

/** Three lines at most: an update to a lesson one teaches, a question one could answer, a decision. */
async function weeklyLines(tx: Tx, reader: DigestReader): Promise<DigestContent> {
  const found: (FoundLine | null)[] = [await lessonLine(tx, reader), await questionLine(tx, reader), await decisionLine(tx, reader)];
  const lines = found.filter((line): line is FoundLine => line !== null);
  return { lines: lines.map(({ heading, text, link }) => ({ heading, text, link })), more: 0, notices: lines.flatMap(({ notice }) => notice ?? []), about: lines.flatMap(({ about }) => about ?? []) };
}

async function decisionLine(tx: Tx, { personId }: DigestReader): Promise<FoundLine | null> {
  const row = await tx.first<NoticeRow & { outcome: string | null }>(DECIDED, [tx.trustId, personId]);
  if (!row) return null;
  const heading = row.kind === 'response' ? 'What was done about what you said' : row.outcome === 'changed' ? 'A decision your feedback changed' : 'A decision you were asked about';
  return { heading, text: row.text, link: row.link, notice: row.id };
}

async function dailyLines(tx: Tx, { personId }: DigestReader): Promise<DigestContent> {
  const rows = await tx.query<NoticeRow>(DAILY, [tx.trustId, personId, NEVER_MAILED]);
  const shown = rows.slice(0, MOST_DAILY);
  return { lines: shown.map(({ kind, text, link }) => ({ heading: HEADINGS[NOTICE_KINDS[kind].about], text, link })), more: rows.length - shown.length, notices: rows.map(({ id }) => id), about: [] };
}

const HEADINGS = { networks: 'In your networks', lessons: 'Your lessons', trust: 'From your trust' } as const;
