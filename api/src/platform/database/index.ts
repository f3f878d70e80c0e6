// The database's own face, for what runs before any application exists: the test runner, benchmarks, drills.
export * from './embedded-postgres';
export * from './migrate';
export * from './roles';
export * from '../config/secret';
