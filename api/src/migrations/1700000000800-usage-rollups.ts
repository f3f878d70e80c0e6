// Rollups of usage: small tables that grow with people and weeks, not with events. The rollup role alone reads them.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const COUNTS = 'n_view int NOT NULL DEFAULT 0, n_use int NOT NULL DEFAULT 0, n_adapt int NOT NULL DEFAULT 0';
const TABLES = ['rollup_mark', 'mandate_root', 'withdrawn_use', 'person_week', 'mandate_person_week', 'person_resource', 'resource_week'];
/** Rows are changed in place many times, and their pages keep room for it. */
const CHANGING = 'WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02)';

export class UsageRollups1700000000800 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.events(db);
    await this.rollups(db);
    await this.watch(db);
    await db.query(TABLES.map((name) => `CALL protect('raw.${name}'); GRANT SELECT, INSERT, UPDATE, DELETE ON raw.${name} TO trellis_rollup;`).join('\n'));
  }

  /** The job reads what is new by transaction: without a summary of fresh pages it would read a month's tail each time. */
  private async events(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX raw.usage_event_tx;
      CREATE INDEX usage_event_tx ON raw.usage_event USING brin (tx) WITH (pages_per_range = 32, autosummarize = on);
      CREATE INDEX usage_event_use ON raw.usage_event (trust_id, use_id) WHERE use_id IS NOT NULL;
      -- The Monday of a moment's week, as the UK's calendar has it.
      CREATE FUNCTION raw.week_of(moment timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT date_trunc('week', moment AT TIME ZONE 'Europe/London')::date $$;
      GRANT EXECUTE ON FUNCTION raw.week_of(timestamptz) TO trellis_rollup;
      GRANT SELECT (central, minutes_saved) ON resource TO trellis_rollup;
      GRANT SELECT (trust_id, id, resource_id, adaptation_id, person_id, status, sent_at, answered_at) ON offer TO trellis_rollup;
      GRANT SELECT ON calendar_span TO trellis_rollup;
    `);
  }

  private async rollups(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Everything written by a transaction before tx is counted; nothing after it is.
      CREATE TABLE raw.rollup_mark (trust_id uuid NOT NULL, job text NOT NULL, tx bigint NOT NULL DEFAULT 0, moved_at timestamptz NOT NULL DEFAULT now(), events bigint NOT NULL DEFAULT 0, spent interval NOT NULL DEFAULT '0', PRIMARY KEY (trust_id, job));
      -- What each mandate's weeks were counted for; the nil id stands for all central resources.
      CREATE TABLE raw.mandate_root (trust_id uuid NOT NULL, mandate_id uuid NOT NULL, root_id uuid NOT NULL, PRIMARY KEY (trust_id, mandate_id, root_id));
      CREATE INDEX mandate_root_by_root ON raw.mandate_root (trust_id, root_id);
      -- A withdrawal may be heard before the use it takes back.
      CREATE TABLE raw.withdrawn_use (trust_id uuid NOT NULL, use_id uuid NOT NULL, PRIMARY KEY (trust_id, use_id));
      CREATE TABLE raw.person_week (trust_id uuid NOT NULL, week date NOT NULL, person_id uuid NOT NULL, ${COUNTS}, PRIMARY KEY (trust_id, week, person_id)) ${CHANGING};
      CREATE TABLE raw.mandate_person_week (trust_id uuid NOT NULL, mandate_id uuid NOT NULL, week date NOT NULL, person_id uuid NOT NULL, ${COUNTS}, PRIMARY KEY (trust_id, mandate_id, week, person_id)) ${CHANGING};
      CREATE TABLE raw.person_resource (
        trust_id uuid NOT NULL, resource_id uuid NOT NULL, person_id uuid NOT NULL, root_id uuid NOT NULL, first_view timestamptz, first_use timestamptz, first_adapt timestamptz, last_at timestamptz NOT NULL,
        PRIMARY KEY (trust_id, resource_id, person_id)) ${CHANGING};
      CREATE TABLE raw.resource_week (trust_id uuid NOT NULL, resource_id uuid NOT NULL, week date NOT NULL, kind text NOT NULL CHECK (kind IN ('view','use','adapt')), n int NOT NULL, PRIMARY KEY (trust_id, resource_id, week, kind)) ${CHANGING};
    `);
  }

  /** Asked before any trust is known: how long the slowest mark has stood still. Marks are about nobody. */
  private async watch(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE POLICY watching ON raw.rollup_mark FOR SELECT TO CURRENT_USER USING (true);
      CREATE FUNCTION raw.rollup_standing() RETURNS TABLE (behind_seconds float, events bigint) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT coalesce(extract(epoch FROM now() - min(m.moved_at)), 0)::float, coalesce(sum(m.events), 0)::bigint FROM raw.rollup_mark m $$;
      GRANT EXECUTE ON FUNCTION raw.rollup_standing() TO trellis_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION raw.rollup_standing();
      DROP TABLE ${TABLES.map((name) => `raw.${name}`).join(', ')};
      REVOKE SELECT ON calendar_span FROM trellis_rollup;
      REVOKE SELECT (trust_id, id, resource_id, adaptation_id, person_id, status, sent_at, answered_at) ON offer FROM trellis_rollup;
      REVOKE SELECT (central, minutes_saved) ON resource FROM trellis_rollup;
      DROP FUNCTION raw.week_of(timestamptz);
      DROP INDEX raw.usage_event_use, raw.usage_event_tx;
      CREATE INDEX usage_event_tx ON raw.usage_event USING brin (tx) WITH (pages_per_range = 32);
    `);
  }
}
