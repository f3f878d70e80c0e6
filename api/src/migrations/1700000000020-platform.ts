// Platform tables: idempotency keys, the audit chain, processed events, throttles, search documents.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How well a document `d` answers: see search_matches. ts_rank divides by the number of words asked for. */
const SCORE = `(
            4 * ts_rank('{0, 0.2, 0.5, 1}', d.head, exact, 1) * ((numnode(exact) + 1) / 2)
            + CASE WHEN every = exact THEN 0 ELSE 2 * ts_rank('{0, 0.2, 0.5, 1}', d.head, every, 1) * ((numnode(every) + 1) / 2) END
            + CASE WHEN d.title_key = start_key THEN 1 WHEN starts_with(d.title_key, start_key) THEN 0.35 ELSE 0 END
            + 0.15 * d.boost + 24 / (240 + greatest(0, date_part('epoch', as_of - d.updated_at) / 86400)))::float8`;

export class Platform1700000000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE trust (
        trust_id uuid PRIMARY KEY DEFAULT uuidv7(),
        slug text NOT NULL UNIQUE,
        name text NOT NULL,
        demo boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now());
      CALL protect('trust');

      CREATE TABLE idempotency_key (
        trust_id uuid NOT NULL, person_id uuid NOT NULL, key text NOT NULL,
        request_hash bytea NOT NULL, response jsonb, created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, person_id, key));
      CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
      CALL protect('idempotency_key');

      CREATE TABLE processed_event (
        trust_id uuid NOT NULL, event_id uuid NOT NULL, subscriber text NOT NULL, at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, event_id, subscriber));
      CREATE INDEX processed_event_age ON processed_event (at);
      CALL protect('processed_event');

      -- Failed attempts precede knowing the trust: keyed by a hash, holding nothing of a person.
      CREATE TABLE attempt (
        key_hash bytea NOT NULL, window_start timestamptz NOT NULL, failures int NOT NULL DEFAULT 0,
        PRIMARY KEY (key_hash, window_start));
      ALTER TABLE attempt ENABLE ROW LEVEL SECURITY;
      ALTER TABLE attempt FORCE ROW LEVEL SECURITY;
      CREATE POLICY before_trust ON attempt USING (true) WITH CHECK (true);

      CREATE TABLE audit_entry (
        trust_id uuid NOT NULL, seq bigint NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp(),
        actor_id uuid, actor_name text NOT NULL, act text NOT NULL, subject text NOT NULL, detail jsonb NOT NULL,
        previous_hash bytea NOT NULL, hash bytea NOT NULL,
        PRIMARY KEY (trust_id, seq));
      CALL protect('audit_entry');
      REVOKE UPDATE, DELETE ON audit_entry FROM trellis_app;

      CREATE FUNCTION audit_hash(previous bytea, seq bigint, at timestamptz, actor uuid, actor_name text, act text, subject text, detail jsonb)
        RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
          SELECT sha256(previous || convert_to(concat_ws('|', seq, extract(epoch FROM at), actor, actor_name, act, subject, detail::text), 'UTF8')) $$;
      GRANT EXECUTE ON FUNCTION audit_hash(bytea, bigint, timestamptz, uuid, text, text, text, jsonb) TO trellis_app;
      CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE last record;
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('audit' || new.trust_id::text, 0));
        SELECT seq, hash INTO last FROM audit_entry WHERE trust_id = new.trust_id ORDER BY seq DESC LIMIT 1;
        new.seq := coalesce(last.seq, 0) + 1;
        new.previous_hash := coalesce(last.hash, '\\x00');
        new.at := clock_timestamp();
        new.hash := audit_hash(new.previous_hash, new.seq, new.at, new.actor_id, new.actor_name, new.act, new.subject, new.detail);
        RETURN new;
      END $$;
      CREATE TRIGGER audit_chain BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_chain();

      -- English words without accents: plain text goes in and comes out of a headline with its accents.
      CREATE TEXT SEARCH CONFIGURATION plain_english (COPY = pg_catalog.english);
      ALTER TEXT SEARCH CONFIGURATION plain_english ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
      ALTER TEXT SEARCH CONFIGURATION plain_english ALTER MAPPING FOR numword, numhword WITH unaccent, simple;

      -- readers: who may find it, with ids that no two trusts share. facets: subject, key stages, years and kind as \`name:value\`.
      -- head: title and description, small enough to rank by. Whatever filters is also a word of head and of words, so that a filter
      -- is part of what is asked. What every match is looked at for stays in its row; texts are kept beside it.
      CREATE TABLE search_document (
        trust_id uuid NOT NULL, id uuid NOT NULL, kind text NOT NULL, readers text[] STORAGE MAIN NOT NULL, facets text[] STORAGE MAIN NOT NULL,
        subject text NOT NULL, school_id uuid, origin text NOT NULL, author_id uuid NOT NULL, boost real NOT NULL DEFAULT 0, updated_at timestamptz NOT NULL,
        title text NOT NULL, title_key text COLLATE "C" NOT NULL, head tsvector STORAGE MAIN NOT NULL,
        summary text NOT NULL, body text NOT NULL, words tsvector NOT NULL,
        PRIMARY KEY (trust_id, id)) WITH (toast_tuple_target = 1024);
      CREATE INDEX search_document_head ON search_document USING gin (readers, head) WITH (gin_pending_list_limit = 64);
      CREATE INDEX search_document_words ON search_document USING gin (readers, words) WITH (gin_pending_list_limit = 256);
      CREATE INDEX search_document_title ON search_document (trust_id, title_key);
      CREATE INDEX search_document_recent ON search_document (trust_id, updated_at DESC, id DESC);
      CREATE INDEX search_document_subject ON search_document (trust_id, subject, updated_at DESC, id DESC);
      CREATE INDEX search_document_author ON search_document (trust_id, author_id, updated_at DESC, id DESC);
      CALL protect('search_document');

      -- The words a trust uses, so that a misspelt query can be put right before it is asked; by stem, so that every form of a word can be marked.
      CREATE EXTENSION IF NOT EXISTS btree_gin;
      CREATE TABLE search_word (
        trust_id uuid NOT NULL, word text COLLATE "C" NOT NULL, stem text COLLATE "C" NOT NULL, documents int NOT NULL,
        PRIMARY KEY (trust_id, word));
      CREATE INDEX search_word_stem ON search_word (trust_id, stem);
      CREATE INDEX search_word_trigrams ON search_word USING gin (trust_id, word gin_trgm_ops);
      CALL protect('search_word');

      -- Row-level security lets no full-text or trigram operator near an index (they are not leakproof), so these
      -- functions look on behalf of a role that can do nothing else, and say themselves whose rows they return.
      DO $$ BEGIN CREATE ROLE trellis_finder NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
      GRANT trellis_finder TO CURRENT_USER;
      GRANT SELECT ON search_document, search_word TO trellis_finder;
      CREATE POLICY finder ON search_document FOR SELECT TO trellis_finder USING (true);
      CREATE POLICY finder ON search_word FOR SELECT TO trellis_finder USING (true);

      -- What of the reader's may match, by the start of the title, then by title and description, then by any word, each with a score.
      -- Score: words in title (weight 1), summary (0.5) and description (0.2) against their length, other endings and spellings at half,
      -- plus 1 for the exact title or 0.35 for its beginning, up to 0.15 for use and 0.1 for being new (halving in eight months).
      -- IS TRUE and the like keep a condition away from the indexes, where another is the better way in.
      CREATE FUNCTION search_matches(ask tsquery, exact tsquery, every tsquery, start_key text, as_reader text[], filter tsquery, as_of timestamptz, most int)
        RETURNS TABLE (id uuid, score float8, facets text[], school_id uuid, origin text) LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000
        SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan SET jit = off SET work_mem = '16MB' AS $$
        WITH titled AS MATERIALIZED (
          SELECT d.id, ${SCORE} AS score, d.facets, d.school_id, d.origin FROM search_document d
          WHERE d.trust_id = (SELECT current_trust()) AND d.title_key >= start_key AND d.title_key < start_key || U&'\\+10FFFF'
            AND (d.readers && as_reader) IS TRUE AND (filter IS NULL OR d.head @@ filter)
          LIMIT 100),
        headed AS MATERIALIZED (
          SELECT d.id, ${SCORE} AS score, d.facets, d.school_id, d.origin FROM search_document d
          WHERE d.trust_id = (SELECT current_trust()) AND d.readers && as_reader AND d.head @@ ask AND d.id NOT IN (SELECT t.id FROM titled t)
          LIMIT most)
        SELECT * FROM titled UNION ALL SELECT * FROM headed
        UNION ALL (SELECT d.id, ${SCORE}, d.facets, d.school_id, d.origin FROM search_document d
          WHERE d.trust_id = (SELECT current_trust()) AND d.readers && as_reader AND d.words @@ ask
            AND (d.head @@ ask) IS FALSE AND d.id NOT IN (SELECT t.id FROM titled t)
          LIMIT greatest(0, most - (SELECT count(*) FROM headed))) $$;

      -- Words that look like this one; the caller judges which of them was meant.
      CREATE FUNCTION search_like(asked text) RETURNS TABLE (word text, documents int) LANGUAGE sql STABLE SECURITY DEFINER ROWS 40
        SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan SET pg_trgm.similarity_threshold = '0.25' AS $$
        SELECT w.word, w.documents FROM search_word w WHERE w.trust_id = (SELECT current_trust()) AND w.word % asked
        ORDER BY similarity(w.word, asked) DESC, w.documents DESC LIMIT 40 $$;

      GRANT CREATE ON SCHEMA public TO trellis_finder;
      ALTER FUNCTION search_matches(tsquery, tsquery, tsquery, text, text[], tsquery, timestamptz, int) OWNER TO trellis_finder;
      ALTER FUNCTION search_like(text) OWNER TO trellis_finder;
      REVOKE CREATE ON SCHEMA public FROM trellis_finder;
      GRANT EXECUTE ON FUNCTION search_matches(tsquery, tsquery, tsquery, text, text[], tsquery, timestamptz, int), search_like(text) TO trellis_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION search_matches(tsquery, tsquery, tsquery, text, text[], tsquery, timestamptz, int); DROP FUNCTION search_like(text);
      DROP TABLE search_word, search_document, audit_entry, attempt, processed_event, idempotency_key, trust;
      DROP FUNCTION audit_chain(); DROP FUNCTION audit_hash(bytea, bigint, timestamptz, uuid, text, text, text, jsonb);
      DROP TEXT SEARCH CONFIGURATION plain_english;
    `);
  }
}
