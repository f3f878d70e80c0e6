// The public face of networks.
export { CareForQuestions } from './care/care-for-questions';
export { MatchIntroductions } from './introductions/match-introductions';
export { SaveSignals } from './introductions/save-signals';
export * from './membership';
export { loadManagedNetwork, networkRoom } from './network.access';
export * from './networks.module';
export { dropOutcome, LinkOutcome } from './outcomes/link-outcome';
export { OutcomesModule } from './outcomes/outcomes.module';
export * from './seed-conversation';
export * from './seed-network';
