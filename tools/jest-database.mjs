// Jest global setup: one throwaway PostgreSQL cluster, and a migrated template that every spec file clones.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import pg from 'pg';

export const SECRET = 'a secret for tests, thirty-two or more characters';

/** Pure libraries and tools need no database: a run of those alone starts none. */
const needsDatabase = ({ testPathPatterns }) => {
  const patterns = testPathPatterns?.patterns ?? [];
  return patterns.length === 0 || patterns.some((pattern) => !/^(libs|tools)(\/|$)/.test(pattern));
};

export default async function setup(globalConfig) {
  if (globalConfig && !needsDatabase(globalConfig)) return;
  const folder = mkdtempSync(join(tmpdir(), 'trellis-test-'));
  const bundle = join(process.cwd(), 'dist', 'tools', `test-database-${process.pid}.mjs`);
  mkdirSync(join(process.cwd(), 'dist', 'tools'), { recursive: true });
  await build({ entryPoints: ['api/src/test-database.ts'], outfile: bundle, bundle: true, format: 'esm', platform: 'node', packages: 'external', tsconfig: 'tsconfig.base.json', logLevel: 'error' });
  const parser = bundle.replace('test-database', 'test-parser');
  await build({ entryPoints: ['api/src/resources/parsing/parser-process.ts'], outfile: parser, bundle: true, format: 'esm', platform: 'node', packages: 'external', tsconfig: 'tsconfig.base.json', logLevel: 'error' });
  process.env.TEST_PARSER = parser;
  const merger = bundle.replace('test-database', 'test-merge-worker');
  await build({ entryPoints: ['api/src/resources/merging/merge-worker.ts'], outfile: merger, bundle: true, format: 'esm', platform: 'node', packages: 'external', tsconfig: 'tsconfig.base.json', logLevel: 'error' });
  process.env.TEST_MERGE_WORKER = merger;
  const figures = bundle.replace('test-database', 'test-figures-worker');
  await build({ entryPoints: ['api/src/analytics/closing/figures-worker.ts'], outfile: figures, bundle: true, format: 'esm', platform: 'node', packages: 'external', tsconfig: 'tsconfig.base.json', logLevel: 'error' });
  process.env.TEST_FIGURES_WORKER = figures;
  const { startEmbeddedPostgres, migrate, migrations } = await import(pathToFileURL(bundle).href);
  const cluster = await startEmbeddedPostgres({ directory: join(folder, 'pg'), password: 'test', throwaway: true });
  globalThis.__TRELLIS_CLUSTER__ = { cluster, folder, bundle, parser, merger, figures };
  const admin = new pg.Client({ connectionString: cluster.url });
  await admin.connect();
  await admin.query('CREATE DATABASE trellis_template');
  await admin.end();
  await migrate(Object.assign(new URL(cluster.url), { pathname: '/trellis_template' }).toString(), SECRET, migrations);
  process.env.TEST_DATABASE_URL = cluster.url;
  process.env.TEST_DATA_DIR = folder;
}
