// Why an exception was ended; how firm an expectation was when an answer came to be owed; and a survey's wave whose days passed before it could open.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const status = (words: string): string => `ALTER TABLE pulse_wave DROP CONSTRAINT pulse_wave_status_check; ALTER TABLE pulse_wave ADD CONSTRAINT pulse_wave_status_check CHECK (status IN (${words}));`;

export class EndsAndPromises1764400000030 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE mandate_exception ADD ended_reason text NOT NULL DEFAULT '';
      ALTER TABLE mandate_response ADD strength text CHECK (strength IN ('must','should','may'));
      ${status("'scheduled','open','closed','released','missed'")}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE pulse_wave NO FORCE ROW LEVEL SECURITY;
      DELETE FROM pulse_wave WHERE status = 'missed';
      ALTER TABLE pulse_wave FORCE ROW LEVEL SECURITY;
      ${status("'scheduled','open','closed','released'")}
      ALTER TABLE mandate_response DROP COLUMN strength;
      ALTER TABLE mandate_exception DROP COLUMN ended_reason;
    `);
  }
}
