// Pages of one wave read its figures by wave: without this index they would read those of every wave there ever was.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FiguresByWave1700000000801 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE INDEX published_figure_by_wave ON pub.published_figure (trust_id, wave_id, metric)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX pub.published_figure_by_wave');
  }
}
