// Comparison across trusts: by the word of each, of trusts as wholes, and only as a distribution of five or more.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const COMPARES = 'trust_id IN (SELECT t.trust_id FROM public.trust t WHERE t.compares)';

export class AcrossTrusts1700000000842 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE trust ADD compares boolean NOT NULL DEFAULT false;
      -- The owner alone, and of trusts that said so alone: what everybody of such a trust answered, as it was published.
      CREATE POLICY compares ON trust FOR SELECT TO CURRENT_USER USING (compares);
      CREATE POLICY compared ON pulse_wave FOR SELECT TO CURRENT_USER USING (status = 'released' AND ${COMPARES});
      CREATE POLICY compared ON pub.pulse_figure FOR SELECT TO CURRENT_USER USING (kind = 'trust' AND metric LIKE 'item:q.%' AND ${COMPARES});
      -- Quartiles to the nearest 5 in 100 of each trust's newest share within a year; nothing to a trust that does not compare itself.
      CREATE FUNCTION pub.across_trusts() RETURNS TABLE (code text, trusts int, lower numeric, middle numeric, upper numeric) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        WITH newest AS (
          SELECT DISTINCT ON (f.trust_id, f.metric) substr(f.metric, 8) AS code, (f.figure->'satisfied'->>'value')::float8 AS value
          FROM pub.pulse_figure f JOIN public.pulse_wave w ON w.trust_id = f.trust_id AND w.id = f.wave_id
          WHERE f.kind = 'trust' AND f.metric LIKE 'item:q.%' AND f.figure ? 'satisfied' AND w.status = 'released' AND w.closed_at > now() - interval '1 year' AND f.${COMPARES}
          ORDER BY f.trust_id, f.metric, w.closed_at DESC)
        SELECT n.code, count(*)::int, round(20 * percentile_cont(0.25) WITHIN GROUP (ORDER BY n.value))::numeric / 20, round(20 * percentile_cont(0.5) WITHIN GROUP (ORDER BY n.value))::numeric / 20,
          round(20 * percentile_cont(0.75) WITHIN GROUP (ORDER BY n.value))::numeric / 20
        FROM newest n WHERE EXISTS (SELECT 1 FROM public.trust t WHERE t.trust_id = public.current_trust() AND t.compares) GROUP BY n.code HAVING count(*) >= 5 $$;
      REVOKE ALL ON FUNCTION pub.across_trusts() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION pub.across_trusts() TO trellis_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION pub.across_trusts(); DROP POLICY compared ON pub.pulse_figure; DROP POLICY compared ON pulse_wave; DROP POLICY compares ON trust;
      ALTER TABLE trust DROP COLUMN compares;
    `);
  }
}
