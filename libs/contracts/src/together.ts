// Contracts of bringing people together, gathered: introductions and what is built beside them.
import { introductionRoutes } from './introductions';
import { moderationRoutes } from './moderation';
import { networkHealthRoutes } from './network-health';

export const togetherRoutes = { ...introductionRoutes, ...moderationRoutes, ...networkHealthRoutes };

export * from './introductions';
export * from './moderation';
export * from './network-health';
export * from './report-words';
