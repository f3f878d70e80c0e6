// A proposal says of each resource how much of it would be left to change, as an expectation does.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProposalStances1764320000030 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query("ALTER TABLE proposal_resource ADD stance text NOT NULL DEFAULT 'adapt' CHECK (stance IN ('keep','adapt','choose'))");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE proposal_resource DROP COLUMN stance');
  }
}
