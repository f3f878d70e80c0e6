// Who else is changing a lesson: drafts stay their writers' alone, and only that somebody has one is told to whoever may change it too.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WritingNow1700000000831 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE POLICY writing_now ON draft FOR SELECT TO CURRENT_USER USING (trust_id = (SELECT current_trust()) AND saved_at > now() - interval '15 minutes');
      -- The caller has seen to it that whoever asks may change the lesson.
      CREATE FUNCTION writing_now(lesson uuid) RETURNS TABLE (person_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT d.person_id FROM public.draft d WHERE d.trust_id = (SELECT public.current_trust()) AND d.resource_id = lesson AND d.saved_at > now() - interval '15 minutes'
          AND d.person_id <> (SELECT public.current_person()) ORDER BY d.saved_at DESC LIMIT 5 $$;
      GRANT EXECUTE ON FUNCTION writing_now(uuid) TO trellis_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION writing_now(uuid); DROP POLICY writing_now ON draft');
  }
}
