// Whether an answer answered it can be said for sixty days; then the key goes, and with it every way from a verdict to a person.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DOOR = 'SECURITY DEFINER SET search_path = pg_catalog, public';

export class VerdictsEnd1700000000843 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION survey.verdicts_ended(abouts uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE ${DOOR} AS $$
        SELECT p.id FROM public.proposal p WHERE p.trust_id = public.current_trust() AND p.id = ANY (abouts) AND p.decided_at < now() - interval '60 days'
        UNION ALL SELECT r.id FROM public.mandate_response r WHERE r.trust_id = public.current_trust() AND r.id = ANY (abouts) AND r.given_at < now() - interval '60 days' $$;
      ALTER FUNCTION survey.judge(uuid, text) RENAME TO judge_now;
      REVOKE EXECUTE ON FUNCTION survey.judge_now(uuid, text) FROM trellis_app;
      CREATE FUNCTION survey.judge(my_about uuid, my_verdict text) RETURNS text LANGUAGE sql ${DOOR} AS $$
        SELECT CASE WHEN survey.answer_is_for(my_about) = 'mine' AND EXISTS (SELECT 1 FROM survey.verdicts_ended(ARRAY[my_about])) THEN 'ended' ELSE survey.judge_now(my_about, my_verdict) END $$;
      -- What is left says how many said what, in rows that lead nowhere.
      CREATE FUNCTION survey.end_verdicts() RETURNS int LANGUAGE plpgsql ${DOOR} AS $$
      DECLARE ended int;
      BEGIN
        WITH gone AS (DELETE FROM survey.verdict_key k WHERE k.trust_id = public.current_trust()
          AND k.about IN (SELECT survey.verdicts_ended(ARRAY(SELECT o.about FROM survey.verdict_key o WHERE o.trust_id = public.current_trust()))) RETURNING k.about)
        UPDATE survey.verdict v SET slot = uuid_send(gen_random_uuid()) FROM gone WHERE v.trust_id = public.current_trust() AND v.about = gone.about;
        GET DIAGNOSTICS ended = ROW_COUNT;
        RETURN ended;
      END $$;
      REVOKE ALL ON FUNCTION survey.verdicts_ended(uuid[]), survey.judge(uuid, text), survey.end_verdicts() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION survey.verdicts_ended(uuid[]), survey.judge(uuid, text), survey.end_verdicts() TO trellis_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION survey.end_verdicts(); DROP FUNCTION survey.judge(uuid, text); DROP FUNCTION survey.verdicts_ended(uuid[]);
      ALTER FUNCTION survey.judge_now(uuid, text) RENAME TO judge;
      GRANT EXECUTE ON FUNCTION survey.judge(uuid, text) TO trellis_app;
    `);
  }
}
