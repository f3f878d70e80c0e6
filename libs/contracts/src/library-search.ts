// Contract of the library's search: lessons, and the units of work among them.
import * as z from 'zod';
import { cursor, id, keyStage, line } from './fields';
import { resourceCard } from './resources';
import { defineRoutes } from './route';
import { unitCard } from './units';
import { FOUND_KINDS, type FoundKind } from './vocabulary';

/** Highlighted parts are between U+E000 and U+E001, so that the page can mark them without trusting HTML. */
const marked = z.object({ title: z.string(), excerpt: z.string() });
const facet = z.array(z.object({ value: z.string(), label: z.string(), count: z.int() }));

export const librarySearchRoutes = defineRoutes({
  'resource.search': {
    summary: 'Find resources, and units of work where they are asked for; without words, the newest first', can: 'signed-in',
    query: z.object({
      q: line(300).default(''), subject: line(60).optional(), keyStage: keyStage.optional(), year: z.coerce.number().int().min(0).max(13).optional(),
      kind: z.enum(Object.keys(FOUND_KINDS) as [FoundKind, ...FoundKind[]]).optional(), schoolId: id.optional(), origin: z.enum(['central', 'adapted', 'own']).optional(), mine: z.stringbool().default(false),
      units: z.stringbool().default(false).describe('Also units of work'), facets: z.stringbool().default(false), cursor, limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    response: z.object({
      items: z.array(resourceCard.extend({ marked })), units: z.array(unitCard.extend({ marked, place: z.int().describe('Its place among everything on this page, from 0') })),
      next: z.string().nullable(), total: z.int().nullable().describe('Counted up to 1,000; null without facets'),
      corrected: z.string().nullable().describe('The words searched for instead, when some were misspelt'),
      facets: z.object({ subject: facet, keyStage: facet, year: facet, kind: facet, school: facet, origin: facet }).nullable(),
    }),
  },
});
