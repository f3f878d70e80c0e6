// The demo trust: believable text and figures for the seeder to write down.
export { adaptations } from './adaptations';
export { applyEdits, markdownAt } from './apply-edits';
export { offers } from './offers';
export { comments, sharedContributions, takenChanges } from './comments';
export { networks } from './conversations';
export { lessons } from './lessons';
export { mandates, waves } from './mandates';
export { surveyWaves } from './surveys';
export { quietVersions } from './quiet-versions';
export { adaptedUnits, units } from './units';
export { people, schools, trusts } from './people';
export type * from './types';
export { usage } from './usage';
export { seedDemo } from './seed/seed-demo';
export { demoSignIns } from './seed/sign-ins';
