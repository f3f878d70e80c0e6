// The school calendar: terms and holidays of the trust, each school's INSET days, and the hours in which messages reach people.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Calendar1700000000230 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE calendar_span (
        trust_id uuid NOT NULL REFERENCES trust, id uuid NOT NULL DEFAULT uuidv7(), kind text NOT NULL CHECK (kind IN ('term','holiday','inset')),
        name text NOT NULL, starts_on date NOT NULL, ends_on date NOT NULL CHECK (ends_on >= starts_on), school_id uuid,
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, school_id) REFERENCES school);
      CREATE INDEX calendar_span_by_time ON calendar_span (trust_id, starts_on);
      CALL protect('calendar_span');

      -- A trust without a row has the defaults.
      CREATE TABLE calendar_hours (
        trust_id uuid NOT NULL REFERENCES trust, quiet boolean NOT NULL DEFAULT true, morning text NOT NULL DEFAULT '07:30', evening text NOT NULL DEFAULT '18:00',
        PRIMARY KEY (trust_id));
      CALL protect('calendar_hours');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE calendar_hours, calendar_span');
  }
}
