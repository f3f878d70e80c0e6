// The public face of analytics.
export * from './analytics.module';
export { CloseConsultation } from './closing/close-consultation';
export { ClosePulse } from './closing/close-pulse';
export { groupFigures, type AnswerGroup } from './closing/group-figures';
export { OweResponses } from './closing/owe-responses';
export { ComposeReport } from './report/compose-report';
export { CloseWave, type Closer } from './closing/close-wave';
export { RebuildRollups } from './rollups/rebuild-rollups';
export { RollUp } from './rollups/roll-up';
export { appendUsage, type UsageEvent } from './usage/append-usage';
