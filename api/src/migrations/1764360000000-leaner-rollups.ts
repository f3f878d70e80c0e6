// Rollups hold only what a figure reads: no list of who first opened what, and an event that changes the same few pages however many went before.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const COUNTS = 'n_view int NOT NULL DEFAULT 0, n_use int NOT NULL DEFAULT 0, n_adapt int NOT NULL DEFAULT 0';
const CHANGING = 'WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02)';

export class LeanerRollups1764360000000 implements MigrationInterface {
  /** The owner sees the rows of every trust only while the policies are not forced upon it. */
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE raw.person_resource NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE raw.mandate_person_week NO FORCE ROW LEVEL SECURITY;
      -- When a person first changed an adaptation: what they teach from it later is from their own.
      CREATE TABLE raw.own_adaptation (trust_id uuid NOT NULL, resource_id uuid NOT NULL, person_id uuid NOT NULL, first_at timestamptz NOT NULL, PRIMARY KEY (trust_id, resource_id, person_id));
      INSERT INTO raw.own_adaptation SELECT trust_id, resource_id, person_id, first_adapt FROM raw.person_resource WHERE first_adapt IS NOT NULL;
      CALL protect('raw.own_adaptation');
      GRANT SELECT, INSERT, UPDATE, DELETE ON raw.own_adaptation TO trellis_rollup;
      DELETE FROM raw.mandate_person_week WHERE n_use = 0;
      ALTER TABLE raw.mandate_person_week DROP COLUMN n_view, DROP COLUMN n_adapt, ALTER COLUMN n_use DROP DEFAULT;
      ALTER TABLE raw.mandate_person_week FORCE ROW LEVEL SECURITY;
      DROP TABLE raw.person_week, raw.resource_week, raw.person_resource;
    `);
  }

  /** What is kept no longer can only be counted again: with its mark gone, the job begins anew. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      TRUNCATE raw.rollup_mark, raw.mandate_root, raw.withdrawn_use, raw.mandate_person_week;
      ALTER TABLE raw.mandate_person_week DROP COLUMN n_use, ADD n_view int NOT NULL DEFAULT 0, ADD n_use int NOT NULL DEFAULT 0, ADD n_adapt int NOT NULL DEFAULT 0;
      DROP TABLE raw.own_adaptation;
      CREATE TABLE raw.person_week (trust_id uuid NOT NULL, week date NOT NULL, person_id uuid NOT NULL, ${COUNTS}, PRIMARY KEY (trust_id, week, person_id)) ${CHANGING};
      CREATE TABLE raw.person_resource (
        trust_id uuid NOT NULL, resource_id uuid NOT NULL, person_id uuid NOT NULL, root_id uuid NOT NULL, first_view timestamptz, first_use timestamptz, first_adapt timestamptz, last_at timestamptz NOT NULL,
        PRIMARY KEY (trust_id, resource_id, person_id)) ${CHANGING};
      CREATE TABLE raw.resource_week (trust_id uuid NOT NULL, resource_id uuid NOT NULL, week date NOT NULL, kind text NOT NULL CHECK (kind IN ('view','use','adapt')), n int NOT NULL, PRIMARY KEY (trust_id, resource_id, week, kind)) ${CHANGING};
    `);
    for (const name of ['person_week', 'person_resource', 'resource_week']) await db.query(`CALL protect('raw.${name}'); GRANT SELECT, INSERT, UPDATE, DELETE ON raw.${name} TO trellis_rollup;`);
  }
}
