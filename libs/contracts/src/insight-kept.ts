// Contracts of what one takes along from insight: pages kept under a name, the report of all of them, the published figures as data.
import * as z from 'zod';
import { date, id, idParams, nothing, requiredLine } from './fields';
import { defineRoutes } from './route';

const address = z.string().max(400).regex(/^\/(insight|surveys)(\/[\w-]+)*(\?[\w=&%.+~-]*)?$/, 'Only a page of insight can be kept');
const keptViews = z.object({ items: z.array(z.object({ id, name: z.string(), address: z.string() })).describe('By name') });

/** One line of the report: a share with its range, or what may be said in words; neither: not shown. */
const reportRow = z.object({ label: z.string(), point: z.object({ value: z.number(), lo: z.number(), hi: z.number() }).nullable(), n: z.int().nullable(), words: z.string().nullable() });

export const insightKeptRoutes = defineRoutes({
  'insight.kept': { summary: 'Pages of insight I keep under a name', can: 'signed-in', response: keptViews },
  'insight.keep': { summary: 'Keep a page of insight, as its address shows it, under a name; the same name again replaces it', can: 'signed-in', problems: ['view.too_many'], body: z.object({ name: requiredLine('a name', 80), address }), response: keptViews },
  'insight.unkeep': { summary: 'Keep a page no longer', can: 'signed-in', params: idParams, status: 204, response: nothing },
  'insight.report': {
    summary: 'Each question of insight with its answer in a sentence, from the newest published figures', can: 'signed-in',
    response: z.object({ madeOn: date, sections: z.array(z.object({ question: z.string(), about: z.string().nullable().describe('The wave it speaks of'), sentence: z.string(), measure: z.string().describe('What the rows are shares of'), rows: z.array(reportRow), notShown: z.string().describe('What a row says that is not shown: the words of this section’s wave'), link: z.string() })) }),
  },
  'insight.figures': {
    summary: 'Published figures as a table, one line each; what is not shown says so', can: 'signed-in', produces: 'text/csv', response: z.string(),
    query: z.object({ from: date.optional().describe('Waves that closed on this day or later'), to: date.optional() }),
  },
});
export type InsightReport = z.output<(typeof insightKeptRoutes)['insight.report']['response']>;
