// Moderation: safeguarding contacts, reports, hidden posts, suspensions, what was done and why, and how long posts are kept.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Moderation1700000000232 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE safeguarding_contact (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), person_id uuid NOT NULL, school_id uuid, phone text NOT NULL DEFAULT '',
        PRIMARY KEY (trust_id, id), UNIQUE NULLS NOT DISTINCT (trust_id, person_id, school_id),
        FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE, FOREIGN KEY (trust_id, school_id) REFERENCES school);
      CALL protect('safeguarding_contact');

      CREATE TABLE report (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), network_id uuid NOT NULL, thread_id uuid NOT NULL, post_id uuid NOT NULL, reporter_id uuid NOT NULL,
        category text NOT NULL, words text NOT NULL, created_at timestamptz NOT NULL DEFAULT now(), outcome text, handled_by uuid, handled_at timestamptz,
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, post_id) REFERENCES post, FOREIGN KEY (trust_id, reporter_id) REFERENCES person ON DELETE CASCADE);
      CREATE UNIQUE INDEX report_once ON report (trust_id, post_id, reporter_id, category) WHERE handled_at IS NULL;
      CREATE INDEX report_open ON report (trust_id, created_at) WHERE handled_at IS NULL;
      CALL protect('report');

      -- A hidden post is to every reader a deleted one; this row says that it can come back.
      CREATE TABLE hidden_post (trust_id uuid NOT NULL, post_id uuid NOT NULL, hidden_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (trust_id, post_id), FOREIGN KEY (trust_id, post_id) REFERENCES post);
      CALL protect('hidden_post');

      CREATE TABLE network_suspension (
        trust_id uuid NOT NULL, network_id uuid NOT NULL, person_id uuid NOT NULL, reason text NOT NULL, until date, created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, network_id, person_id), FOREIGN KEY (trust_id, network_id) REFERENCES network, FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE);
      CALL protect('network_suspension');

      -- What was done to whose words or membership, and the reason they were given.
      CREATE TABLE moderation_act (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), act text NOT NULL CHECK (act IN ('hide','unhide','suspend','unsuspend')), network_id uuid NOT NULL, thread_id uuid, post_id uuid,
        person_id uuid NOT NULL, by_id uuid NOT NULL, reason text NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE);
      CALL protect('moderation_act');
      REVOKE UPDATE ON moderation_act FROM trellis_app;

      -- No row, or null: posts are kept.
      CREATE TABLE retention_rule (trust_id uuid NOT NULL REFERENCES trust, keep_months int CHECK (keep_months >= 12), PRIMARY KEY (trust_id));
      CALL protect('retention_rule');
      CREATE INDEX post_by_age ON post (trust_id, created_at) WHERE text <> '';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX post_by_age; DROP TABLE retention_rule, moderation_act, network_suspension, hidden_post, report, safeguarding_contact');
  }
}
