// What one takes along from insight: pages kept under a name, and the report by e-mail.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TakenAlong1700000000840 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE kept_view (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), person_id uuid NOT NULL, name text NOT NULL, address text NOT NULL,
        PRIMARY KEY (trust_id, id), UNIQUE (trust_id, person_id, name), FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE);
      ALTER TABLE kept_view ENABLE ROW LEVEL SECURITY;
      ALTER TABLE kept_view FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_kept_view ON kept_view USING (trust_id = (SELECT current_trust()) AND person_id = (SELECT current_person()))
        WITH CHECK (trust_id = (SELECT current_trust()) AND person_id = (SELECT current_person()));

      ALTER TABLE notification_setting ADD report text NOT NULL DEFAULT 'never' CHECK (report IN ('ready','monthly','never')), ADD report_before text CHECK (report_before IN ('ready','monthly'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE kept_view; ALTER TABLE notification_setting DROP COLUMN report, DROP COLUMN report_before');
  }
}
