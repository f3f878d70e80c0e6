// What the test runner needs before any application exists: a throwaway cluster and a migrated template.
export { migrate, startEmbeddedPostgres } from '@trellis/platform/database';
export { migrations } from '@trellis/migrations';
