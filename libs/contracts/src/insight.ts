// Contracts of the pages of insight: each answers one question, from published figures alone, to teachers and leaders alike.
import * as z from 'zod';
import { change, distribution, period, ratingItem, share } from './analytics';
import { id } from './fields';
import { strength } from './mandates';
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
    own: z.array(z.object({ mandate: named, label: z.string(), response: share, overall: distribution, adoption: share })).describe('The group that my school is in, for each expectation'),
  }).nullable(),
  notShown: z.string(), openWave: z.object({ name: z.string(), percent: z.int().nullable() }).nullable(),
});
export type ViewsInsight = z.output<typeof views>;

export const insightRoutes = defineRoutes({
  'insight.views': { summary: 'What do teachers think of what we require? One closed wave', can: 'signed-in', query: z.object({ wave: id.optional() }), response: views },
});
