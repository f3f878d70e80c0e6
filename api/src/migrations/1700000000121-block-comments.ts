// Comments on parts of a lesson, and notes of teachers that reach its author without a name.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BlockComments1700000000121 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A remark on a block, or (with thread_id) an answer to one. Resolving is said of the remark that began it. number: the revision it was said of.
      CREATE TABLE block_comment (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), resource_id uuid NOT NULL, block_id text NOT NULL, thread_id uuid, author_id uuid NOT NULL,
        body text NOT NULL, number int NOT NULL, created_at timestamptz NOT NULL DEFAULT now(), edited_at timestamptz, deleted_at timestamptz,
        resolved_at timestamptz, resolved_by uuid,
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, resource_id) REFERENCES resource, FOREIGN KEY (trust_id, thread_id) REFERENCES block_comment, FOREIGN KEY (trust_id, author_id) REFERENCES person);
      CREATE INDEX block_comment_by_resource ON block_comment (trust_id, resource_id, id);
      CALL protect('block_comment');

      -- Where a name is never kept, a note may still reach the author: one a person, unnamed, undated, in no order, and only in whole groups of five.
      ALTER TABLE resource_use ADD COLUMN share_note boolean NOT NULL DEFAULT false;
      CREATE FUNCTION resource_reflections(lesson uuid) RETURNS TABLE (note text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        WITH each AS (SELECT DISTINCT ON (u.person_id) u.note, u.created_at, u.id FROM public.resource_use u
          WHERE u.trust_id = public.current_trust() AND u.resource_id = lesson AND u.share_note AND u.note <> '' ORDER BY u.person_id, u.id)
        SELECT told.note FROM (SELECT e.note FROM each e ORDER BY e.created_at, e.id LIMIT (SELECT count(*) / 5 * 5 FROM each)) AS told ORDER BY md5(told.note) $$;
      GRANT EXECUTE ON FUNCTION resource_reflections(uuid) TO trellis_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION resource_reflections(uuid);
      ALTER TABLE resource_use DROP COLUMN share_note;
      DROP TABLE block_comment;
    `);
  }
}
