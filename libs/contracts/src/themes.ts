// Contracts of themes: what people wrote, gathered by whoever answers for it. A count is of published comments, which everyone reads anyway.
import * as z from 'zod';
import { id, idParams, personRef, requiredLine } from './fields';
import { defineRoutes } from './route';

const theme = z.object({ id, name: z.string(), comments: z.int().describe('How many published comments are in it'), version: z.int() });
export type SaidTheme = z.output<typeof theme>;
const list = z.object({
  kind: z.enum(['rating', 'consultation', 'survey']), title: z.string(), link: z.string().describe('Where all that was said stands'), themes: z.array(theme).describe('The largest first'),
  comments: z.array(z.object({ id, text: z.string(), author: personRef.nullable().describe('Only where the consultation was named'), themeIds: z.array(id) })).describe('In no order'),
  unsorted: z.int(), note: z.string().nullable().describe('Why there is no comment to read'), answered: z.boolean().describe('They stand as they were answered'), maySort: z.boolean(),
  suggestions: z.array(z.object({ phrase: z.string(), commentIds: z.array(id) })).describe('Words that several comments not yet sorted have in common; for those who may sort'),
});
export type SaidThemes = z.output<typeof list>;

const name = requiredLine('a name for the theme', 80);
const version = z.int();
/** Beside the wave's id: of which expectation. */
const mandateId = id.nullable().default(null);
const problems = ['ability.missing', 'theme.answered', 'thing.stale'] as const;

export const themeRoutes = defineRoutes({
  'theme.list': {
    summary: 'What people wrote in a wave about an expectation, in a consultation or in a survey, and its themes', can: 'signed-in', params: idParams.describe('The wave, the proposal, or the wave of the survey'),
    query: z.object({ mandateId: id.optional() }), response: list,
  },
  'theme.create': { summary: 'Name a theme, with the comments it begins with', can: 'signed-in', params: idParams, status: 201, problems, body: z.object({ mandateId, name, commentIds: z.array(id).max(2000).default([]) }), response: list },
  'theme.rename': { summary: 'Name a theme anew', can: 'signed-in', params: idParams, problems, body: z.object({ name, version }), response: list },
  'theme.merge': { summary: 'Put all of a theme into another', can: 'signed-in', params: idParams, problems, body: z.object({ intoId: id, version, intoVersion: version }), response: list },
  'theme.remove': { summary: 'Let a theme go; its comments stay', can: 'signed-in', params: idParams, query: z.object({ version: z.coerce.number().int() }), problems, response: list },
  'theme.sort': {
    summary: 'Say which themes a comment belongs to', can: 'signed-in', params: idParams.extend({ commentId: id }), problems,
    body: z.object({ mandateId, before: z.array(id).max(60).describe('Its themes as they were seen: a comment that somebody else has sorted meanwhile is refused'), themeIds: z.array(id).max(60) }),
    response: z.object({ themeIds: z.array(id), themes: z.array(theme), unsorted: z.int() }),
  },
});
