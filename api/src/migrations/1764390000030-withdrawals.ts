// An open consultation may be withdrawn, with a reason that everyone asked is told: what was answered is destroyed, unread.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const stages = (names: string): string => `ALTER TABLE proposal DROP CONSTRAINT proposal_stage_check, ADD CONSTRAINT proposal_stage_check CHECK (stage IN (${names}));`;

export class Withdrawals1764390000030 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ${stages("'draft','consulting','closed','decided','withdrawn'")}
      ALTER TABLE proposal ADD withdrawn_at timestamptz, ADD withdrawal text NOT NULL DEFAULT '', ADD CONSTRAINT proposal_withdrawn CHECK ((stage = 'withdrawn') = (withdrawn_at IS NOT NULL));
      -- All the application can do with what was answered there: let nobody ever read it.
      CREATE FUNCTION survey.destroy_views(my_proposal uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM public.proposal p WHERE p.trust_id = public.current_trust() AND p.id = my_proposal AND p.stage = 'withdrawn') THEN RETURN; END IF;
        DELETE FROM survey.open_view v WHERE v.trust_id = public.current_trust() AND v.proposal_id = my_proposal;
        DELETE FROM survey.open_support s WHERE s.trust_id = public.current_trust() AND s.proposal_id = my_proposal;
        DELETE FROM survey.open_point o WHERE o.trust_id = public.current_trust() AND o.proposal_id = my_proposal;
        DELETE FROM survey.consultation_key k WHERE k.trust_id = public.current_trust() AND k.proposal_id = my_proposal;
        DELETE FROM public.named_view n WHERE n.trust_id = public.current_trust() AND n.proposal_id = my_proposal;
      END $$;
      GRANT EXECUTE ON FUNCTION survey.destroy_views(uuid) TO trellis_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION survey.destroy_views(uuid);
      ALTER TABLE proposal DROP CONSTRAINT proposal_withdrawn;
      ALTER TABLE proposal NO FORCE ROW LEVEL SECURITY;
      UPDATE proposal SET stage = 'draft', opened_at = NULL WHERE stage = 'withdrawn';
      ALTER TABLE proposal FORCE ROW LEVEL SECURITY;
      ALTER TABLE proposal DROP COLUMN withdrawn_at, DROP COLUMN withdrawal;
      ${stages("'draft','consulting','closed','decided'")}
    `);
  }
}
