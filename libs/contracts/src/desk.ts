// Contracts of a lead's desk: at most three things to do this week, worked out from what happened, each done in one act or put away.
import * as z from 'zod';
import { id, idParams, requiredLine } from './fields';
import { defineRoutes } from './route';

const key = requiredLine('a suggestion', 120);
const suggestion = z.object({
  key, kind: z.enum(['question', 'newcomer', 'decision', 'requests', 'changed_part', 'quiet', 'dormant']), words: z.string().describe('What happened, in a sentence'), action: z.string().describe('What the button says'),
  threadId: id.nullable().describe('Where it is to be done; null with `begins` null: on the network’s own page'),
  begins: z.object({ title: z.string(), text: z.string(), resourceId: id.nullable() }).nullable().describe('The thread that `desk.act` opens in the lead’s name, word for word'),
});
export type DeskSuggestion = z.output<typeof suggestion>;
const desk = z.object({ items: z.array(suggestion).max(3) });

export const deskRoutes = defineRoutes({
  'desk.show': { summary: 'Three things a lead could do this week', can: 'signed-in', params: idParams, response: desk },
  'desk.act': { summary: 'Open the thread that a suggestion proposes', can: 'signed-in', params: idParams, status: 201, problems: ['thread.closed', 'request.key_reused'], body: z.object({ key, clientKey: id }), response: z.object({ threadId: id }) },
  'desk.dismiss': { summary: 'Put a suggestion away, for a week or for good', can: 'signed-in', params: idParams, body: z.object({ key, ever: z.boolean() }), response: desk },
});
