// The public face of mandates.
export { CreateMandate } from './create-mandate';
export { freezeWave, markReleased, showWave, type FrozenWave } from './freeze-wave';
export { mandatesInWave, ratingGroups, staffGroups, type Attributes, type RatingGroup, type StaffGroup } from './frozen-ratings';
export { openWaveRate } from './list-waves';
export { loadMandate } from './mandate.access';
export { mandatePeople } from './mandate-people';
export { presentMandate, presentMandates } from './mandate.presenter';
export { listMandates } from './mandate.store';
export * from './mandates.module';
export { OpenWave } from './open-wave';
export { SubmitRating } from './submit-rating';
