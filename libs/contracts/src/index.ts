// The shared language: every route with its schemas, every event, permission and problem.
import { analyticsRoutes } from './analytics';
import { channelRoutes } from './channel';
import { schoolDayRoutes } from './school-days';
import { thresholdRoutes } from './threshold';
import { blockChangeRoutes } from './block-changes';
import { commentRoutes } from './comments';
import { contributionRoutes } from './contributions';
import { conversationRoutes } from './conversation';
import { coreRoutes } from './core-changes';
import { catchingUpRoutes } from './catching-up';
import { joiningRoutes } from './joining';
import { unnamedRoutes } from './unnamed';
import { forwardingRoutes } from './forwarding';
import { outcomeRoutes } from './outcomes';
import { deskRoutes } from './desk';
import { pinningRoutes } from './pinning';
import { postFileRoutes } from './post-files';
import { fileRoutes } from './files';
import { identityRoutes } from './identity';
import { insightUseRoutes } from './insight-use';
import { togetherRoutes } from './together';
import { librarySearchRoutes } from './library-search';
import { decisionRoutes } from './decisions';
import { insightRoutes } from './insight';
import { insightKeptRoutes } from './insight-kept';
import { mandateLifeRoutes } from './mandate-life';
import { mandateRoutes } from './mandates';
import { networkRoutes } from './networks';
import { notificationRoutes } from './notifications';
import { offerRoutes } from './offers';
import { platformRoutes } from './platform';
import { pulseRoutes } from './pulses';
import { resourceRoutes } from './resources';
import { lessonFitRoutes } from './lesson-fit';
import { themeRoutes } from './themes';
import { unitRoutes } from './units';
import { reviewRoutes } from './reviews';
import { updateRoutes } from './updates';
import type { RouteId } from './paths';
import type { ParsedOf, RouteSpec, TypesOf } from './route';

export const ROUTES = {
  ...identityRoutes, ...schoolDayRoutes, ...thresholdRoutes, ...resourceRoutes, ...librarySearchRoutes, ...fileRoutes, ...blockChangeRoutes, ...coreRoutes, ...commentRoutes, ...unitRoutes, ...contributionRoutes,
  ...networkRoutes, ...togetherRoutes, ...mandateRoutes, ...analyticsRoutes, ...insightRoutes, ...insightKeptRoutes, ...notificationRoutes, ...channelRoutes, ...platformRoutes, ...conversationRoutes, ...reviewRoutes,
  ...catchingUpRoutes, ...unnamedRoutes, ...joiningRoutes, ...forwardingRoutes, ...outcomeRoutes, ...deskRoutes, ...pinningRoutes,
  ...postFileRoutes,
  ...updateRoutes, ...offerRoutes, ...insightUseRoutes,
  ...decisionRoutes, ...mandateLifeRoutes, ...themeRoutes, ...pulseRoutes, ...lessonFitRoutes,
} as const satisfies Record<RouteId, RouteSpec>;

export type RouteTypes = { [Id in RouteId]: TypesOf<(typeof ROUTES)[Id]> };
export type Parsed<Id extends RouteId> = ParsedOf<(typeof ROUTES)[Id]>;
export type Answer<Id extends RouteId> = RouteTypes[Id]['response'];

export * from './abilities';
export * from './analytics';
export * from './insight';
export * from './insight-use';
export * from './insight-kept';
export * from './block-changes';
export * from './comments';
export * from './contributions';
export * from './units';
export * from './channel';
export * from './school-days';
export * from './threshold';
export * from './catching-up';
export * from './joining';
export * from './unnamed';
export * from './conversation';
export * from './conversation-parts';
export * from './core-changes';
export * from './events';
export * from './fields';
export * from './forwarding';
export * from './desk';
export * from './outcomes';
export * from './files';
export * from './identity';
export * from './library-search';
export * from './together';
export * from './decisions';
export * from './mandate-life';
export * from './mandates';
export * from './network-stream';
export * from './networks';
export * from './notifications';
export * from './offers';
export * from './paths';
export * from './post-files';
export * from './problems';
export * from './pulses';
export * from './realtime';
export * from './resources';
export * from './reviews';
export * from './route';
export * from './updates';
export type * from './lesson-fit';
export type * from './theme-answers';
export type * from './themes';
export * from './vocabulary';
