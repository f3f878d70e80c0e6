// The template database: every table is protected, entities match it, and every migration can be undone.
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '@trellis/migrations';
import { TestApp } from '../testing';

const clone = () => TestApp.cloneDatabase();

async function ask<T extends pg.QueryResultRow>(url: string, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try { return (await client.query<T>(sql, values)).rows; } finally { await client.end(); }
}

describe('the migrated database', () => {
  it('forces row-level security with a policy on every table of ours', async () => {
    const { connections } = await clone();
    const bare = await ask<{ name: string }>(connections.owner, `
      SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r','p') AND n.nspname IN ('public','survey','raw','pub') AND c.relname <> 'schema_migration'
        AND (NOT c.relrowsecurity OR NOT c.relforcerowsecurity OR NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))`);
    expect(bare).toEqual([]);
  });

  it('lets the application read neither answers nor usage events', async () => {
    const { connections } = await clone();
    for (const table of ['survey.open_rating', 'survey.frozen_rating', 'survey.frozen_comment', 'survey.wave_key', 'raw.usage_event', 'raw.own_adaptation', 'raw.mandate_person_week']) {
      await expect(ask(connections.app, `SELECT * FROM ${table}`)).rejects.toThrow(/permission denied/);
    }
    await expect(ask(connections.survey, 'SELECT * FROM raw.usage_event')).rejects.toThrow(/permission denied/);
    await expect(ask(connections.rollup, 'SELECT * FROM survey.frozen_rating')).rejects.toThrow(/permission denied/);
  });

  it('goes down to nothing and up again', async () => {
    const { connections } = await clone();
    const source = await new DataSource({ type: 'postgres', url: connections.owner, migrations, migrationsTableName: 'schema_migration', installExtensions: false }).initialize();
    try {
      for (let i = 0; i < migrations.length; i++) await source.undoLastMigration();
      const left = await source.query("SELECT tablename FROM pg_tables WHERE schemaname IN ('public','survey','raw','pub') AND tablename <> 'schema_migration'");
      expect(left).toEqual([]);
      await source.runMigrations();
    } finally { await source.destroy(); }
  });
});
