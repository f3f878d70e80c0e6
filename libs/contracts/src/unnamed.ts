// Contracts of questions asked without a name, and of the procedure by which two people together may learn one.
import * as z from 'zod';
import { id, idParams, instant, personRef, prose, requiredLine } from './fields';
import { threadCard } from './networks';
import { wantedFiles } from './post-files';
import { defineRoutes } from './route';

export const seenBy = z.enum(['two_people', 'nobody', 'off']).describe('two_people: two moderators together, logged. nobody: nothing is kept. off: no such questions');
const unveiling = z.object({
  id, thread: z.object({ id, title: z.string(), networkId: id }), reason: z.string(), askedBy: personRef, askedAt: instant, confirmedBy: personRef.nullable(), confirmedAt: instant.nullable(),
  mayConfirm: z.boolean(), author: personRef.nullable().describe('Only once confirmed, and only to the two'),
});
export type Unveiling = z.output<typeof unveiling>;

export const unnamedRoutes = defineRoutes({
  'unnamed.show': { summary: 'Who could see the name of a question asked without one', can: 'signed-in', response: z.object({ seenBy, moderators: z.int().describe('How many people could take part') }) },
  'unnamed.set': { summary: 'Set who could see the name of future questions', can: 'people.manage', body: z.object({ seenBy }), response: z.object({ seenBy, moderators: z.int() }) },
  'unnamed.ask': {
    summary: 'Ask a question without a name', can: 'signed-in', params: idParams, status: 201, problems: ['thread.closed', 'request.key_reused'],
    body: z.object({ title: requiredLine('a title', 160), text: prose(20_000).pipe(z.string().min(1, 'Write something first')), clientKey: id, files: wantedFiles.default([]).describe('Pictures only: other files say inside who made them') }),
    response: z.object({ thread: threadCard, receipt: z.object({ seenBy, moderators: z.int() }) }),
  },
  'unveil.list': { summary: 'Requests to learn the name of a question', can: 'question.unveil', response: z.object({ items: z.array(unveiling) }) },
  'unveil.ask': { summary: 'Ask to learn who asked, with a reason', can: 'question.unveil', params: idParams, status: 201, problems: ['thing.exists'], body: z.object({ reason: prose(1000).pipe(z.string().min(20, 'Please say in a sentence or two why a name is needed')) }), response: unveiling },
  'unveil.confirm': { summary: 'Confirm a colleague’s request: both then learn the name', can: 'question.unveil', params: idParams, body: z.object({}), response: unveiling },
});
