// Files of posts: kept once by whoever looks after files, referred to by the post whose readers may have them.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PostFiles1700000000820 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A file kept for another room. Until it is taken it is its sender's alone; where nobody may know who that was, no row says it.
      CREATE TABLE kept_file (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), person_id uuid, upload_id uuid, stored_as uuid NOT NULL, name text NOT NULL, kind text NOT NULL, type text NOT NULL,
        bytes int NOT NULL, pages int, small boolean NOT NULL, width int, height int, taken boolean NOT NULL DEFAULT false, created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, id), UNIQUE (trust_id, upload_id), FOREIGN KEY (trust_id, person_id) REFERENCES person);
      CREATE INDEX kept_file_by_person ON kept_file (trust_id, person_id);
      CREATE INDEX kept_file_untaken ON kept_file (trust_id, created_at) WHERE NOT taken;
      CALL protect('kept_file');

      -- Whoever may read the post may have the file, wherever the post is moved. What it shows is said for those who cannot see it.
      CREATE TABLE post_file (
        trust_id uuid NOT NULL, post_id uuid NOT NULL, file_id uuid NOT NULL, place smallint NOT NULL, alt text NOT NULL DEFAULT '',
        PRIMARY KEY (trust_id, post_id, file_id), UNIQUE (trust_id, file_id), FOREIGN KEY (trust_id, post_id) REFERENCES post, FOREIGN KEY (trust_id, file_id) REFERENCES kept_file);
      CALL protect('post_file');

      -- How many there are, so that posts without any cost nothing more.
      ALTER TABLE post ADD file_count int NOT NULL DEFAULT 0;
      ALTER TABLE post_version ADD files text[] NOT NULL DEFAULT '{}';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE post_version DROP COLUMN files; ALTER TABLE post DROP COLUMN file_count; DROP TABLE post_file, kept_file');
  }
}
