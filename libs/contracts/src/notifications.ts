// Contracts of notifications: what happened that concerns me.
import * as z from 'zod';
import { cursor, id, instant, nothing, pageOf } from './fields';
import { defineRoutes } from './route';

export const notification = z.object({
  id, kind: z.enum(['mention', 'reply', 'unveiled', 'adapted', 'thanked', 'taught', 'comment', 'mandate', 'wave', 'introduction', 'update', 'offer', 'moderation', 'question', 'consultation', 'decision', 'response', 'exception', 'pulse']), text: z.string(), link: z.string(), at: instant, read: z.boolean(),
});
export const notificationRoutes = defineRoutes({
  'notification.list': { summary: 'What concerns me, newest first', can: 'signed-in', query: z.object({ cursor }), response: pageOf(notification).extend({ unread: z.int() }) },
  'notification.read': { summary: 'Mark as read', can: 'signed-in', status: 204, body: z.object({ ids: z.array(id).max(500).optional().describe('Left out: all of them') }), response: nothing },
});
