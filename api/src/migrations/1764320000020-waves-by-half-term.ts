// A trust may have a wave of rating open with each half-term of its calendar by itself.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WavesByHalfTerm1764320000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE trust ADD waves_by_half_term boolean NOT NULL DEFAULT false');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE trust DROP COLUMN waves_by_half_term');
  }
}
