// Why versions changed core parts of the lessons they were made from.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CoreChanges1700000000160 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE core_change (
        trust_id uuid NOT NULL, resource_id uuid NOT NULL, block_id text NOT NULL, block_text text NOT NULL, origin_id uuid NOT NULL, person_id uuid NOT NULL, reason text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, resource_id, block_id),
        FOREIGN KEY (trust_id, resource_id) REFERENCES resource, FOREIGN KEY (trust_id, origin_id) REFERENCES resource, FOREIGN KEY (trust_id, person_id) REFERENCES person);
      CREATE INDEX core_change_by_origin ON core_change (trust_id, origin_id, created_at DESC);
      CALL protect('core_change');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE core_change');
  }
}
