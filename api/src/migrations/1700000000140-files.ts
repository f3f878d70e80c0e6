// Files: uploads under way, what lies beside a lesson, what was found in a file, and lessons read from files but not saved yet.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Files1700000000140 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- An upload under way: how many bytes each stored piece has. Its sender's alone.
      CREATE TABLE upload (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), person_id uuid NOT NULL, name text NOT NULL, bytes int NOT NULL CHECK (bytes > 0),
        pieces int[] NOT NULL DEFAULT '{}', received int NOT NULL DEFAULT 0 CHECK (received <= bytes), created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, id));
      CREATE INDEX upload_by_person ON upload (trust_id, person_id);
      CALL protect_own('upload');

      -- What was found in a file, once for equal bytes: its words for search, how it looks is kept in storage.
      CREATE TABLE file_look (
        trust_id uuid NOT NULL, sha256 bytea NOT NULL, text text NOT NULL, pages int, small boolean NOT NULL, note text,
        PRIMARY KEY (trust_id, sha256));
      CALL protect('file_look');

      -- A file beside a lesson. Adaptations have rows of their own on the same bytes.
      CREATE TABLE attachment (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), resource_id uuid NOT NULL, person_id uuid NOT NULL, name text NOT NULL, kind text NOT NULL, type text NOT NULL,
        bytes int NOT NULL, sha256 bytea NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, resource_id) REFERENCES resource, FOREIGN KEY (trust_id, sha256) REFERENCES file_look);
      CREATE INDEX attachment_by_resource ON attachment (trust_id, resource_id);
      CREATE INDEX attachment_by_person ON attachment (trust_id, person_id, sha256);
      CREATE INDEX attachment_by_content ON attachment (trust_id, sha256);
      CALL protect('attachment');

      -- Lessons read from somebody's files, until they are saved or thrown away.
      CREATE TABLE lesson_import (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), person_id uuid NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, id));
      CREATE INDEX lesson_import_by_person ON lesson_import (trust_id, person_id);
      CALL protect_own('lesson_import');
      CREATE TABLE found_lesson (
        trust_id uuid NOT NULL, import_id uuid NOT NULL, number int NOT NULL, person_id uuid NOT NULL, path text NOT NULL, title text NOT NULL, subject text, fields json,
        document json, blocks int NOT NULL DEFAULT 0, words int NOT NULL DEFAULT 0, pictures json NOT NULL DEFAULT '[]', notes text[] NOT NULL DEFAULT '{}', reason text,
        origin_id uuid, origin_number int, saved_as uuid,
        PRIMARY KEY (trust_id, import_id, number), FOREIGN KEY (trust_id, import_id) REFERENCES lesson_import ON DELETE CASCADE);
      CALL protect_own('found_lesson');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE found_lesson, lesson_import, attachment, file_look, upload');
  }
}
