// Contracts of the platform itself: health, the API document, browser security reports.
import * as z from 'zod';
import { nothing } from './fields';
import { defineRoutes } from './route';

const part = z.enum(['up', 'down', 'off']);
export const platformRoutes = defineRoutes({
  'health.live': { summary: 'The process runs', can: 'public', response: z.object({ status: z.literal('up') }) },
  'health.ready': {
    summary: 'It can serve: the database answers and is migrated', can: 'public', problems: ['service.unavailable'],
    response: z.object({ status: z.literal('up'), parts: z.record(z.string(), part) }),
  },
  'openapi.show': { summary: 'This document', can: 'public', response: z.looseObject({ openapi: z.string() }) },
  'csp.report': { summary: 'A browser reports a content-security violation', can: 'public', status: 204, body: z.looseObject({}), response: nothing },
});
