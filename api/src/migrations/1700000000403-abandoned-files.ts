// Uploads that were never finished and imports nobody decided on: found by background work, which is nobody and so sees no one's own rows.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AbandonedFiles1700000000403 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE POLICY abandoned ON upload FOR SELECT TO CURRENT_USER USING (created_at < now() - interval '1 day');
      CREATE POLICY abandoned ON lesson_import FOR SELECT TO CURRENT_USER USING (created_at < now() - interval '14 days');
      -- Whose they are and no more: each is thrown away as its owner would.
      CREATE FUNCTION abandoned_files(most int) RETURNS TABLE (kind text, id uuid, person_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        (SELECT 'upload', u.id, u.person_id FROM public.upload u WHERE u.trust_id = (SELECT public.current_trust()) AND u.created_at < now() - interval '1 day' LIMIT most)
        UNION ALL
        (SELECT 'import', i.id, i.person_id FROM public.lesson_import i WHERE i.trust_id = (SELECT public.current_trust()) AND i.created_at < now() - interval '14 days' LIMIT most) $$;
      GRANT EXECUTE ON FUNCTION abandoned_files(int) TO trellis_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION abandoned_files(int); DROP POLICY abandoned ON upload; DROP POLICY abandoned ON lesson_import');
  }
}
