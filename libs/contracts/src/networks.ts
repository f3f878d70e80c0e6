// Contracts of networks: membership, threads, posts, changes since a seq, unread counts.
import * as z from 'zod';
import { cursor, documentJson, id, idParams, instant, line, nothing, pageOf, personRef, prose, requiredLine } from './fields';
import { postFile, wantedFiles } from './post-files';
import { defineRoutes } from './route';
import { decision, meeting, newDecision, newMeeting, reaction } from './conversation-parts';
import { THREAD_KIND_IDS } from './vocabulary';

const networkFields = {
  name: requiredLine('a name', 120), subject: requiredLine('a subject', 60), purpose: prose(1000), open: z.boolean().describe('Anyone in the trust may join'),
  cadence: line(200).describe('How often it meets or is looked after'), timeGiven: line(200).describe('Time its lead is given'), byRequest: z.boolean().describe('Not open: people may ask to join'), byRule: z.boolean().describe('Whoever mainly teaches its subject belongs'),
};
export const networkCard = z.object({
  id, name: z.string(), slug: z.string(), subject: z.string(), purpose: z.string(), open: z.boolean(), archived: z.boolean(),
  members: z.int(), schools: z.int(), seq: z.int().describe('0 to those who are not members'), unread: z.int().describe('Posts since I last read'), mentions: z.int(), member: z.boolean(), lead: z.boolean(), lastPostAt: instant.nullable(),
  byRequest: z.boolean(), byRule: z.boolean(), department: z.object({ id, name: z.string() }).nullable().describe('The school whose department it is; nobody else sees it'), requested: z.boolean().describe('I have asked to join'),
  suspended: z.object({ reason: z.string(), until: z.iso.date().nullable().describe('Null: until its leads end it') }).nullable().describe('I am suspended from it'),
});
export const networkFull = networkCard.extend({
  cadence: z.string(), timeGiven: z.string(), closingSummary: z.string(), requests: z.int().describe('How many ask to join; 0 to those who do not answer'),
  leads: z.array(personRef), abilities: z.object({ post: z.boolean(), manage: z.boolean(), saysWhy: z.boolean().describe('I look after it from outside: what I do needs a reason'), join: z.boolean(), leave: z.boolean() }),
});
const member = personRef.extend({ lead: z.boolean(), mainSubject: z.string() });
export const threadCard = z.object({
  id, networkId: id, title: z.string(), kind: z.enum(THREAD_KIND_IDS), resolved: z.boolean(), closed: z.boolean(), author: personRef,
  createdAt: instant, lastPostAt: instant, lastSeq: z.int(), posts: z.int().describe('Deleted ones included'), readSeq: z.int(), unread: z.int().describe('Others’ posts after readSeq'), resource: z.object({ id, title: z.string() }).nullable(),
  answerPostId: id.nullable().describe('The reply marked as the answer'), decision: decision.nullable(), meeting: meeting.nullable(),
});
export type ThreadCard = z.output<typeof threadCard>;
/** A linked resource as this reader may see it. */
const linkedResource = z.object({ id, title: z.string().nullable(), subject: z.string().nullable(), readable: z.boolean() });
export const post = z.object({
  id, networkId: id, threadId: id, seq: z.int(), author: personRef, at: instant, editedAt: instant.nullable(), deleted: z.boolean(),
  text: z.string().describe('As typed, for editing; empty when deleted'), body: documentJson.nullable(), clientKey: z.string().nullable(),
  resources: z.array(linkedResource), mentions: z.array(id), reactions: z.array(reaction), files: z.array(postFile),
  forwards: id.nullable().describe('The post it brings from another network; `post.quote` says what of it this reader may read'),
  pin: z.object({ resourceId: id, blockId: z.string() }).nullable().describe('The part of a lesson it is about; `post.pinned` says what of it this reader may read'),
});
export type Post = z.output<typeof post>;

/**
 * One step of a network's gapless history, with thread and post in their present state. `network.changes` answers as this reader may see it.
 * The same step sent live is one for all readers, so a resource there is `readable` only when the whole trust may read it: a reader who is
 * sent `readable: false` asks `network.changes` from the seq before for what it is to them.
 * `post.moved`: the post is in the thread the step names now. `thread.moved`: nothing is under this thread's id in this network any more.
 * What has left the network carries neither thread nor post.
 */
export const networkChange = z.object({
  seq: z.int(), kind: z.enum(['thread.created', 'thread.changed', 'post.created', 'post.edited', 'post.deleted', 'post.reacted', 'post.moved', 'thread.moved']), at: instant,
  threadId: id, thread: threadCard.omit({ readSeq: true, unread: true }).optional(), post: post.optional(),
});
export type NetworkChange = z.output<typeof networkChange>;

export const followLevel = z.enum(['normal', 'follow', 'mute']);
const words = prose(20_000).describe('Markdown; a mention is @[Name](person:ID), or of a school: or a network:, a card is [Title](resource:ID) on its own line');
const clientKey = id.describe('Made by the client; the same key never makes a second post');
export const postBody = z.object({ text: words.pipe(z.string().min(1, 'Write something first')), clientKey });
/** Files may speak for themselves. */
const saysSomething = ({ text, files }: { text: string; files?: readonly unknown[] | undefined }): boolean => text.length > 0 || !!files?.length;
const nothingSaid = { path: ['text'], message: 'Write something first' };
export const newPost = z.object({ text: words, clientKey, files: wantedFiles.default([]) });
const postPage = z.object({ items: z.array(post).describe('Oldest first'), before: z.int().nullable().describe('Ask with this for older posts'), seq: z.int().describe('The network’s seq these posts are level with') });

