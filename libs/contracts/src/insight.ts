// Contracts of the pages of insight: each answers one question, from published figures alone, to teachers and leaders alike.
import * as z from 'zod';
import { change, distribution, period, ratingItem, share } from './analytics';
import { date, id } from './fields';
import { strength } from './mandates';
import { healthFigure } from './network-health';
import { shift } from './pulses';
import { defineRoutes } from './route';

const named = z.object({ id, title: z.string(), strength });
const range = { value: z.number(), lo: z.number(), hi: z.number() };
const viewRow = z.object({
  mandate: named, response: share, adoption: share, change: change.nullable().describe('Null: there is no earlier wave'), shift: shift.nullable(),
  items: z.array(z.object({ item: ratingItem, distribution })),
  estimate: z.object(range).nullable().describe('Mean of the overall answers, drawn towards what is usual here, from 1 to 5; the list is in the order of lo. Null: not to be ranked'),
  silent: z.object({ lowest: z.number(), highest: z.number(), weighted: z.object(range).nullable() }).nullable().describe('The mean if everyone silent had given 1, or 5; and weighted by school, where all schools are shown'),
  groups: z.array(z.object({ label: z.string(), kind: z.enum(['place', 'subject']), response: share, overall: distribution })).describe('By name: who has been heard and who has not, in groups and never in people'),
});
const views = z.object({
  periods: z.array(period).describe('Newest first'),
  shown: z.object({
    period, sentence: z.string(),
    lists: z.array(z.object({ strength, ranked: z.array(viewRow), apart: z.array(viewRow).describe('New, told in words, or not shown: in no order') })).describe('Those who must and those who may are never in one list'),
    own: z.array(z.object({ mandate: named, label: z.string(), response: share.nullable(), overall: distribution.nullable(), adoption: share.nullable() })).describe('The groups that my school is in, for each expectation; null: that is told of another group'),
  }).nullable(),
  notShown: z.string(), openWave: z.object({ name: z.string(), percent: z.int().nullable() }).nullable(),
});
export type ViewsInsight = z.output<typeof views>;

const comparison = z.object({
  code: z.string(), text: z.string(), under: distribution, less: distribution, arms: z.object({ under: z.string(), less: z.string() }).describe('What the two sides of this question are: wholly under it and not, or mostly'),
  difference: z.object({ delta: z.number(), lo: z.number().nullable(), hi: z.number().nullable() }).nullable().describe('Cliff’s delta, −1 to 1, with a range that knows the schools; null where schools are too few'),
  sentence: z.string(), notes: z.array(z.string()),
});
const goodwill = z.object({
  waves: z.array(z.object({ id, name: z.string(), closedOn: date, smallestGroup: z.int() })).describe('Surveys that have closed, newest first'),
  shown: z.object({
    id, name: z.string(), sentence: z.string(), arms: z.object({ under: z.string(), less: z.string() }).nullable().describe('Null: everybody is asked alike, or no groups that may be shown make up both sides'),
    response: z.object({ under: share, less: share }), comparisons: z.array(comparison),
    together: z.object({ sentence: z.string(), rows: z.array(z.object({ name: z.string(), share: z.number(), lo: z.number(), hi: z.number() })).describe('Of what is explained; from 300 answers on') }),
    always: z.string(),
  }).nullable(),
  notShown: z.string(), openWave: z.object({ name: z.string(), percent: z.int().nullable() }).nullable(),
});
export type GoodwillInsight = z.output<typeof goodwill>;

const hidden = z.object({ suppressed: z.literal(true) });
/** How many of 100 possible pairs of colleagues answered one another; `few`: under three pairs, or people. */
const pairCell = z.union([hidden, z.object({ suppressed: z.literal(false), few: z.literal(true) }), z.object({ suppressed: z.literal(false), few: z.literal(false), per100: z.number() })]);
const togetherFigures = z.object({
  unanswered: z.union([hidden, z.object({ suppressed: z.literal(false), open: z.int(), questions: z.int() })]),
  ties: z.union([hidden, z.object({ suppressed: z.literal(false), ei: z.number(), expected: z.number(), ratio: z.number() })]).describe('E-I index, −1 all within schools to +1 all across, and what school sizes alone would give'),
});
const together = z.object({
  periods: z.array(period).describe('Newest first'),
  shown: z.object({
    period, from: date, sentence: z.string(), figures: z.array(healthFigure), ...togetherFigures.shape,
    schools: z.array(z.string()).describe('By name'), pairs: z.array(z.array(pairCell)).describe('School by school; the same both ways'),
    networks: z.array(z.object({ id, name: z.string(), mayOpen: z.boolean(), figures: z.array(healthFigure) })).describe('By name; the circles of departments are in the figures of the trust alone'),
    trend: z.array(z.object({ period, across: z.number().nullable(), ratio: z.number().nullable() })).describe('Of the whole trust, oldest first'),
  }).nullable(),
  notShown: z.string(),
});
export type TogetherInsight = z.output<typeof together>;
export type PairCell = z.output<typeof pairCell>;
export type TogetherFigures = z.output<typeof togetherFigures>;

export const insightRoutes = defineRoutes({
  'insight.views': { summary: 'What do teachers think of what we require? One closed wave', can: 'signed-in', query: z.object({ wave: id.optional() }), response: views },
  'insight.goodwill': { summary: 'Is requiring it costing goodwill? Those under more and under fewer mandates, in one closed survey', can: 'signed-in', query: z.object({ wave: id.optional() }), response: goodwill },
  'insight.together': { summary: 'Do people work together? Within and across schools, in the time of one closed wave; never of a person', can: 'signed-in', query: z.object({ wave: id.optional() }), response: together },
});
