// Analytics: usage events that only the rollup role reads, and the published figures that are all an API may read.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Analytics1700000000070 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE raw.usage_event (
        trust_id uuid NOT NULL, event_id uuid NOT NULL, tx bigint NOT NULL DEFAULT (pg_current_xact_id()::text::bigint), occurred_at timestamptz NOT NULL,
        person_id uuid NOT NULL, root_id uuid NOT NULL, resource_id uuid NOT NULL, kind text NOT NULL CHECK (kind IN ('view','use','unuse','adapt')), day date,
        PRIMARY KEY (trust_id, event_id, occurred_at)) PARTITION BY RANGE (occurred_at);
      CREATE TABLE raw.usage_event_rest PARTITION OF raw.usage_event DEFAULT;
      CREATE INDEX usage_event_tx ON raw.usage_event USING brin (tx) WITH (pages_per_range = 32);
      CREATE INDEX usage_event_root ON raw.usage_event (trust_id, root_id, kind, occurred_at);
      CALL protect('raw.usage_event');
      CALL protect('raw.usage_event_rest');
      GRANT INSERT ON raw.usage_event TO trellis_app;
      GRANT SELECT, INSERT ON raw.usage_event TO trellis_rollup;

      CREATE TABLE pub.release (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), wave_id uuid NOT NULL, mandate_id uuid NOT NULL, kind text NOT NULL, k int NOT NULL, made_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, id), UNIQUE (trust_id, wave_id, mandate_id, kind));
      CALL protect('pub.release');
      CREATE TABLE pub.published_figure (
        trust_id uuid NOT NULL, release_id uuid NOT NULL, metric text NOT NULL, block text NOT NULL, kind text NOT NULL, label text NOT NULL,
        wave_id uuid NOT NULL, mandate_id uuid NOT NULL, n int, figure jsonb NOT NULL,
        PRIMARY KEY (trust_id, release_id, metric, block), FOREIGN KEY (trust_id, release_id) REFERENCES pub.release ON DELETE CASCADE);
      CREATE INDEX published_figure_by_mandate ON pub.published_figure (trust_id, mandate_id, wave_id);
      CALL protect('pub.published_figure');
      GRANT SELECT ON pub.release, pub.published_figure TO trellis_app;
      GRANT SELECT, INSERT, DELETE ON pub.release, pub.published_figure TO trellis_survey, trellis_rollup;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE pub.published_figure, pub.release, raw.usage_event');
  }
}
