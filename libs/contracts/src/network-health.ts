// Contracts of network health: does a subject network reach across schools and answer its members? Never a person.
import * as z from 'zod';
import { period } from './analytics';
import { date, id, idParams, instant } from './fields';
import { defineRoutes } from './route';

/** `value` is null and `words` the one sentence where the figure is not shown. */
export const healthFigure = z.object({
  id: z.enum(['reach', 'across', 'ratio', 'voices', 'share', 'answered', 'open', 'wait', 'useful', 'newcomers']), suppressed: z.boolean(), value: z.number().nullable(), words: z.string(),
});
export type HealthFigure = z.output<typeof healthFigure>;

export const networkHealthRoutes = defineRoutes({
  'network.health': {
    summary: 'Whether a network reaches across schools and answers its members', can: 'signed-in', params: idParams, query: z.object({ wave: id.optional() }),
    response: z.object({
      network: z.object({ id, name: z.string(), department: z.boolean().describe('Of a department nothing is published by itself') }), periods: z.array(period).describe('Closed waves of which it has figures, newest first'),
      shown: z.object({ period, from: date, figures: z.array(healthFigure) }).nullable().describe('What was published with that wave, for the time since the one before: the same figures as on every other page'), notShown: z.string(),
      waiting: z.object({ count: z.int(), items: z.array(z.object({ threadId: id, title: z.string(), since: instant })) }).nullable().describe('Questions nobody has answered, oldest first; null to those who are no members'),
    }),
  },
});
