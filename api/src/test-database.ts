// What the test runner needs before any application exists: a throwaway cluster and a migrated template.
export { startEmbeddedPostgres } from './platform/database/embedded-postgres';
export { migrate } from './platform/database/migrate';
export { migrations } from './migrations';
