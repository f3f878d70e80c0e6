// Overdue offers are looked for trust by trust, like everything that comes round: nothing needs to see those of all trusts at once any more.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OverdueOffers1700000000402 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION trusts_with_overdue_offers(date); DROP POLICY overdue ON offer');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE POLICY overdue ON offer FOR SELECT TO CURRENT_USER USING (status = 'open' AND passed_on_at IS NULL);
      CREATE FUNCTION trusts_with_overdue_offers(today date) RETURNS TABLE (trust_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT DISTINCT o.trust_id FROM public.offer o WHERE o.status = 'open' AND o.passed_on_at IS NULL AND o.due_on < today $$;
      GRANT EXECUTE ON FUNCTION trusts_with_overdue_offers(date) TO trellis_app;
    `);
  }
}
