// Finds posts by words and filters. The reader's networks are part of the question itself, so nothing else can be found.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, decodeCursor, toPage, type Actor } from '@trellis/platform';
import { PLAIN_WORDS, presentShort, SHORT_COLUMNS, SHORT_TABLES, type ShortPostRow } from './short-post';

const PAGE = 20;
/** A word that is everywhere finds the newest of these. */
const MOST = 2000;
/** What was typed; or, where it ends within a word, what stands before that one together with all that begin so. */
const asked = (typed: string, before: string, begins: string): string => `(websearch_to_tsquery('public.plain_english', ${typed}) || (websearch_to_tsquery('public.plain_english', ${before}::text) && to_tsquery('public.plain_english', ${begins}::text)))`;
const ASK = asked('$3', '$13', '$14');
/** Nothing but words that are everywhere. */
const SAYS_NOTHING = `SELECT numnode(${asked('$1', '$2', '$3')}) = 0 AS nothing`;
const MARKED = `ts_headline('public.plain_english', ${PLAIN_WORDS}, ${ASK}, 'StartSel=' || chr(57344) || ',StopSel=' || chr(57345) || ',MaxWords=34,MinWords=16,MaxFragments=1')`;

/** $3, $13 and $14 the words, $4 network, $5 person, $6 kind, $7 from, $8 to, $9 file, $10 unanswered, $11 and $12 where the page before ended. */
const find = (by: 'words' | 'filters'): string => `
  SELECT ${SHORT_COLUMNS}, p.created_at::text AS created_key, ${by === 'words' ? MARKED : `left(${PLAIN_WORDS}, 240 + length($3 || $13 || $14) * 0)`} AS words
  FROM ${by === 'words' ? `conversation_matches(${ASK}, ${MOST}) x JOIN post p ON p.trust_id = $1 AND p.id = x.id` : 'post p'}
  JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = p.network_id AND m.person_id = $2 ${SHORT_TABLES}
  WHERE p.trust_id = $1 AND p.deleted_at IS NULL AND ($4::uuid IS NULL OR p.network_id = $4) AND ($5::uuid IS NULL OR p.author_id = $5) AND ($6::text IS NULL OR t.kind = $6)
    AND ($7::date IS NULL OR p.created_at >= ($7::date)::timestamp AT TIME ZONE 'Europe/London') AND ($8::date IS NULL OR p.created_at < ($8::date + 1)::timestamp AT TIME ZONE 'Europe/London')
    AND (NOT $9::boolean OR p.file_count > 0 OR strpos(p.text, '/api/files/') > 0)
    AND (NOT $10::boolean OR (t.kind = 'question' AND NOT t.resolved AND NOT t.closed AND p.seq = (SELECT min(f.seq) FROM post f WHERE f.trust_id = $1 AND f.thread_id = t.id)))
    AND ($11::text IS NULL OR (p.created_at, p.id) < ($11::timestamptz, $12::uuid))
  ORDER BY p.created_at DESC, p.id DESC LIMIT ${PAGE + 1}`;
const QUERIES = { words: find('words'), filters: find('filters') };

/** From three letters on, the last word may be the beginning of one. What is in quotation marks, or not wanted, is meant as it stands. */
export function lastWord(q: string): { readonly before: string; readonly begins: string } {
  const found = /^(.*?)(?<![\p{L}\p{N}-])([\p{L}\p{N}]{3,})$/u.exec(q);
  return found && !q.includes('"') ? { before: found[1]!, begins: `${found[2]!}:*` } : { before: '', begins: '' };
}

@Injectable()
export class SearchConversations {
  constructor(private readonly database: Database) {}

  run(actor: Actor, { q, networkId, personId, kind, from, to, file, unanswered, cursor }: Parsed<'conversation.search'>['query']): Promise<Answer<'conversation.search'>> {
    const [at = null, id = null] = decodeCursor(cursor, 2) ?? [];
    const { before, begins } = lastWord(q);
    return this.database.read(actor, async (tx) => {
      const asks = q !== '' && !(await tx.first<{ nothing: boolean }>(SAYS_NOTHING, [q, before, begins]))!.nothing;
      const rows = await tx.query<ShortPostRow & { created_key: string }>(asks ? QUERIES.words : QUERIES.filters,
        [tx.trustId, actor.personId, q, networkId ?? null, personId ?? null, kind ?? null, from ?? null, to ?? null, file, unanswered, at, id, before, begins], { prepared: false });
      return toPage(rows, PAGE, presentShort, (row) => [row.created_key, row.id]);
    });
  }
}
