// What each person wants to hear of and when: settings, levels by network, notices held for a school morning, and the mails that were sent.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notices1700000000500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Held: not told on any device before deliver_at. Mailed: in a digest, once.
      ALTER TABLE notification ADD deliver_at timestamptz NOT NULL DEFAULT now(), ADD held boolean NOT NULL DEFAULT false, ADD mailed_at timestamptz;
      CREATE INDEX notification_held ON notification (trust_id, deliver_at) WHERE held;

      -- No row: a mail a week, quiet outside school hours, nothing switched off. link_version: links of mails with a smaller one have ended.
      CREATE TABLE notification_setting (
        trust_id uuid NOT NULL, person_id uuid NOT NULL, digest text NOT NULL DEFAULT 'weekly' CHECK (digest IN ('daily','weekly','off')), digest_before text CHECK (digest_before IN ('daily','weekly')),
        quiet text NOT NULL DEFAULT 'school' CHECK (quiet IN ('school','own','off')), morning text NOT NULL DEFAULT '07:30', evening text NOT NULL DEFAULT '18:00',
        muted text[] NOT NULL DEFAULT '{}', link_version int NOT NULL DEFAULT 1,
        PRIMARY KEY (trust_id, person_id), FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE);
      CREATE TABLE digest (
        trust_id uuid NOT NULL, person_id uuid NOT NULL, period text NOT NULL, planned_at timestamptz NOT NULL DEFAULT now(), sent_at timestamptz, about text[] NOT NULL DEFAULT '{}',
        PRIMARY KEY (trust_id, person_id, period), FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE);
      DO $$ DECLARE target text; BEGIN
        FOREACH target IN ARRAY ARRAY['notification_setting','digest'] LOOP
          EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
          EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
          -- A person's own. Events and mails are worked on for nobody's request: then, and only then, all of them are read.
          EXECUTE format('CREATE POLICY own_or_nobody ON %s USING (trust_id = (SELECT current_trust()) AND (person_id = (SELECT current_person()) OR (SELECT current_person()) IS NULL))
            WITH CHECK (trust_id = (SELECT current_trust()) AND (person_id = (SELECT current_person()) OR (SELECT current_person()) IS NULL))', target);
        END LOOP;
      END $$;

      -- No row: mentions and threads one follows.
      CREATE TABLE network_level (
        trust_id uuid NOT NULL, network_id uuid NOT NULL, person_id uuid NOT NULL, level text NOT NULL CHECK (level IN ('everything','nothing')),
        PRIMARY KEY (trust_id, network_id, person_id), FOREIGN KEY (trust_id, network_id) REFERENCES network, FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE);
      CALL protect('network_level');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE network_level, digest, notification_setting; DROP INDEX notification_held;
      ALTER TABLE notification DROP COLUMN deliver_at, DROP COLUMN held, DROP COLUMN mailed_at`);
  }
}
