// What a file is called, and what a picture is said to show, are found by the words of a search as the words of posts are.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As it stands, and taken apart: to a parser of words "ratio_grid-2.docx" is one. */
const NAME = (of = ''): string => `to_tsvector('public.plain_english', ${of}name || ' ' || regexp_replace(${of}name, '[^[:alnum:]]+', ' ', 'g'))`;
const ALT = (of = ''): string => `to_tsvector('public.plain_english', ${of}alt)`;

const FUNCTION = `CREATE OR REPLACE FUNCTION conversation_matches(ask tsquery, most int) RETURNS TABLE (id uuid) LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000
  SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan SET jit = off AS`;
const MINE = (of: string): string => `JOIN circle_member m ON m.trust_id = ${of}.trust_id AND m.circle_id = ${of}.network_id AND m.person_id = (SELECT current_person())`;
const WORDS_AND_TITLES = `
  (SELECT p.id FROM post p ${MINE('p')}
    WHERE p.trust_id = (SELECT current_trust()) AND to_tsvector('public.plain_english', p.text) @@ ask AND p.deleted_at IS NULL ORDER BY p.created_at DESC LIMIT most)
  UNION
  (SELECT f.id FROM thread t ${MINE('t')}
    CROSS JOIN LATERAL (SELECT p.id FROM post p WHERE p.trust_id = t.trust_id AND p.thread_id = t.id ORDER BY p.seq LIMIT 1) f
    WHERE t.trust_id = (SELECT current_trust()) AND to_tsvector('public.plain_english', t.title) @@ ask ORDER BY t.last_post_at DESC LIMIT most)`;
const FILES = (where: string): string => `
  (SELECT p.id FROM kept_file k JOIN post_file f ON f.trust_id = k.trust_id AND f.file_id = k.id JOIN post p ON p.trust_id = f.trust_id AND p.id = f.post_id ${MINE('p')}
    WHERE ${where} @@ ask AND p.deleted_at IS NULL ORDER BY p.created_at DESC LIMIT most)`;

export class FileNamesFound1764300000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX kept_file_name_words ON kept_file USING gin (trust_id, ${NAME()});
      CREATE INDEX post_file_alt_words ON post_file USING gin (trust_id, ${ALT()}) WHERE alt <> '';
      -- No more of a file than its name: not who sent it, and not where it lies.
      GRANT SELECT (trust_id, id, name) ON kept_file TO trellis_finder;
      GRANT SELECT ON post_file TO trellis_finder;
      CREATE POLICY finder ON kept_file FOR SELECT TO trellis_finder USING (true);
      CREATE POLICY finder ON post_file FOR SELECT TO trellis_finder USING (true);
      ${FUNCTION} $$ ${WORDS_AND_TITLES}
        UNION ${FILES(`k.trust_id = (SELECT current_trust()) AND ${NAME('k.')}`)}
        UNION ${FILES(`f.trust_id = (SELECT current_trust()) AND f.alt <> '' AND ${ALT('f.')}`)} $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${FUNCTION} $$ ${WORDS_AND_TITLES} $$;
      DROP POLICY finder ON post_file; DROP POLICY finder ON kept_file;
      REVOKE SELECT ON post_file FROM trellis_finder; REVOKE SELECT (trust_id, id, name) ON kept_file FROM trellis_finder;
      DROP INDEX post_file_alt_words; DROP INDEX kept_file_name_words;
    `);
  }
}
