// Contracts of updates: an original has moved on, and an adaptation takes in what its author wants of that.
import * as z from 'zod';
import { coreReason } from './core-changes';
import { documentJson, id, idParams, instant, line, personRef, requiredLine } from './fields';
import { review } from './reviews';
import { changeKind, resourceFull } from './resources';
import { defineRoutes } from './route';

const original = z.object({ id, title: z.string(), author: personRef, central: z.boolean() });
const step = z.object({ number: z.int(), change: changeKind.nullable(), message: z.string(), author: personRef, at: instant });
const keptReason = z.object({ blockId: z.string().min(1).max(64), reason: requiredLine('a reason', 300) });

export const updateRoutes = defineRoutes({
  'update.waiting': {
    summary: 'Versions of mine whose originals have moved on', can: 'signed-in',
    response: z.object({ items: z.array(z.object({
      id, title: z.string(), original, from: z.int(), to: z.int(), muted: z.boolean(), newest: step,
    })) }),
  },
  'update.show': {
    summary: 'What changed in the original, laid over my version', can: 'signed-in', params: idParams, problems: ['merge.too_slow'],
    response: z.object({
      id, title: z.string(), number: z.int().describe('The newest version of mine'), muted: z.boolean(), hasDraft: z.boolean(),
      original: original.nullable().describe('Null when there is none, or it is not shared with you'),
      from: z.int().describe('The version of the original that mine stands on'), to: z.int(), steps: z.array(step),
      review: review.nullable().describe('Null when the original has not moved on'),
    }),
  },
  'update.take': {
    summary: 'Make a new version of mine that stands on the original as it is now', can: 'signed-in', params: idParams, status: 201, problems: ['document.invalid', 'thing.stale', 'core.reason_needed'],
    body: z.object({
      document: documentJson, baseNumber: z.int().min(1).describe('The version of mine that was reviewed'), originNumber: z.int().min(1).describe('The version of the original that was reviewed'),
      message: line(300).default(''), kept: z.array(keptReason).max(200).default([]).describe('Parts I keep as mine, with a reason that the author of the original sees'),
      coreReasons: z.array(coreReason).max(200).default([]).describe('Why mine differs from core parts of the original'),
    }),
    response: resourceFull,
  },
  'update.reset': {
    summary: 'Give my changes up: a new version that is the original as it is now', can: 'signed-in', params: idParams, status: 201, problems: ['thing.stale'],
    body: z.object({ baseNumber: z.int().min(1), originNumber: z.int().min(1) }), response: resourceFull,
  },
  'update.mute': {
    summary: 'Whether I am told when the original of this version moves on', can: 'signed-in', params: idParams,
    body: z.object({ muted: z.boolean() }), response: z.object({ muted: z.boolean() }),
  },
  'update.kept': {
    summary: 'For the author of the original: which parts adapters kept as theirs, and why', can: 'signed-in', params: idParams,
    response: z.object({ items: z.array(z.object({ person: personRef, number: z.int(), words: z.string().describe('The beginning of the part'), reason: z.string(), at: instant })) }),
  },
});
