// The entities say what the migrated tables say: TypeORM, asked what it would change, finds no column to touch.
import { TestApp } from '@trellis/platform/testing';
import { DataSource } from 'typeorm';
import { startApp } from './start-app';

/** Indexes, checks and foreign keys live in the SQL alone; entities describe columns. */
const ABOUT_COLUMNS = /(ADD|DROP) COLUMN|"\s+(TYPE|SET NOT NULL|DROP NOT NULL|SET DEFAULT|DROP DEFAULT)\b|ADD "|DROP "|CREATE TABLE|RENAME/;
const ABOUT_CONSTRAINTS = /CONSTRAINT|INDEX/;

describe('entities and migrations', () => {
  let app: TestApp;
  beforeAll(async () => { app = await TestApp.start(startApp); });
  afterAll(() => app?.stop());

  it('do not drift apart', async () => {
    const source = app.nest.get(DataSource);
    expect(source.entityMetadatas.length).toBeGreaterThan(15);
    const owner = await new DataSource({ type: 'postgres', url: app.connections.owner, entities: source.entityMetadatas.map((entity) => entity.target), installExtensions: false }).initialize();
    try {
      const { upQueries } = await owner.driver.createSchemaBuilder().log();
      const drift = upQueries.map(({ query }) => query).filter((query) => ABOUT_COLUMNS.test(query) && !ABOUT_CONSTRAINTS.test(query));
      expect(drift).toEqual([]);
    } finally { await owner.destroy(); }
  });
});
