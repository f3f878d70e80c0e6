// How many school days a consultation was to be open for is kept as it opens: what was open for less does not count as asking.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DaysToAnswer1764390000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // For those that have opened already, weekdays: the calendar of those days may have changed since.
    await db.query(`
      ALTER TABLE proposal ADD school_days int;
      ALTER TABLE proposal NO FORCE ROW LEVEL SECURITY;
      UPDATE proposal SET school_days = (SELECT count(*) FROM generate_series(opened_at::date + 1, coalesce(closed_at::date, closes_on), interval '1 day') AS d WHERE extract(isodow FROM d) < 6) WHERE stage <> 'draft';
      ALTER TABLE proposal FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE proposal DROP COLUMN school_days');
  }
}
