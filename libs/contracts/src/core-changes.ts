// Contracts of core parts: why versions made from a lesson changed them, for the lesson's author.
import * as z from 'zod';
import { id, idParams, instant, personRef, prose } from './fields';
import { defineRoutes } from './route';

/** Why a version changed a core part of the lesson it was made from. */
export const coreReason = z.object({
  blockId: z.string().min(1).max(64),
  reason: prose(500).pipe(z.string().min(5, 'Say why, in a few words')),
});

export const coreRoutes = defineRoutes({
  'core.changes': {
    summary: 'For its author: which core parts colleagues changed in their versions, and why, newest first', can: 'signed-in', params: idParams,
    response: z.object({
      items: z.array(z.object({
        blockId: z.string(), text: z.string().describe('How the core part begins'), reason: z.string(), person: personRef, at: instant,
        version: z.object({ id, title: z.string() }).nullable().describe('Null while it is not shared with you'),
      })),
    }),
  },
});
