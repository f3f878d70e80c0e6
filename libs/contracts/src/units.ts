// Contracts of units of work: lessons in order with notes, adapted as a whole.
import * as z from 'zod';
import { cursor, id, idParams, instant, keyStage, line, pageOf, personRef, prose, requiredLine, schoolRef, yearGroup } from './fields';
import { resourceCard, visibility } from './resources';
import { defineRoutes } from './route';

const item = z.object({ id: id.optional().describe('Left out: a new place in the unit'), resourceId: id, note: prose(1000).default('') });
const fields = {
  title: requiredLine('a title', 200), summary: prose(1000), subject: requiredLine('a subject', 60), keyStages: z.array(keyStage).max(7), years: z.array(yearGroup).max(14),
  visibility, networkId: id.nullable(), items: z.array(item).max(100, 'A unit holds up to 100 lessons'),
};
const card = {
  id, title: z.string(), summary: z.string(), subject: z.string(), keyStages: z.array(z.string()), years: z.array(z.int()), author: personRef, visibility,
  adapted: z.boolean(), lessons: z.int().describe('Those you may read'), updatedAt: instant,
};
export const unitCard = z.object(card);
const unitItem = z.object({
  id, note: z.string(), resource: resourceCard.nullable().describe('Null: not shared with you'),
  mine: z.boolean().describe('Your own version stands here'), newer: z.boolean().describe('Its original has moved on'),
});
export const unitFull = unitCard.extend({
  network: z.object({ id, name: z.string() }).nullable(), school: schoolRef, retired: z.boolean(), version: z.int(), items: z.array(unitItem),
  origin: z.object({ id, title: z.string(), author: personRef }).nullable(), added: z.array(resourceCard).describe('In the original unit, and not here'),
  mine: z.object({ id, title: z.string() }).nullable().describe('My version of this unit'), abilities: z.object({ edit: z.boolean(), adapt: z.boolean() }),
});
export type UnitFull = z.output<typeof unitFull>;

export const unitRoutes = defineRoutes({
  'unit.list': {
    summary: 'Units of work, newest first', can: 'signed-in',
    query: z.object({ q: line(200).default(''), subject: line(60).optional(), mine: z.stringbool().default(false), resourceId: id.optional().describe('Those that hold this lesson'), cursor }),
    response: pageOf(unitCard),
  },
  'unit.create': {
    summary: 'Make a unit of work', can: 'signed-in', status: 201,
    body: z.object({ ...fields, summary: fields.summary.default(''), keyStages: fields.keyStages.default([]), years: fields.years.default([]), visibility: visibility.default('private'), networkId: fields.networkId.default(null), items: fields.items.default([]) }),
    response: unitFull,
  },
  'unit.show': { summary: 'One unit with its lessons', can: 'signed-in', params: idParams, response: unitFull },
  'unit.update': { summary: 'Change a unit: its words, who may see it, its lessons and their order', can: 'signed-in', params: idParams, problems: ['thing.stale'], body: z.object(fields).partial().extend({ version: z.int() }), response: unitFull },
  'unit.retire': { summary: 'Take a unit out of the list, or bring it back', can: 'signed-in', params: idParams, body: z.object({ retired: z.boolean() }), response: unitFull },
  'unit.adapt': { summary: 'Make my own version of a unit; its lessons are copied only when I edit them', can: 'signed-in', params: idParams, status: 201, body: z.object({ title: line(200).optional() }), response: unitFull },
  'unit.adaptLesson': {
    summary: 'Make my own version of a lesson in my unit, in its place', can: 'signed-in', params: z.object({ id, itemId: id }), status: 201, response: z.object({ id, title: z.string(), made: z.boolean() }),
  },
  'unit.markdown': { summary: 'The whole unit as one Markdown file, with licence and credit', can: 'signed-in', params: idParams, response: z.string(), produces: 'text/markdown' },
});
