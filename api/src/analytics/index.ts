// The public face of analytics.
export * from './analytics.module';
export { CloseWave, type Closer } from './closing/close-wave';
export { appendUsage, type UsageEvent } from './usage/append-usage';
