// Pictures that nothing shows: found by background work, which is nobody and so sees no one's drafts.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LeftPictures1700000000830 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- When something was last seen to show the picture, at first when it came; infinity once something that stays does.
      ALTER TABLE file ADD COLUMN shown_at timestamptz NOT NULL DEFAULT now();
      CREATE INDEX file_due ON file (trust_id, shown_at) WHERE shown_at < 'infinity';
      CREATE INDEX file_by_person ON file (trust_id, person_id, sha256) WHERE shown_at < 'infinity';
      CREATE INDEX file_by_content ON file (trust_id, sha256);

      CREATE POLICY pictures ON draft FOR SELECT TO CURRENT_USER USING (trust_id = (SELECT current_trust()));
      CREATE POLICY pictures ON found_lesson FOR SELECT TO CURRENT_USER USING (trust_id = (SELECT current_trust()));
      -- Which pictures, and whether they are shown for good (true), for now (false) or nowhere (null); nothing of what shows them.
      CREATE FUNCTION pictures_due(most int) RETURNS TABLE (id uuid, stays boolean) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        WITH due AS MATERIALIZED (SELECT f.id FROM public.file f WHERE f.trust_id = (SELECT public.current_trust()) AND f.shown_at < now() - interval '30 days' ORDER BY f.shown_at LIMIT most),
        texts AS (
          SELECT d.body::text AS words, true AS stays FROM public.document d WHERE d.trust_id = (SELECT public.current_trust())
          UNION ALL SELECT p.body::text, true FROM public.post p WHERE p.trust_id = (SELECT public.current_trust())
          UNION ALL SELECT v.body::text, true FROM public.post_version v WHERE v.trust_id = (SELECT public.current_trust())
          UNION ALL SELECT d.document::text, false FROM public.draft d WHERE d.trust_id = (SELECT public.current_trust())
          UNION ALL SELECT l.document::text, false FROM public.found_lesson l WHERE l.trust_id = (SELECT public.current_trust())),
        shown AS (
          SELECT lower(m[1]) AS id, bool_or(t.stays) AS stays FROM texts t, regexp_matches(t.words, '/api/files/([0-9a-fA-F-]{36})', 'g') AS m
          WHERE EXISTS (SELECT 1 FROM due) AND strpos(t.words, '/api/files/') > 0 GROUP BY 1)
        SELECT due.id, shown.stays FROM due LEFT JOIN shown ON shown.id = due.id::text $$;
      GRANT EXECUTE ON FUNCTION pictures_due(int) TO trellis_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION pictures_due(int);
      DROP POLICY pictures ON draft;
      DROP POLICY pictures ON found_lesson;
      DROP INDEX file_by_content, file_by_person, file_due;
      ALTER TABLE file DROP COLUMN shown_at;
    `);
  }
}
