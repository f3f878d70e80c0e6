// Contracts of contributions: what a teacher gave to colleagues; theirs alone until they share it.
import * as z from 'zod';
import { id, idParams, instant, nothing, personRef, prose } from './fields';
import { defineRoutes } from './route';

const lesson = z.object({ id, title: z.string(), central: z.boolean(), taught: z.int(), adapted: z.int(), thanked: z.int(), at: instant, countedAt: instant.nullable().describe('As on a resource’s card') });
const credit = z.object({ id, title: z.string(), central: z.boolean(), at: instant, changes: z.int().describe('How often work of theirs was taken into it') });
const common = {
  lessons: z.array(lesson).describe('Written or adapted by them and shared, newest first'),
  credits: z.array(credit).describe('Colleagues’ lessons that hold work of theirs'),
  variants: z.array(z.object({ id, title: z.string(), name: z.string(), of: z.object({ id, title: z.string() }), at: instant })).describe('Versions of theirs that stand beside the original under a name'),
  totals: z.object({
    lessons: z.int(), central: z.int(), inCentral: z.int().describe('Parts of theirs that central lessons took in'), variants: z.int(), taken: z.int().describe('Changes of theirs that colleagues took into their versions'),
    taught: z.int(), adapted: z.int(), thanked: z.int(), colleagues: z.int().nullable().describe('Who adapted their work or took a change; null: fewer than five'), schools: z.int().nullable(),
  }),
};

export const contributionRoutes = defineRoutes({
  'contribution.mine': {
    summary: 'What I contributed: mine alone until I share it', can: 'signed-in',
    response: z.object({ ...common, thanks: z.array(z.object({ person: personRef, message: z.string(), resource: z.object({ id, title: z.string() }), at: instant })), shared: z.boolean(), statement: z.string() }),
  },
  'contribution.share': {
    summary: 'Let colleagues see what I contributed, or no longer', can: 'signed-in', status: 204,
    body: z.object({ shared: z.boolean(), statement: prose(1000).default('').describe('A few words of one’s own above it') }), response: nothing,
  },
  'contribution.markdown': { summary: 'My contributions as a record of professional development', can: 'signed-in', response: z.string(), produces: 'text/markdown' },
  'contribution.show': {
    summary: 'What a colleague contributed, if they share it', can: 'signed-in', params: idParams,
    response: z.object({ ...common, person: personRef, statement: z.string() }),
  },
});
