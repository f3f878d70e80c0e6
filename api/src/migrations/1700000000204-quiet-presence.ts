// Who does not want colleagues to see that they are here.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class QuietPresence1700000000204 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE quiet_presence (
        trust_id uuid NOT NULL, person_id uuid NOT NULL,
        PRIMARY KEY (trust_id, person_id), FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE);
      CALL protect('quiet_presence');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE quiet_presence');
  }
}
