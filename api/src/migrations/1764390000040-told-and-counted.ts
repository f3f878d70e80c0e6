// A closing that nobody heard of is told also where it has been decided since; the five points of one person are counted one after another.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const policy = (untold: string): string => `
  DROP POLICY due ON proposal;
  CREATE POLICY due ON proposal FOR SELECT TO CURRENT_USER USING ((stage = 'consulting' AND closes_on < current_date) OR (${untold} AND announced_at IS NULL));`;
const dates = (untold: string): string => `
  CREATE OR REPLACE FUNCTION due_decisions() RETURNS TABLE (trust_id uuid, kind text, id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT p.trust_id, 'consultation', p.id FROM public.proposal p WHERE (p.stage = 'consulting' AND p.closes_on < current_date) OR (p.${untold} AND p.announced_at IS NULL)
    UNION ALL SELECT m.trust_id, 'review', m.id FROM public.mandate m
    WHERE m.review_on < current_date AND m.lapsed_at IS NULL AND m.strength <> 'may' AND public.mandate_status(m.starts_on, m.ends_on, m.lifted_at) = 'current'
    UNION ALL SELECT m.trust_id, 'reminder', m.id FROM public.mandate m
    WHERE m.review_on BETWEEN current_date AND current_date + 14 AND m.reminded_of IS DISTINCT FROM m.review_on AND public.mandate_status(m.starts_on, m.ends_on, m.lifted_at) = 'current' $$;`;

/** @param lock made of the slot alone, so that it tells nothing of whose it is, and gone with the transaction */
const points = (lock: string): string => `
  CREATE OR REPLACE FUNCTION survey.put_point(my_proposal uuid, my_kind text, my_text text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  DECLARE state text; my_slot bytea;
  BEGIN
    state := survey.may_speak(my_proposal);
    IF state <> 'asked' THEN RETURN state; END IF;
    my_slot := survey.my_slot(my_proposal, 'point');
    ${lock}
    -- A point sent twice is one point.
    IF EXISTS (SELECT 1 FROM survey.open_point o WHERE o.trust_id = public.current_trust() AND o.proposal_id = my_proposal AND o.slot = my_slot AND o.text = my_text) THEN RETURN 'kept'; END IF;
    IF (SELECT count(*) FROM survey.open_point o WHERE o.trust_id = public.current_trust() AND o.proposal_id = my_proposal AND o.slot = my_slot) >= 5 THEN RETURN 'too_many'; END IF;
    INSERT INTO survey.open_point (trust_id, proposal_id, slot, author_id, kind, text)
      SELECT p.trust_id, p.id, my_slot, CASE WHEN p.names = 'named' THEN public.current_person() END, my_kind, my_text FROM public.proposal p WHERE p.trust_id = public.current_trust() AND p.id = my_proposal;
    RETURN 'kept';
  END $$;`;

export class ToldAndCounted1764390000040 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(policy("stage IN ('closed', 'decided')") + dates("stage IN ('closed', 'decided')") + points("PERFORM pg_advisory_xact_lock(hashtextextended(encode(my_slot, 'hex'), 0));"));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(policy("stage = 'closed'") + dates("stage = 'closed'") + points(''));
  }
}
