// Contracts of moderation: reports, hidden posts, suspensions, whom to turn to, and how long posts are kept.
import * as z from 'zod';
import { date, id, idParams, instant, line, nothing, personRef, prose, requiredLine, schoolRef } from './fields';
import { threadCard } from './networks';
import { postFile } from './post-files';
import { defineRoutes } from './route';
import { REPORT_CATEGORIES, type ReportCategory } from './report-words';

const category = z.enum(Object.keys(REPORT_CATEGORIES) as [ReportCategory, ...ReportCategory[]]);
const reason = prose(500).pipe(z.string().min(5, 'Please say why in a sentence: the person concerned will read it'));
const contact = z.object({ id, person: personRef, school: schoolRef.nullable().describe('Null: for the whole trust'), email: z.string(), phone: z.string() });
const memberParams = z.object({ id, personId: id });

const report = z.object({
  id, category, words: z.string(), at: instant, status: z.enum(['open', 'closed']), outcome: z.string(), handledBy: z.string().nullable(),
  reporter: personRef.nullable().describe('Only to safeguarding contacts'), network: z.object({ id, name: z.string() }), threadId: id,
  post: z.object({ id, author: personRef, text: z.string(), at: instant, hidden: z.boolean(), files: z.array(postFile) }), abilities: z.object({ hide: z.boolean(), open: z.boolean().describe('A member can open the thread') }),
});
export type Report = z.output<typeof report>;
const hiddenPost = z.object({
  id, network: z.object({ id, name: z.string() }), thread: z.object({ id, title: z.string() }), author: personRef, text: z.string(), at: instant, hiddenAt: instant,
  reason: z.string().describe('What its author was told; empty where it has none to tell'), hiddenBy: z.string().nullable(), open: z.boolean().describe('I am a member and can open the thread'),
});
export type HiddenPost = z.output<typeof hiddenPost>;

export const moderationRoutes = defineRoutes({
  'report.create': {
    summary: 'Report a post, in confidence', can: 'signed-in', params: idParams, status: 201,
    body: z.object({ category, words: prose(2000).default('') }), response: z.object({ goesTo: z.array(z.string()).describe('Who reads it, in words') }),
  },
  'report.list': { summary: 'Reports that are mine to look at: open ones first', can: 'signed-in', response: z.object({ items: z.array(report) }) },
  'report.close': { summary: 'Say what was done about a report', can: 'signed-in', params: idParams, body: z.object({ outcome: reason }), response: z.object({ items: z.array(report) }) },
  'post.hidden': { summary: 'Hidden posts that I may show again, last hidden first', can: 'signed-in', response: z.object({ items: z.array(hiddenPost) }) },
  'post.hide': { summary: 'Hide a post and tell its author why', can: 'signed-in', params: idParams, status: 204, body: z.object({ reason }), response: nothing },
  'post.unhide': { summary: 'Show a hidden post again', can: 'signed-in', params: idParams, status: 204, response: nothing },
  'thread.move': { summary: 'Move a thread to another network I lead', can: 'signed-in', params: idParams, problems: ['thread.closed'], body: z.object({ networkId: id, reason }), response: threadCard },
  'thread.split': {
    summary: 'Move some posts of a thread into a new one', can: 'signed-in', params: idParams, problems: ['thread.closed'],
    body: z.object({ title: requiredLine('a title', 160), postIds: z.array(id).min(1, 'Choose at least one post').max(200, 'Choose at most 200 posts at once'), reason }), response: threadCard.describe('The new thread'),
  },
  'thread.merge': { summary: 'Put a thread into another of its network', can: 'signed-in', params: idParams, problems: ['thread.closed'], body: z.object({ intoId: id, reason }), response: threadCard.describe('The thread that has all of it') },
  'post.place': { summary: 'Where a post is now, for links that are older than its move', can: 'signed-in', params: idParams, response: z.object({ networkId: id, threadId: id }) },
  'network.suspend': { summary: 'Suspend someone from a network and tell them why', can: 'signed-in', params: memberParams, status: 204, problems: ['network.last_lead'], body: z.object({ reason, until: date.nullable().default(null) }), response: nothing },
  'network.unsuspend': { summary: 'End a suspension', can: 'signed-in', params: memberParams, status: 204, response: nothing },
  'network.suspensions': { summary: 'Who is suspended from a network', can: 'signed-in', params: idParams, response: z.object({ items: z.array(z.object({ person: personRef, reason: z.string(), until: date.nullable(), at: instant })) }) },
  'safeguarding.show': { summary: 'Whom to turn to about a child or a colleague’s conduct, and how long posts are kept', can: 'signed-in', response: z.object({ items: z.array(contact), keepMonths: z.int().nullable() }) },
  'safeguarding.add': { summary: 'Name a safeguarding contact', can: 'people.manage', status: 201, problems: ['thing.exists'], body: z.object({ personId: id, schoolId: id.nullable().default(null), phone: line(40).default('') }), response: contact },
  'safeguarding.remove': { summary: 'Remove a safeguarding contact', can: 'people.manage', params: idParams, status: 204, response: nothing },
  'retention.save': { summary: 'Set how long the words of posts are kept', can: 'people.manage', body: z.object({ keepMonths: z.int().min(12, 'Keep posts for at least a year').max(120, 'At most ten years').nullable() }), response: z.object({ keepMonths: z.int().nullable() }) },
});
