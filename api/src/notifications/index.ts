// The public face of notifications.
export * from './notifications.module';
export * from './forget-old';
