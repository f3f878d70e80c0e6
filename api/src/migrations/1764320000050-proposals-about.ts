// A proposal may be about an expectation that is there already: decided, it is the gate through which that one is changed.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProposalsAbout1764320000050 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE proposal ADD about_id uuid, ADD applied_at timestamptz, ADD CONSTRAINT proposal_about FOREIGN KEY (trust_id, about_id) REFERENCES mandate,
        ADD CONSTRAINT proposal_applied CHECK (applied_at IS NULL OR (about_id IS NOT NULL AND stage = 'decided'));
      CREATE INDEX proposal_by_expectation ON proposal (trust_id, about_id) WHERE about_id IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX proposal_by_expectation; ALTER TABLE proposal DROP COLUMN applied_at, DROP COLUMN about_id');
  }
}
