// Platform tables: idempotency keys, the audit chain, processed events, throttles, search documents.
import type { MigrationInterface, QueryRunner } from 'typeorm';

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

      CREATE TABLE search_document (
        trust_id uuid NOT NULL, id uuid NOT NULL, kind text NOT NULL,
        audience text[] NOT NULL, title text NOT NULL, summary text NOT NULL, body text NOT NULL,
        subject text NOT NULL, key_stages text[] NOT NULL, years smallint[] NOT NULL, resource_kind text NOT NULL,
        school_id uuid, origin text NOT NULL, author_id uuid, boost real NOT NULL DEFAULT 0, updated_at timestamptz NOT NULL,
        words tsvector NOT NULL,
        PRIMARY KEY (trust_id, id));
      CREATE INDEX search_document_words ON search_document USING gin (words);
      CREATE INDEX search_document_recent ON search_document (trust_id, kind, updated_at DESC, id DESC);
      CREATE INDEX search_document_subject ON search_document (trust_id, kind, subject, updated_at DESC, id DESC);
      CALL protect('search_document');

      -- The words a trust uses, so that a misspelt query can be put right before it is asked.
      CREATE TABLE search_word (
        trust_id uuid NOT NULL, word text NOT NULL, documents int NOT NULL,
        PRIMARY KEY (trust_id, word));
      CREATE INDEX search_word_trigrams ON search_word USING gin (word gin_trgm_ops);
      CALL protect('search_word');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE search_word, search_document, audit_entry, attempt, processed_event, idempotency_key, trust;
      DROP FUNCTION audit_chain(); DROP FUNCTION audit_hash(bytea, bigint, timestamptz, uuid, text, text, text, jsonb);
    `);
  }
}
