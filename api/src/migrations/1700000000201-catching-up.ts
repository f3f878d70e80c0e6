// Finding what was said: words of posts and titles of threads, looked for in the networks of whoever asks and nowhere else.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CatchingUp1700000000201 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX post_words ON post USING gin (trust_id, to_tsvector('public.plain_english', text)) WITH (gin_pending_list_limit = 256);
      CREATE INDEX thread_title_words ON thread USING gin (trust_id, to_tsvector('public.plain_english', title));
      CREATE INDEX post_by_network ON post (trust_id, network_id, created_at DESC);

      -- As with search_matches: row-level security lets no full-text operator near an index, so this looks on behalf of a role that can do
      -- nothing else, and says itself whose rows it returns: those of the networks the asking person belongs to.
      GRANT SELECT ON post, thread, circle_member TO trellis_finder;
      CREATE POLICY finder ON post FOR SELECT TO trellis_finder USING (true);
      CREATE POLICY finder ON thread FOR SELECT TO trellis_finder USING (true);
      CREATE POLICY finder ON circle_member FOR SELECT TO trellis_finder USING (true);
      CREATE FUNCTION conversation_matches(ask tsquery, most int) RETURNS TABLE (id uuid) LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000
        SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan SET jit = off AS $$
        (SELECT p.id FROM post p
          JOIN circle_member m ON m.trust_id = p.trust_id AND m.circle_id = p.network_id AND m.person_id = (SELECT current_person())
          WHERE p.trust_id = (SELECT current_trust()) AND to_tsvector('public.plain_english', p.text) @@ ask AND p.deleted_at IS NULL
          ORDER BY p.created_at DESC LIMIT most)
        UNION
        (SELECT f.id FROM thread t
          JOIN circle_member m ON m.trust_id = t.trust_id AND m.circle_id = t.network_id AND m.person_id = (SELECT current_person())
          CROSS JOIN LATERAL (SELECT p.id FROM post p WHERE p.trust_id = t.trust_id AND p.thread_id = t.id ORDER BY p.seq LIMIT 1) f
          WHERE t.trust_id = (SELECT current_trust()) AND to_tsvector('public.plain_english', t.title) @@ ask
          ORDER BY t.last_post_at DESC LIMIT most) $$;
      GRANT CREATE ON SCHEMA public TO trellis_finder;
      ALTER FUNCTION conversation_matches(tsquery, int) OWNER TO trellis_finder;
      REVOKE CREATE ON SCHEMA public FROM trellis_finder;
      GRANT EXECUTE ON FUNCTION conversation_matches(tsquery, int) TO trellis_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION conversation_matches(tsquery, int);
      DROP POLICY finder ON post; DROP POLICY finder ON thread; DROP POLICY finder ON circle_member;
      REVOKE SELECT ON post, thread, circle_member FROM trellis_finder;
      DROP INDEX post_words; DROP INDEX thread_title_words; DROP INDEX post_by_network;
    `);
  }
}
