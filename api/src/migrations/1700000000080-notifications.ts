// Notifications: what concerns a person, readable by that person alone.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notifications1700000000080 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE notification (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), person_id uuid NOT NULL, kind text NOT NULL, text text NOT NULL, link text NOT NULL,
        event_id uuid NOT NULL, created_at timestamptz NOT NULL DEFAULT now(), read_at timestamptz,
        PRIMARY KEY (trust_id, id), UNIQUE (trust_id, person_id, event_id), FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE);
      CREATE INDEX notification_by_person ON notification (trust_id, person_id, id DESC);
      CREATE INDEX notification_unread ON notification (trust_id, person_id) WHERE read_at IS NULL;
      ALTER TABLE notification ENABLE ROW LEVEL SECURITY;
      ALTER TABLE notification FORCE ROW LEVEL SECURITY;
      -- A person reads their own. An event is delivered for nobody's request: then, and only then, rows for others are written.
      CREATE POLICY own_notification ON notification USING (trust_id = (SELECT current_trust()) AND (person_id = (SELECT current_person()) OR (SELECT current_person()) IS NULL))
        WITH CHECK (trust_id = (SELECT current_trust()) AND (person_id = (SELECT current_person()) OR (SELECT current_person()) IS NULL));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE notification');
  }
}
