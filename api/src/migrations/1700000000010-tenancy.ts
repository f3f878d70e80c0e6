// Tenancy: how a transaction says whose it is, and the policy that every table gets.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Tenancy1700000000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE SCHEMA survey;
      CREATE SCHEMA raw;
      CREATE SCHEMA pub;

      -- Whose transaction this is. Not set: null, so that a policy finds nothing.
      CREATE FUNCTION current_trust() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('trellis.trust_id', true), '')::uuid $$;
      CREATE FUNCTION current_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('trellis.person_id', true), '')::uuid $$;

      -- Every table of a trust: row-level security, forced also for the owner.
      CREATE PROCEDURE protect(target regclass) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
        EXECUTE format('CREATE POLICY own_trust ON %s USING (trust_id = (SELECT current_trust())) WITH CHECK (trust_id = (SELECT current_trust()))', target);
      END $$;

      GRANT USAGE ON SCHEMA survey TO trellis_app, trellis_survey;
      GRANT USAGE ON SCHEMA raw TO trellis_app, trellis_rollup;
      GRANT USAGE ON SCHEMA pub TO trellis_app, trellis_survey, trellis_rollup;
      GRANT USAGE ON SCHEMA public TO trellis_survey, trellis_rollup;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO trellis_app;
      ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION current_trust(), current_person() TO PUBLIC;

      -- Words without accents, for search; unaccent itself is not immutable.
      CREATE FUNCTION plain_words(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
        AS $$ SELECT lower(public.unaccent('public.unaccent', value)) $$;
      GRANT EXECUTE ON FUNCTION plain_words(text) TO PUBLIC;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION plain_words(text); DROP PROCEDURE protect(regclass);
      DROP FUNCTION current_trust(); DROP FUNCTION current_person();
      DROP SCHEMA pub; DROP SCHEMA raw; DROP SCHEMA survey;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM trellis_app;
    `);
  }
}
