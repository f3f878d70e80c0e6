// Pictures that were stored before what cameras note was taken out of them are looked at once; bytes that nothing stands on any more are written down until they are gone.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OldPictures1764350000400 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of ['file', 'attachment']) {
      await db.query(`
        ALTER TABLE ${table} ADD camera_notes text NOT NULL DEFAULT 'none';
        UPDATE ${table} SET camera_notes = 'perhaps' WHERE type LIKE 'image/%';
        CREATE INDEX ${table}_camera_notes ON ${table} (trust_id, sha256) WHERE camera_notes = 'perhaps'`);
    }
    await db.query("CREATE TABLE left_bytes (trust_id uuid NOT NULL, sha256 bytea NOT NULL, PRIMARY KEY (trust_id, sha256)); CALL protect('left_bytes')");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE left_bytes; ALTER TABLE attachment DROP COLUMN camera_notes; ALTER TABLE file DROP COLUMN camera_notes');
  }
}
