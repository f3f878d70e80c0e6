// Contracts of bringing people together, gathered: introductions and what is built beside them.
import { introductionRoutes } from './introductions';

export const togetherRoutes = { ...introductionRoutes };

export * from './introductions';
