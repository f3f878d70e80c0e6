// Contracts of bringing people together, gathered: introductions and what is built beside them.
import { introductionRoutes } from './introductions';
import { moderationRoutes } from './moderation';

export const togetherRoutes = { ...introductionRoutes, ...moderationRoutes };

export * from './introductions';
export * from './moderation';
export * from './report-words';
