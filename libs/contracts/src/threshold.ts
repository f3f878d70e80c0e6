// Contracts of the smallest group that figures may be about (k): what it is, raising it, and lowering it by two people.
import * as z from 'zod';
import { id, idParams, instant, personRef, prose } from './fields';
import { defineRoutes } from './route';
import { SMALLEST_GROUP } from './vocabulary';

const { least, most } = SMALLEST_GROUP;
const smallestGroup = z.int('Please enter a whole number, for example 12').min(least, `Choose at least ${least}: fewer people could be told apart`).max(most, `Choose at most ${most}: with more, most schools could never be shown`);
const change = z.object({ id, was: z.int(), k: z.int(), reason: z.string(), askedBy: personRef, askedAt: instant, state: z.enum(['waiting', 'in_force', 'declined', 'withdrawn']), settledBy: personRef.nullable().describe('Who agreed, declined or took it back'), settledAt: instant.nullable() });
const threshold = z.object({
  k: z.int().describe('Fewest people that figures of what opens now may be about'),
  waiting: change.nullable().describe('A wish to lower it that a second person has not answered'), history: z.array(change).describe('Newest first'),
  abilities: z.object({ set: z.boolean(), agree: z.boolean().describe('To what waits'), end: z.boolean().describe('Decline what waits, or take it back') }),
});
export type Threshold = z.output<typeof threshold>;
export type ThresholdChange = z.output<typeof change>;

export const thresholdRoutes = defineRoutes({
  'threshold.show': { summary: 'The smallest group that figures may be about, and each change of it', can: 'signed-in', response: threshold },
  'threshold.set': {
    summary: 'Raise it at once, or ask a second person to lower it for what opens afterwards', can: 'threshold.set', problems: ['thing.stale', 'thing.exists'], response: threshold,
    body: z.object({ k: smallestGroup, was: z.int().describe('What it was when this was typed: another number by now is a conflict'), reason: prose(500).pipe(z.string().min(10, 'Please say why in a sentence: everyone can read it')) }),
  },
  'threshold.answer': { summary: 'Agree to lower it, as a second person; or decline, or take one’s own wish back', can: 'threshold.agree', params: idParams, problems: ['thing.stale', 'response.given'], body: z.object({ agrees: z.boolean() }), response: threshold },
});
