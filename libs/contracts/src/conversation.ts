// Contracts of conversation beyond words: answers, decisions, meetings, reactions, earlier wordings, what I keep and follow.
import * as z from 'zod';
import { meetingFields, reactionKind } from './conversation-parts';
import { cursor, documentJson, id, idParams, instant, nothing, pageOf, prose } from './fields';
import { followLevel, post, threadCard } from './networks';
import { defineRoutes } from './route';

const reactionParams = z.object({ id, kind: reactionKind });
const calendar = z.object({ made: instant.nullable().describe('Null: there is none') });

export const conversationRoutes = defineRoutes({
  'thread.answer': { summary: 'Mark a reply as the answer, or none', can: 'signed-in', params: idParams, problems: ['thread.closed'], body: z.object({ postId: id.nullable() }), response: threadCard },
  'thread.choose': { summary: 'Choose an option of a decision, or none', can: 'signed-in', params: idParams, problems: ['thread.closed', 'decision.over'], body: z.object({ optionId: id.nullable() }), response: threadCard },
  'thread.decide': { summary: 'Record the result of a decision', can: 'signed-in', params: idParams, problems: ['thread.closed'], body: z.object({ result: prose(2000).pipe(z.string().min(1, 'Please say what was decided')), optionId: id.nullable().default(null) }), response: threadCard },
  'thread.meet': {
    summary: 'Change a meeting’s time, link, agenda or notes', can: 'signed-in', params: idParams, problems: ['thread.closed', 'thing.stale'],
    body: z.object(meetingFields).partial().extend({ notes: prose(20_000).optional(), version: z.int() }), response: threadCard,
  },
  'thread.follow': { summary: 'Follow a thread, mute it, or neither', can: 'signed-in', params: idParams, status: 204, body: z.object({ level: followLevel }), response: nothing },
  'post.history': { summary: 'What a post said before', can: 'signed-in', params: idParams, response: z.object({ items: z.array(z.object({ number: z.int(), at: instant, text: z.string(), body: documentJson, files: z.array(z.string()).describe('Names of what was beside it') })).describe('Oldest first, without its present words') }) },
  'post.react': { summary: 'React to a post', can: 'signed-in', params: reactionParams, problems: ['thread.closed'], body: z.object({}), response: post },
  'post.unreact': { summary: 'Take a reaction back', can: 'signed-in', params: reactionParams, problems: ['thread.closed'], response: post },
  'post.save': { summary: 'Keep a post for later', can: 'signed-in', params: idParams, status: 204, body: z.object({}), response: nothing },
  'post.unsave': { summary: 'Keep a post no longer', can: 'signed-in', params: idParams, status: 204, response: nothing },
  'saved.list': { summary: 'Posts I keep, newest kept first', can: 'signed-in', query: z.object({ cursor }), response: pageOf(z.object({ savedAt: instant, post, thread: z.object({ id, title: z.string() }), network: z.object({ id, name: z.string() }) })) },
  'calendar.show': { summary: 'Whether my meetings have a calendar address', can: 'signed-in', response: calendar },
  'calendar.make': { summary: 'Make a new secret calendar address; the old one ends', can: 'signed-in', status: 201, response: z.object({ path: z.string().describe('Shown once') }) },
  'calendar.revoke': { summary: 'End my calendar address', can: 'signed-in', status: 204, response: nothing },
  'calendar.feed': { summary: 'Meetings of my networks, for a calendar application', can: 'public', params: z.object({ secret: z.string().max(200) }), produces: 'text/calendar', response: z.string() },
});
