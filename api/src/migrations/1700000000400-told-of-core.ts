// Up to which revision of its original the author of an adaptation was told that its core parts changed.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ToldOfCore1700000000400 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE following ADD COLUMN told_core_number int NOT NULL DEFAULT 0');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE following DROP COLUMN told_core_number');
  }
}
