// Contracts of how a lesson fits how those who taught it believe it should be taught: a figure of the trust alone, in steps of ten people.
import * as z from 'zod';
import { idParams, nothing } from './fields';
import { valuesReason } from './mandates';
import { defineRoutes } from './route';

const figure = z.union([
  z.object({ suppressed: z.literal(true) }),
  z.object({ suppressed: z.literal(false), n: z.int(), words: z.string() }),
  z.object({ suppressed: z.literal(false), n: z.int(), counts: z.array(z.int()).describe('Answers 1, not at all, to 5, completely') }),
]);
const lessonFit = z.object({
  figure: figure.describe('Of the newest school year with one'), year: z.string().nullable().describe('“2026/27”; null without a figure'), receipt: z.string().describe('Who will see what is answered, from how many, and when'),
  reasons: z.array(z.object({ reason: valuesReason, words: z.string() })).describe('Of those who said why it does not fit, to the nearest 5 in 100, the most frequent first; none where fewer than 10 did'),
  may: z.boolean().describe('I taught it, did not write it and have not said so this school year'), given: z.boolean(),
});
export type LessonFit = z.output<typeof lessonFit>;

export const lessonFitRoutes = defineRoutes({
  'fit.show': { summary: 'How a lesson fits how those who taught it believe it should be taught', can: 'signed-in', params: idParams, response: lessonFit },
  'fit.give': {
    summary: 'Say how a lesson I taught fits how I believe it should be taught; nobody can read a single answer', can: 'signed-in', params: idParams, status: 204, problems: ['ability.missing', 'fit.given'],
    body: z.object({ values: z.int('Please choose 1 to 5').min(1).max(5), reasons: z.array(valuesReason).max(7).default([]).describe('Why it does not fit; kept only with an answer of 1 to 3') }), response: nothing,
  },
});
