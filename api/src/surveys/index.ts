// The public face of surveys.
export { AnswerPulse } from './answer-pulse';
export { acrossTrusts } from './compare-trusts';
export { AskPulse } from './ask-pulse';
export { freezePulse, frozenPulse, releasePulse, type ClosingPulse, type PulseAnswers } from './freeze-pulse';
export { AUTONOMY, COLLABORATION, READY, READY_QUESTIONS } from './instrument';
export { benchmarksFor, CONTEXT } from './national-figures';
export { loadWave, openPulseRate } from './pulse.store';
export { SchedulePulse } from './schedule-pulse';
export * from './surveys.module';
export { WritePulse } from './write-pulse';
