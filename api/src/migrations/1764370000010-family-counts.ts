// What a mandate asks for is counted when a wave closes, for the whole family of versions, in people and down to the ten.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Beside lessons nobody asks for, notes go on in fives as they come; beside others in tens, as far as they were there when its family was counted. */
const REFLECTIONS = (until: string, step: string): string => `
  CREATE OR REPLACE FUNCTION resource_reflections(lesson uuid) RETURNS TABLE (note text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH each AS (SELECT DISTINCT ON (u.person_id) u.note, u.created_at, u.id FROM public.resource_use u ${until}
      ORDER BY u.person_id, u.id)
    SELECT told.note FROM (SELECT e.note FROM each e ORDER BY e.created_at, e.id LIMIT (SELECT count(*) / ${step} * ${step} FROM each)) AS told ORDER BY md5(told.note) $$;`;
const NOTES = "u.trust_id = public.current_trust() AND u.resource_id = lesson AND u.share_note AND u.note <> ''";
const COUNTED = 'public.family_count c JOIN public.resource r ON r.trust_id = c.trust_id AND r.root_id = c.root_id WHERE c.trust_id = public.current_trust() AND r.id = lesson';

export class FamilyCounts1764370000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- The published counts of a family that a mandate asks for or has asked for. It stays when the mandate ends: an exact count would then say how many did what was asked.
      CREATE TABLE family_count (
        trust_id uuid NOT NULL, root_id uuid NOT NULL, taught int NOT NULL DEFAULT 0, adapted int NOT NULL DEFAULT 0, counted_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, root_id), FOREIGN KEY (trust_id, root_id) REFERENCES resource);
      CALL protect('family_count');
      REVOKE INSERT, UPDATE, DELETE ON family_count FROM trellis_app;

      -- Counts a family anew where enough people differ; true when a figure has changed. The first time it remembers what everybody could see until then.
      CREATE FUNCTION count_family(family uuid, fewest int) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE step int := greatest(fewest, public.fewest_of(10)); apart int := step; taught_by uuid[]; adapted_by uuid[]; was public.family_count; fresh public.family_count;
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('family' || family, 0));
        INSERT INTO public.family_count (trust_id, root_id) VALUES (public.current_trust(), family) ON CONFLICT DO NOTHING;
        IF FOUND THEN apart := 0; END IF;
        SELECT c.* INTO was FROM public.family_count c WHERE c.trust_id = public.current_trust() AND c.root_id = family;
        SELECT coalesce(array_agg(DISTINCT u.person_id), '{}') INTO taught_by FROM public.resource_use u JOIN public.resource r ON r.trust_id = u.trust_id AND r.id = u.resource_id
          WHERE u.trust_id = public.current_trust() AND r.root_id = family;
        SELECT coalesce(array_agg(DISTINCT r.author_id), '{}') INTO adapted_by FROM public.resource r WHERE r.trust_id = public.current_trust() AND r.root_id = family AND r.origin_id IS NOT NULL AND r.changed_blocks > 0;
        fresh := was;
        IF public.take_snapshot('taught', family, taught_by, array_fill('\\x01'::bytea, ARRAY[cardinality(taught_by)]), apart) THEN fresh.taught := cardinality(taught_by) / step * step; END IF;
        IF public.take_snapshot('adapted', family, adapted_by, array_fill('\\x01'::bytea, ARRAY[cardinality(adapted_by)]), apart) THEN fresh.adapted := cardinality(adapted_by) / step * step; END IF;
        UPDATE public.family_count c SET taught = fresh.taught, adapted = fresh.adapted, counted_at = now() WHERE c.trust_id = public.current_trust() AND c.root_id = family;
        RETURN fresh IS DISTINCT FROM was;
      END $$;
      GRANT EXECUTE ON FUNCTION count_family(uuid, int) TO trellis_app;
      ${REFLECTIONS(`LEFT JOIN (SELECT c.counted_at FROM ${COUNTED}) AS f ON true WHERE ${NOTES} AND (f.counted_at IS NULL OR u.created_at <= f.counted_at)`, `(CASE WHEN EXISTS (SELECT 1 FROM ${COUNTED}) THEN public.fewest_of(10) ELSE public.fewest_of(5) END)`)}

      -- The owner sees every trust only while the policy is not forced upon it.
      ALTER TABLE resource NO FORCE ROW LEVEL SECURITY;
      DO $$
      DECLARE one record;
      BEGIN
        FOR one IN SELECT DISTINCT trust_id, root_id FROM resource WHERE expected LOOP
          PERFORM set_config('trellis.trust_id', one.trust_id::text, true);
          PERFORM count_family(one.root_id, 10);
        END LOOP;
        PERFORM set_config('trellis.trust_id', '', true);
      END $$;
      ALTER TABLE resource FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${REFLECTIONS(`WHERE ${NOTES}`, 'public.fewest_of(5)')}
      DROP FUNCTION count_family(uuid, int);
      DROP TABLE family_count;
    `);
  }
}
