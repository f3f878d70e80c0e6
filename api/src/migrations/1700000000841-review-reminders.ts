// Whoever owns an expectation is reminded two weeks before its review is due: once for each date that was promised.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const FUNCTION = 'CREATE OR REPLACE FUNCTION due_decisions() RETURNS TABLE (trust_id uuid, kind text, id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS';
const CLOSINGS = `SELECT p.trust_id, 'consultation', p.id FROM public.proposal p WHERE (p.stage = 'consulting' AND p.closes_on < current_date) OR (p.stage = 'closed' AND p.announced_at IS NULL)`;
const LAPSES = `SELECT m.trust_id, 'review', m.id FROM public.mandate m
        WHERE m.review_on < current_date AND m.lapsed_at IS NULL AND m.strength <> 'may' AND public.mandate_status(m.starts_on, m.ends_on, m.lifted_at) = 'current'`;

export class ReviewReminders1700000000841 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE mandate ADD reminded_of date;
      -- Before any trust is known, as with those past their review: the owner sees such rows and no others.
      CREATE POLICY near ON mandate FOR SELECT TO CURRENT_USER USING (review_on BETWEEN current_date AND current_date + 14 AND lifted_at IS NULL);
      ${FUNCTION} $$
        ${CLOSINGS}
        UNION ALL ${LAPSES}
        UNION ALL SELECT m.trust_id, 'reminder', m.id FROM public.mandate m
        WHERE m.review_on BETWEEN current_date AND current_date + 14 AND m.reminded_of IS DISTINCT FROM m.review_on AND public.mandate_status(m.starts_on, m.ends_on, m.lifted_at) = 'current' $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${FUNCTION} $$
        ${CLOSINGS}
        UNION ALL ${LAPSES} $$;
      DROP POLICY near ON mandate;
      ALTER TABLE mandate DROP COLUMN reminded_of;
    `);
  }
}
