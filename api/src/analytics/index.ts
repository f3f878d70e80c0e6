// The public face of analytics.
export * from './analytics.module';
