// Contracts of catching up after a while away, and of finding what was said.
import * as z from 'zod';
import { cursor, date, id, idParams, instant, line, nothing, pageOf, personRef } from './fields';
import { threadCard } from './networks';
import { defineRoutes } from './route';
import { THREAD_KIND_IDS } from './vocabulary';

const place = z.object({ thread: z.object({ id, title: z.string(), kind: z.enum(THREAD_KIND_IDS), resolved: z.boolean() }), network: z.object({ id, name: z.string() }) });
export const shortPost = place.extend({ id, author: personRef, at: instant, text: z.string().describe('Plain words, shortened; found words stand between U+E000 and U+E001'), files: z.array(z.string()).describe('What its files are called') });
export type ShortPost = z.output<typeof shortPost>;
export const caughtReason = z.enum(['mention', 'my_question', 'my_resource', 'decision', 'meeting', 'new', 'replies']);
export type CaughtReason = z.output<typeof caughtReason>;

const flag = z.enum(['true', 'false']).default('false').transform((value) => value === 'true');
export const catchingUpRoutes = defineRoutes({
  'catchup.show': {
    summary: 'What happened in my networks since I last read', can: 'signed-in',
    response: z.object({
      posts: z.int().describe('Unread posts in all'),
      threads: z.array(threadCard.extend({ network: z.object({ id, name: z.string() }), reason: caughtReason.describe('The first that applies'), voices: z.int().describe('Colleagues who wrote what is unread'), firstUnread: id })).describe('By reason, then the most active; at most 40'),
      mentions: z.array(shortPost), aboutMine: z.array(shortPost).describe('Unread posts that show a resource of mine'),
      questions: z.array(place.extend({ author: personRef, at: instant })).describe('Questions nobody has replied to, the oldest first; not my own'),
    }),
  },
  'network.readAll': { summary: 'I have read all of a network', can: 'signed-in', params: idParams, status: 204, body: z.object({}), response: nothing },
  'unread.clear': { summary: 'I have read everything', can: 'signed-in', status: 204, body: z.object({}), response: nothing },
  'conversation.search': {
    summary: 'Posts of my networks by words and filters, newest first', can: 'signed-in',
    query: z.object({ q: line(200).default(''), networkId: id.optional(), personId: id.optional(), kind: z.enum(THREAD_KIND_IDS).optional(), from: date.optional(), to: date.optional(), file: flag, unanswered: flag, cursor }),
    response: pageOf(shortPost),
  },
});