/** Needed from an administrator who acts on a department's circle from outside; whom it concerns reads it. */
const why = prose(500).default('');

export const networkRoutes = defineRoutes({
  'network.list': { summary: 'Networks, mine first', can: 'signed-in', response: z.object({ items: z.array(networkCard) }) },
  'network.create': {
    summary: 'Start a network', can: 'network.create', status: 201, problems: ['thing.exists'],
    body: z.object({ ...networkFields, purpose: networkFields.purpose.default(''), open: networkFields.open.default(true),
      cadence: networkFields.cadence.default(''), timeGiven: networkFields.timeGiven.default(''), byRequest: networkFields.byRequest.default(false), byRule: networkFields.byRule.default(false) }), response: networkFull,
  },
  'network.show': { summary: 'One network', can: 'signed-in', params: idParams, response: networkFull },
  'network.update': { summary: 'Change or archive a network', can: 'signed-in', params: idParams, body: z.object(networkFields).partial().extend({ archived: z.boolean().optional(), closingSummary: prose(3000).optional(), reason: why }), response: networkFull },
  'network.join': { summary: 'Join', can: 'signed-in', params: idParams, response: networkFull },
  'network.leave': { summary: 'Leave', can: 'signed-in', params: idParams, status: 204, problems: ['network.last_lead'], response: nothing },
  'network.members': { summary: 'Members, by name', can: 'signed-in', params: idParams, query: z.object({ q: line(100).default(''), cursor }), response: pageOf(member) },
  'network.places': { summary: 'Schools and networks I may name in a post here, and how many are told then', can: 'signed-in', params: idParams, response: z.object({ items: z.array(z.object({ kind: z.enum(['school', 'network']), id, name: z.string(), tells: z.int() })) }) },
  'network.setMember': { summary: 'Add a colleague, or make a member its lead or no longer', can: 'signed-in', params: z.object({ id, personId: id }), problems: ['network.last_lead'], body: z.object({ lead: z.boolean().optional().describe('Left out: as it is; who is new does not lead'), reason: why }), response: member },
  'network.removeMember': { summary: 'Remove a member and tell them why', can: 'signed-in', params: z.object({ id, personId: id }), status: 204, problems: ['network.last_lead'], body: z.object({ reason: prose(500).default('') }), response: nothing },
  'network.changes': {
    summary: 'Everything after a seq, in order, without gaps', can: 'signed-in', params: idParams,
    query: z.object({ after: z.coerce.number().int().min(0), limit: z.coerce.number().int().min(1).max(500).default(200) }),
    response: z.object({ changes: z.array(networkChange), seq: z.int().describe('The network’s present seq'), more: z.boolean() }),
  },
  'network.unread': { summary: 'Unread posts and mentions by network', can: 'signed-in', response: z.object({ items: z.array(z.object({ networkId: id, name: z.string(), unread: z.int(), mentions: z.int(), seq: z.int() })) }) },
  'thread.list': {
    summary: 'Threads, most recently active first', can: 'signed-in', params: idParams,
    query: z.object({ filter: z.enum(['all', 'unread', 'open_questions']).default('all'), cursor, limit: z.coerce.number().int().min(1).max(50).default(20) }), response: pageOf(threadCard),
  },
  'thread.create': {
    summary: 'Start a thread with its first post', can: 'signed-in', params: idParams, status: 201, problems: ['thread.closed', 'request.key_reused'],
    body: newPost.extend({ title: requiredLine('a title', 160), kind: z.enum(THREAD_KIND_IDS).default('discussion'), resourceId: id.nullable().default(null), decision: newDecision.nullable().default(null), meeting: newMeeting.nullable().default(null) }).refine(saysSomething, nothingSaid),
    response: z.object({ thread: threadCard, post }),
  },
  'thread.show': { summary: 'A thread with its latest posts', can: 'signed-in', params: idParams, response: z.object({ thread: threadCard, network: networkFull, page: postPage, abilities: z.object({ post: z.boolean(), resolve: z.boolean(), close: z.boolean() }),
    mine: z.object({ follow: followLevel, optionId: id.nullable().describe('What I chose in a decision'), saved: z.array(id).describe('Posts of this thread I saved') }) }) },
  'thread.update': {
    summary: 'Rename, resolve or close a thread', can: 'signed-in', params: idParams, problems: ['thread.closed'],
    body: z.object({ title: requiredLine('a title', 160).optional(), resolved: z.boolean().optional(), closed: z.boolean().optional(), reason: prose(500).default('').describe('Why it is closed; whoever began it reads it') }), response: threadCard,
  },
  'thread.read': { summary: 'I have read up to this seq', can: 'signed-in', params: idParams, status: 204, body: z.object({ seq: z.int().min(0), networkId: id.optional().describe('Where I read it: told late of a thread that has moved to another network since, nothing is marked'), level: z.int().min(0).optional().describe('The network’s seq the page I read was level with: what was put into the thread since was not on it') }), response: nothing },
  'post.list': { summary: 'Older posts of a thread', can: 'signed-in', params: idParams, query: z.object({ before: z.coerce.number().int().optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }), response: postPage },
  'post.create': { summary: 'Reply', can: 'signed-in', params: idParams, status: 201, problems: ['thread.closed', 'request.key_reused'], body: newPost.refine(saysSomething, nothingSaid), response: post },
  'post.edit': { summary: 'Edit my post', can: 'signed-in', params: idParams, problems: ['thread.closed'], body: z.object({ text: words, files: wantedFiles.optional().describe('Left out: as they are') }), response: post },
  'post.delete': { summary: 'Delete my post', can: 'signed-in', params: idParams, status: 204, response: nothing },
});
