// Contracts of "Are our central resources used, and adapted?": figures of closed waves, of what a mandate names or of all that is central.
import * as z from 'zod';
import { group, period, share } from './analytics';
import { id } from './fields';
import { defineRoutes } from './route';
import { STRENGTHS, type Strength } from './vocabulary';

const hidden = z.object({ suppressed: z.literal(true) });
const inWords = z.object({ suppressed: z.literal(false), n: z.int(), words: z.string() });
/** A number about so many people; null: not reached. `of`: of how many, where that is not people. */
export const useMeasure = z.union([hidden, inWords, z.object({ suppressed: z.literal(false), n: z.int(), value: z.number().nullable(), of: z.int().optional() })]);
const point = z.object({ at: z.int().describe('Weeks'), n: z.int(), share: z.number().nullable(), lo: z.number().nullable(), hi: z.number().nullable(), words: z.string().optional() });
/** Shares by week; `middle` and `quarter`: days until half and a quarter had, null where that many never did. */
export const useCurve = z.union([hidden, inWords, z.object({ suppressed: z.literal(false), n: z.int(), points: z.array(point), middle: z.number().nullable(), quarter: z.number().nullable() })]);
export type UseMeasure = z.output<typeof useMeasure>;
export type UseCurve = z.output<typeof useCurve>;

/** What is said of everybody together, in the order of the page's table. A wave of before a figure was thought of has none of it. */
export const USE_MEASURES = ['depth', 'breadth', 'regular', 'weekly', 'adapters', 'adapted', 'made', 'reused', 'across', 'offered', 'accepted', 'decision', 'minutes', 'excepted'] as const;
export type UseMeasureName = (typeof USE_MEASURES)[number];
const scope = z.object({
   id: z.union([z.literal('central'), id]), title: z.string(), strength: z.enum(Object.keys(STRENGTHS) as [Strength, ...Strength[]]).nullable().describe('Null: all central resources'),
  reach: share, adoption: share, adaptation: share,
});

const use = z.object({
  periods: z.array(period).describe('Newest first'),
  scopes: z.array(scope).describe('What this wave has figures of: all central resources, then mandates, the firmest first'),
  shown: z.object({
    waveId: id, scope, sentence: z.string(),
    groups: z.array(z.object({ group, reach: share, adoption: share, adaptation: share })).describe('Everybody first, then places, subjects and cells by name'),
    path: z.object({ seen: share, taught: share, adapted: share }).describe('Of everybody asked; each a part of the one before'),
    measures: z.array(z.object({ name: z.enum(USE_MEASURES), figure: z.union([share, useMeasure]) })), first: useCurve, retention: useCurve,
  }).nullable(),
  notShown: z.string(), openWave: z.object({ name: z.string() }).nullable(),
});
export type UseInsight = z.output<typeof use>;

export const insightUseRoutes = defineRoutes({
  'insight.use': {
    summary: 'Are our central resources used, and adapted? The same page for a teacher and a leader', can: 'signed-in',
    query: z.object({ wave: id.optional(), of: z.union([z.literal('central'), id]).optional() }), response: use,
  },
});
