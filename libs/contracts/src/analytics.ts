// Contracts of analytics: published figures only. A cell that may not be shown arrives without any number.
import * as z from 'zod';
import { date, id, idParams } from './fields';
import { defineRoutes } from './route';
import { mandateCard, valuesReason } from './mandates';
import { RATING_ITEMS, type RatingItem } from './vocabulary';

export const ratingItem = z.enum(['minutes', ...(Object.keys(RATING_ITEMS) as RatingItem[])]);
const hidden = z.object({ suppressed: z.literal(true) });
/** A share of people with its Wilson interval, or words where the exact figure would point at someone. */
export const share = z.union([
  hidden,
  z.object({ suppressed: z.literal(false), eligible: z.int(), words: z.string() }),
  z.object({ suppressed: z.literal(false), eligible: z.int(), count: z.int(), value: z.number(), lo: z.number(), hi: z.number() }),
]);
export const distribution = z.union([
  hidden,
  z.object({ suppressed: z.literal(false), n: z.int(), words: z.string(), mean: z.number().nullable() }),
  z.object({
    suppressed: z.literal(false), n: z.int(), counts: z.array(z.int()).describe('Answers 1 to 5; for minutes: cost, same, saved'), mean: z.number(),
    satisfied: z.object({ value: z.number(), lo: z.number(), hi: z.number() }),
  }),
]);
/** The difference from the wave before, in points of the share who answered 4 or 5, with Newcombe's interval. */
export const change = z.union([hidden, z.object({ suppressed: z.literal(false), points: z.number(), lo: z.number(), hi: z.number(), clear: z.boolean(), sentence: z.string() })]);
/** A closed wave, and of how many people each figure of it is at least. */
export const period = z.object({ waveId: id, name: z.string(), closedOn: date, smallestGroup: z.int() });
export const group = z.object({ block: z.string(), label: z.string().describe('Joined places read “Ash + Birch”'), kind: z.enum(['trust', 'place', 'subject', 'cell']) });

const mandateFigures = z.object({
  group, period, tells: z.array(z.enum(['use', 'views'])).describe('What was published of this group: who taught it and what was answered may be told of different ones'), adoption: share, adaptation: share, response: share,
  ratings: z.array(z.object({ item: ratingItem, distribution, change: change.nullable().describe('Null: there is no earlier wave') })),
});

export const analyticsRoutes = defineRoutes({
  'insight.overview': {
    summary: 'Every expectation: strength, satisfaction and adoption, from closed waves. Teachers and leaders read the same', can: 'signed-in',
    response: z.object({
      periods: z.array(period).describe('Newest first'),
      mandates: z.array(z.object({ mandate: mandateCard, latest: period.nullable(), adoption: share.nullable(), overall: distribution.nullable(), change: change.nullable() })),
    }),
  },
  'insight.mandate': {
    summary: 'One expectation by group and wave', can: 'signed-in', params: idParams,
    response: z.object({
      mandate: mandateCard, periods: z.array(period).describe('Newest first'), figures: z.array(mandateFigures).describe('By wave as in periods; everybody first, then places, subjects and cells by name'), notShown: z.string(),
      openWave: z.object({ name: z.string(), percent: z.int().nullable() }).nullable(),
      comments: z.array(z.object({ waveId: id, text: z.string() })).describe('Of waves in which enough people wrote one, in no order'), commentsNote: z.string().describe('For a wave without any'),
      reasons: z.array(z.object({ waveId: id, reason: valuesReason, words: z.string() })).describe('Why it does not fit how people believe it should be taught: of everybody who gave a reason, to the nearest 5 in 100, the most frequent first; none where fewer gave one than the wave\'s smallest group'),
    }),
  },
});
export type MandateFigures = z.output<typeof mandateFigures>;
export type Distribution = z.output<typeof distribution>;
export type Share = z.output<typeof share>;
export type Change = z.output<typeof change>;
