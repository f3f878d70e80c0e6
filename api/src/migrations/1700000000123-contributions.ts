// Whether a person shows what they contributed to colleagues, and in what words of their own.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Contributions1700000000123 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE shared_contributions (
        trust_id uuid NOT NULL, person_id uuid NOT NULL, statement text NOT NULL DEFAULT '', shared_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, person_id), FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE);
      CALL protect('shared_contributions');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE shared_contributions');
  }
}
