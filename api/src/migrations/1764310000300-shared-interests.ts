// What each person would like to talk about, if they say so, and introductions of two who chose the same.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = "'same_lesson','only_teacher','newcomer','question'";

export class SharedInterests1764310000300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE introduction_consent ADD interests text[] NOT NULL DEFAULT '{}';
      ALTER TABLE introduction ADD interest text, DROP CONSTRAINT introduction_kind_check, ADD CONSTRAINT introduction_kind_check CHECK (kind IN (${KINDS},'interest'))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM introduction WHERE kind = 'interest';
      ALTER TABLE introduction DROP COLUMN interest, DROP CONSTRAINT introduction_kind_check, ADD CONSTRAINT introduction_kind_check CHECK (kind IN (${KINDS}));
      ALTER TABLE introduction_consent DROP COLUMN interests`);
  }
}
