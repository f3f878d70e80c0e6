// Contracts of what teachers change: counts for each block, colleagues' changes one may read, and taking one into one's own version.
import * as z from 'zod';
import { documentJson, id, idParams, instant, nothing, personRef } from './fields';
import { defineRoutes } from './route';
import { ADAPTATION_REASONS, type AdaptationReason } from './vocabulary';

const reason = z.enum(Object.keys(ADAPTATION_REASONS) as [AdaptationReason, ...AdaptationReason[]]);
export const blockId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'This is not the id of a part');
const people = z.int();

/** A figure that fewer than five people stand behind (or the trust's k, where that is more than ten), or from which so few could be worked out, is null. */
const blockMap = z.object({
  blockId, block: documentJson.describe('As the lesson has it now'),
  changed: people.nullable(), removed: people.nullable(), kept: people.nullable(),
  others: people.describe('People in the counts that are not shown, together; 0: nothing is hidden'),
  reasons: z.array(z.object({ reason: reason.nullable().describe('Null: none was given'), people })), otherReasons: people.describe('People whose reasons are not told apart'),
  replacements: z.array(z.object({ block: documentJson, people })).describe('What at least five colleagues put in its place, in the same words'),
});
const usedIn = z.object({ versions: z.int(), people, schools: z.int().describe('0: not told, as a mandate asks for it') }).describe('Versions of colleagues in which a part was changed');

const change = z.object({
  from: z.object({ id, title: z.string(), author: personRef, reason: reason.nullable(), at: instant, thanked: z.int() }),
  kind: z.enum(['changed', 'removed', 'added']), blockId, blocks: documentJson.nullable().describe('What stands there now; null: the part was taken out'),
  alike: z.int().describe('Other versions you may read that say the same there'),
  older: z.boolean().describe('It was made from an earlier text of this part'),
  state: z.enum(['open', 'taken', 'clash']).describe('`clash`: you changed this part yourself'),
});

export const blockChangeRoutes = defineRoutes({
  'change.map': {
    summary: 'What teachers change in a lesson, part by part, most changed first', can: 'signed-in', params: idParams,
    response: z.object({ used: usedIn.nullable().describe('Null: fewer colleagues than `fewest` have a version'), blocks: z.array(blockMap), countedAt: instant.nullable(), fewest: z.int() }),
  },
  'change.list': {
    summary: 'Before you adapt: colleagues’ changes to this lesson that I may read', can: 'signed-in', params: idParams, query: z.object({ reason: reason.optional() }),
    response: z.object({
      mine: z.object({ id, title: z.string() }).nullable().describe('My version, which a change taken goes into'),
      versions: z.int(), reasons: z.array(z.object({ reason, versions: z.int() })),
      parts: z.array(z.object({ blockId: blockId.nullable().describe('Null: at the very top'), block: documentJson.nullable(), changes: z.array(change) })).describe('In the order of the lesson'),
    }),
  },
  'change.take': {
    summary: 'Take a colleague’s change into my own version, which is made if there is none', can: 'signed-in', params: idParams, status: 201,
    problems: ['change.clash', 'draft.unsaved'],
    body: z.object({ fromId: id, blockId, how: z.enum(['once', 'replace', 'below']).default('once').describe('`once`: not over a part I changed myself') }),
    response: z.object({ id, title: z.string(), number: z.int(), made: z.boolean().describe('My version was made just now'), already: z.boolean() }),
  },
  'change.untake': {
    summary: 'Put back what was there before I took a change', can: 'signed-in', params: z.object({ id, fromId: id, blockId }), status: 204, problems: ['thing.stale', 'draft.unsaved'], response: nothing,
  },
});
