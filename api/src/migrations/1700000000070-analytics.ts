// Analytics: usage events that only the rollup role reads, and the published figures that are all an API may read.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Analytics1700000000070 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.usage(db);
    await this.figures(db);
  }

  private async usage(db: QueryRunner): Promise<void> {
    await db.query(`
      -- use_id ties a use to its withdrawal, whichever of the two is heard first.
      CREATE TABLE raw.usage_event (
        trust_id uuid NOT NULL, event_id uuid NOT NULL, tx bigint NOT NULL DEFAULT (pg_current_xact_id()::text::bigint), occurred_at timestamptz NOT NULL,
        person_id uuid NOT NULL, root_id uuid NOT NULL, resource_id uuid NOT NULL, kind text NOT NULL CHECK (kind IN ('view','use','unuse','adapt')),
        use_id uuid, day date, PRIMARY KEY (trust_id, event_id, occurred_at)) PARTITION BY RANGE (occurred_at);
      CREATE TABLE raw.usage_event_rest PARTITION OF raw.usage_event DEFAULT;
      CREATE INDEX usage_event_tx ON raw.usage_event USING brin (tx) WITH (pages_per_range = 32);
      CREATE INDEX usage_event_root ON raw.usage_event (trust_id, root_id, kind, occurred_at);
      CALL protect('raw.usage_event');
      CALL protect('raw.usage_event_rest');
      GRANT INSERT ON raw.usage_event TO trellis_app;
      GRANT SELECT, INSERT ON raw.usage_event TO trellis_rollup;

      -- One partition a month: made three months ahead, dropped after thirteen. A month whose events already lie in the rest stays there.
      CREATE FUNCTION raw.keep_usage_partitions() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE first date; made text; old record;
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('trellis usage partitions', 0));
        FOR first IN SELECT generate_series(date_trunc('month', now()) - interval '13 months', date_trunc('month', now()) + interval '3 months', interval '1 month')::date LOOP
          made := 'usage_event_' || to_char(first, 'YYYY_MM');
          CONTINUE WHEN to_regclass('raw.' || made) IS NOT NULL;
          BEGIN
            EXECUTE format('CREATE TABLE raw.%I PARTITION OF raw.usage_event FOR VALUES FROM (%L) TO (%L)', made, first::timestamp AT TIME ZONE 'UTC', (first + interval '1 month') AT TIME ZONE 'UTC');
            EXECUTE format('CALL public.protect(%L)', 'raw.' || made);
          EXCEPTION WHEN check_violation THEN NULL;
          END;
        END LOOP;
        FOR old IN SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'raw.usage_event'::regclass
          AND c.relname ~ '^usage_event_\\d{4}_\\d{2}$' AND c.relname < 'usage_event_' || to_char(now() - interval '13 months', 'YYYY_MM') LOOP
          EXECUTE format('DROP TABLE raw.%I', old.relname);
        END LOOP;
      END $$;
      GRANT EXECUTE ON FUNCTION raw.keep_usage_partitions() TO trellis_app;
      SELECT raw.keep_usage_partitions();
    `);
  }

  private async figures(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE pub.release (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), wave_id uuid NOT NULL, mandate_id uuid NOT NULL, kind text NOT NULL CHECK (kind IN ('ratings','adoption')),
        k int NOT NULL, made_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, id), UNIQUE (trust_id, wave_id, mandate_id, kind));
      CALL protect('pub.release');
      -- A figure is what the page prints; a suppressed one is {"suppressed": true} and n is null.
      CREATE TABLE pub.published_figure (
        trust_id uuid NOT NULL, release_id uuid NOT NULL, metric text NOT NULL, block text NOT NULL, kind text NOT NULL CHECK (kind IN ('trust','place','subject','cell')), label text NOT NULL,
        wave_id uuid NOT NULL, mandate_id uuid NOT NULL, n int, figure jsonb NOT NULL,
        PRIMARY KEY (trust_id, release_id, metric, block), FOREIGN KEY (trust_id, release_id) REFERENCES pub.release ON DELETE CASCADE,
        CHECK (((figure->>'suppressed')::boolean AND n IS NULL AND figure = '{"suppressed": true}') OR NOT (figure->>'suppressed')::boolean));
      CREATE INDEX published_figure_by_mandate ON pub.published_figure (trust_id, mandate_id, wave_id);
      CREATE INDEX published_figure_trust ON pub.published_figure (trust_id, wave_id, mandate_id) WHERE kind = 'trust';
      CALL protect('pub.published_figure');
      GRANT SELECT ON pub.release, pub.published_figure TO trellis_app;
      -- Written once: nobody may change what was published.
      GRANT SELECT, INSERT ON pub.release, pub.published_figure TO trellis_survey, trellis_rollup;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE pub.published_figure, pub.release; DROP FUNCTION raw.keep_usage_partitions(); DROP TABLE raw.usage_event');
  }
}
