// Contracts of notifications: what happened that concerns me, what I want to hear of and when, and the mail that gathers it.
import * as z from 'zod';
import { cursor, id, idParams, instant, nothing, pageOf } from './fields';
import { defineRoutes } from './route';
import { timeOfDay } from './school-days';
import { NOTICE_KINDS, type NoticeKind } from './vocabulary';

const noticeKind = z.enum(Object.keys(NOTICE_KINDS) as [NoticeKind, ...NoticeKind[]]);
const choosable = z.enum((Object.keys(NOTICE_KINDS) as NoticeKind[]).filter((kind) => NOTICE_KINDS[kind].level === 'choice') as [NoticeKind, ...NoticeKind[]]);
export const notification = z.object({
  id, kind: noticeKind, text: z.string(), link: z.string(), at: instant, read: z.boolean(), heldUntil: instant.nullable().describe('In quiet hours: when it will be told'),
});

export const digestRhythm = z.enum(['daily', 'weekly', 'off']);
export const networkLevel = z.enum(['everything', 'mentions', 'nothing']).describe('mentions: and threads I follow');
const quiet = z.object({
  mode: z.enum(['school', 'own', 'off']).describe('school: outside the trust’s hours and on days my school is closed. own: outside hours of my own'), morning: timeOfDay, evening: timeOfDay,
});
/** `ready`: whenever new figures can be read; `monthly`: on the first school morning of a month. */
export const reportRhythm = z.enum(['ready', 'monthly', 'never']);
const chosen = { digest: digestRhythm, quiet, muted: z.array(choosable).max(40) };
export const noticeSettings = z.object({
  ...chosen, report: reportRhythm, networks: z.array(z.object({ id, name: z.string(), level: networkLevel })),
  schoolHours: z.object({ quiet: z.boolean(), morning: timeOfDay, evening: timeOfDay }), heldUntil: instant.nullable().describe('It is quiet now, until then'), email: z.string(),
});
export type NoticeSettings = z.output<typeof noticeSettings>;

const secretParams = z.object({ secret: z.string().max(200) });
/** Whoever holds the link sees the rhythm and a hint of the address, and nothing else of the person. */
const subscription = z.object({ digest: digestRhythm, report: reportRhythm, address: z.string().describe('Its first letter and its host') });

export const notificationRoutes = defineRoutes({
  'notification.list': { summary: 'What concerns me, newest first', can: 'signed-in', query: z.object({ cursor }), response: pageOf(notification).extend({ unread: z.int().describe('Without those still held') }) },
  'notification.read': { summary: 'Mark as read', can: 'signed-in', status: 204, body: z.object({ ids: z.array(id).max(500).optional().describe('Left out: all of them') }), response: nothing },
  'notices.show': { summary: 'What I want to hear of, and when', can: 'signed-in', response: noticeSettings },
  'notices.save': { summary: 'Choose what to hear of, and when', can: 'signed-in', body: z.object(chosen), response: noticeSettings },
  'network.level': { summary: 'Choose how much to hear of a network', can: 'signed-in', params: idParams, status: 204, body: z.object({ level: networkLevel }), response: nothing },
  'thread.deliveries': {
    summary: 'Posts of mine here whose mentions wait for a school morning', can: 'signed-in', params: idParams,
    response: z.object({ items: z.array(z.object({ postId: id, from: instant, to: instant.describe('Later than `from` where schools begin on different days') })) }),
  },
  'insight.subscribe': { summary: 'Have the report of insight sent by e-mail, or no longer', can: 'signed-in', body: z.object({ report: reportRhythm }), response: z.object({ report: reportRhythm }) },
  'digest.preview': {
    summary: 'What the next mail would say', can: 'signed-in',
    response: z.object({ subject: z.string(), lines: z.array(z.object({ heading: z.string(), text: z.string(), link: z.string() })), more: z.int() }),
  },
  'unsubscribe.show': { summary: 'What a link in a mail ends', can: 'public', params: secretParams, problems: ['link.expired'], response: subscription },
  'unsubscribe.confirm': { summary: 'End the mails of a link; also what mail programs call in one click (RFC 8058)', can: 'public', params: secretParams, problems: ['link.expired'], response: subscription },
  'unsubscribe.undo': { summary: 'Get the mails again', can: 'public', params: secretParams, problems: ['link.expired'], response: subscription },
  'unsubscribe.revoke': { summary: 'End the links in every mail sent to me so far', can: 'signed-in', status: 204, response: nothing },
});
