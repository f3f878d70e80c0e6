// Conversation: kinds of thread and what belongs to them, answers, reactions, earlier wordings, saved posts, followed threads, calendars.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Conversation1700000000200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE thread DROP CONSTRAINT thread_kind_check;
      ALTER TABLE thread ADD CONSTRAINT thread_kind_check CHECK (kind IN ('discussion','question','share','decision','meeting'));
      ALTER TABLE thread ADD answer_post_id uuid;

      -- A decision: options to choose from until a day, then the result in words and, where it is one of them, the option.
      CREATE TABLE thread_decision (
        trust_id uuid NOT NULL, thread_id uuid NOT NULL, closes_on date NOT NULL, result text, option_id uuid, decided_by uuid, decided_at timestamptz,
        PRIMARY KEY (trust_id, thread_id), FOREIGN KEY (trust_id, thread_id) REFERENCES thread);
      CALL protect('thread_decision');
      CREATE TABLE decision_option (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), thread_id uuid NOT NULL, position int NOT NULL, label text NOT NULL,
        PRIMARY KEY (trust_id, id), UNIQUE (trust_id, thread_id, position), FOREIGN KEY (trust_id, thread_id) REFERENCES thread);
      CALL protect('decision_option');
      CREATE TABLE decision_choice (
        trust_id uuid NOT NULL, thread_id uuid NOT NULL, person_id uuid NOT NULL, option_id uuid NOT NULL,
        PRIMARY KEY (trust_id, thread_id, person_id), FOREIGN KEY (trust_id, option_id) REFERENCES decision_option, FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE);
      CALL protect('decision_choice');

      CREATE TABLE thread_meeting (
        trust_id uuid NOT NULL, thread_id uuid NOT NULL, starts_at timestamptz NOT NULL, minutes int NOT NULL, link text NOT NULL, agenda text NOT NULL, notes text NOT NULL DEFAULT '',
        version int NOT NULL DEFAULT 1, changed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, thread_id), FOREIGN KEY (trust_id, thread_id) REFERENCES thread);
      CALL protect('thread_meeting');

      CREATE TABLE post_reaction (
        trust_id uuid NOT NULL, post_id uuid NOT NULL, kind text NOT NULL, person_id uuid NOT NULL, at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, post_id, kind, person_id), FOREIGN KEY (trust_id, post_id) REFERENCES post, FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE);
      CALL protect('post_reaction');

      -- What a post said before it was edited; \`at\` is when it began to say so.
      CREATE TABLE post_version (
        trust_id uuid NOT NULL, post_id uuid NOT NULL, number int NOT NULL, text text NOT NULL, body jsonb NOT NULL, at timestamptz NOT NULL,
        PRIMARY KEY (trust_id, post_id, number), FOREIGN KEY (trust_id, post_id) REFERENCES post);
      CALL protect('post_version');

      -- Nobody but a person themselves knows what they saved.
      CREATE TABLE saved_post (
        trust_id uuid NOT NULL, person_id uuid NOT NULL, post_id uuid NOT NULL, saved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (trust_id, person_id, post_id), FOREIGN KEY (trust_id, post_id) REFERENCES post, FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE);
      ALTER TABLE saved_post ENABLE ROW LEVEL SECURITY;
      ALTER TABLE saved_post FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_saved_post ON saved_post USING (trust_id = (SELECT current_trust()) AND person_id = (SELECT current_person()))
        WITH CHECK (trust_id = (SELECT current_trust()) AND person_id = (SELECT current_person()));

      CREATE TABLE thread_follow (
        trust_id uuid NOT NULL, thread_id uuid NOT NULL, person_id uuid NOT NULL, level text NOT NULL CHECK (level IN ('follow','mute')),
        PRIMARY KEY (trust_id, thread_id, person_id), FOREIGN KEY (trust_id, thread_id) REFERENCES thread, FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE);
      CALL protect('thread_follow');

      -- The secret address of a person's meetings; making a new one ends the old.
      CREATE TABLE calendar_feed (
        trust_id uuid NOT NULL, person_id uuid NOT NULL, token_hash bytea NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, person_id), UNIQUE (trust_id, token_hash), FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE);
      CALL protect('calendar_feed');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE calendar_feed, thread_follow, saved_post, post_version, post_reaction, thread_meeting, decision_choice, decision_option, thread_decision;
      ALTER TABLE thread DROP COLUMN answer_post_id;
      ALTER TABLE thread DROP CONSTRAINT thread_kind_check;
      UPDATE thread SET kind = 'discussion' WHERE kind IN ('decision','meeting');
      ALTER TABLE thread ADD CONSTRAINT thread_kind_check CHECK (kind IN ('discussion','question','share'));
    `);
  }
}
