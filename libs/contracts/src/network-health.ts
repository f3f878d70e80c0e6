// Contracts of network health: does a subject network reach across schools and answer its members? Never a person.
import * as z from 'zod';
import { date, id, idParams, instant } from './fields';
import { defineRoutes } from './route';

/** `value` is null and `words` the one sentence where the figure is not shown. */
export const healthFigure = z.object({
  id: z.enum(['reach', 'across', 'ratio', 'voices', 'share', 'answered', 'wait', 'newcomers']), suppressed: z.boolean(), value: z.number().nullable(), words: z.string(),
});
export type HealthFigure = z.output<typeof healthFigure>;

export const networkHealthRoutes = defineRoutes({
  'network.health': {
    summary: 'Whether a network reaches across schools and answers its members', can: 'signed-in', params: idParams,
    response: z.object({
      network: z.object({ id, name: z.string() }), from: date, to: date.describe('Whole weeks: renewed each Monday, so that no figure follows a single post'), figures: z.array(healthFigure),
      waiting: z.array(z.object({ threadId: id, title: z.string(), since: instant })).describe('Questions nobody has answered, oldest first; empty to those who are no members'), waitingCount: z.int(),
    }),
  },
});
