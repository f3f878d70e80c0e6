// A post may name schools and networks: it keeps whom it called that way, and whose leads are told.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NamedPlaces1700000000821 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query("ALTER TABLE post ADD called_ids uuid[] NOT NULL DEFAULT '{}', ADD network_ids uuid[] NOT NULL DEFAULT '{}'");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE post DROP COLUMN called_ids, DROP COLUMN network_ids');
  }
}
