// Brings a database to this version: roles, the queue's tables, our migrations, all as the owner.
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ensureRoles } from './roles';
import { QUEUES, QUEUE_SCHEMA } from '../outbox/queues';

// Ids and counters fit a double; dates are calendar days and must not pick up a time zone.
pg.types.setTypeParser(20, Number);
pg.types.setTypeParser(1082, (value: string) => value);

export type Migrations = NonNullable<DataSourceOptions['migrations']>;

/** Runs what has not run yet, under a lock, so that several nodes may start at once. */
export async function migrate(ownerUrl: string, secret: string, migrations: Migrations): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query("SELECT pg_advisory_lock(hashtextextended('trellis migrations', 0))");
    await ensureRoles(owner, secret);
    await prepareQueue(ownerUrl, owner);
    const source = await new DataSource({ type: 'postgres', url: ownerUrl, migrations, migrationsTableName: 'schema_migration', installExtensions: false }).initialize();
    try {
      await source.runMigrations({ transaction: 'each' });
    } finally {
      await source.destroy();
    }
  } finally {
    await owner.end();
  }
}

async function prepareQueue(ownerUrl: string, owner: pg.Client): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: QUEUE_SCHEMA, schedule: false, supervise: false, max: 2 });
  await boss.start();
  try {
    for (const { name, ...options } of QUEUES) {
      if (await boss.getQueue(name)) await boss.updateQueue(name, options);
      else await boss.createQueue(name, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  await owner.query(`
    CREATE TABLE IF NOT EXISTS ${QUEUE_SCHEMA}.socket_attachment (id bigserial UNIQUE, created_at timestamptz DEFAULT now(), payload bytea);
    GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO trellis_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO trellis_app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO trellis_app;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO trellis_app;
  `);
}
