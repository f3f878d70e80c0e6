// Contracts of reviews: three versions of a lesson side by side, part by part, with what is suggested for each.
import * as z from 'zod';
import { documentJson, idParams } from './fields';
import { defineRoutes } from './route';

const side = documentJson.nullable().describe('One part in a document of its own; null where that version is without it');
const deed = z.enum(['added', 'removed', 'moved', 'edited', 'attribute', 'marks']);
export const reviewPart = z.object({
  id: z.string().describe('Unique in this review, and the same whenever the same versions are reviewed'),
  by: z.enum(['unchanged', 'ours', 'theirs', 'both', 'joined', 'conflict']).describe('Who changed it. `joined`: both did, and it was put together automatically; `conflict`: it waits for a choice'),
  core: z.boolean(), correction: z.boolean().describe('A correction to a core part'),
  base: side, ours: side, theirs: side, merged: side.describe('What would stand there now. Of an unchanged part this is the only side given'),
  did: z.object({ ours: z.array(deed), theirs: z.array(deed) }),
  blockId: z.string().nullable().describe('Of the part in the version both began from'),
  suggested: z.enum(['ours', 'theirs', 'merged']),
});
export type ReviewPart = z.output<typeof reviewPart>;
export const review = z.object({
  parts: z.array(reviewPart),
  changed: z.int().describe('Parts that would change ours'), choices: z.int().describe('Parts both sides changed differently'), joined: z.int().describe('Parts put together automatically: worth a look'),
});
export type Review = z.output<typeof review>;

export const reviewRoutes = defineRoutes({
  'revision.review': {
    summary: 'Lay what I wrote over what was saved meanwhile', can: 'signed-in', params: idParams, problems: ['document.invalid', 'request.too_large', 'merge.too_slow'],
    body: z.object({
      document: documentJson, baseNumber: z.int().min(0).describe('The version I began from'),
      theirs: documentJson.optional().describe('What stands against mine; left out: the current version'),
    }),
    response: z.object({ number: z.int().describe('The current version'), review }),
  },
});
