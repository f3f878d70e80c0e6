// Charters of networks, membership by rule or by request, the circle of a department within its school, and networks closed with a summary.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Charters1700000000203 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- by_rule: whoever mainly teaches its subject belongs; with a school, only there, and then nobody else even sees it.
      ALTER TABLE network ADD cadence text NOT NULL DEFAULT '', ADD time_given text NOT NULL DEFAULT '', ADD by_request boolean NOT NULL DEFAULT false,
        ADD by_rule boolean NOT NULL DEFAULT false, ADD school_id uuid, ADD closing_summary text NOT NULL DEFAULT '',
        ADD CONSTRAINT network_school FOREIGN KEY (trust_id, school_id) REFERENCES school;
      CREATE UNIQUE INDEX network_department ON network (trust_id, school_id, subject) WHERE school_id IS NOT NULL;

      CREATE TABLE joining_request (
        trust_id uuid NOT NULL, network_id uuid NOT NULL, person_id uuid NOT NULL, words text NOT NULL, asked_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, network_id, person_id), FOREIGN KEY (trust_id, network_id) REFERENCES network, FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE);
      CALL protect('joining_request');

      -- Who left or was removed: a rule brings nobody back.
      CREATE TABLE network_leaver (
        trust_id uuid NOT NULL, network_id uuid NOT NULL, person_id uuid NOT NULL,
        PRIMARY KEY (trust_id, network_id, person_id), FOREIGN KEY (trust_id, network_id) REFERENCES network, FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE);
      CALL protect('network_leaver');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE network_leaver, joining_request; DROP INDEX network_department;
      ALTER TABLE network DROP COLUMN cadence, DROP COLUMN time_given, DROP COLUMN by_request, DROP COLUMN by_rule, DROP COLUMN school_id, DROP COLUMN closing_summary`);
  }
}
