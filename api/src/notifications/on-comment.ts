// A lesson's author hears of comments on it, and whoever takes part in a thread of what follows in it.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscribers } from '@trellis/platform';
import { Notify } from './notify';

/** Whoever has lost the right to read the lesson since hears nothing of it. */
const READERS = `r.audience && (ARRAY['trust', 'person:' || p.id, 'school:' || p.school_id] || ARRAY(SELECT 'circle:' || m.circle_id FROM circle_member m WHERE m.trust_id = $1 AND m.person_id = p.id))`;
const told = (words: string, who: string): string => `
  SELECT p.id, 'comment', concat(a.name, ' ${words} “', r.title, '”'), concat('/library/', r.id, '/comments?comment=', coalesce(c.thread_id, c.id))
  FROM block_comment c JOIN resource r ON r.trust_id = $1 AND r.id = c.resource_id JOIN person a ON a.trust_id = $1 AND a.id = $4
    JOIN person p ON p.trust_id = $1 AND p.active AND p.id <> $4 AND (${who})
  WHERE c.trust_id = $1 AND c.id = $3 AND c.deleted_at IS NULL AND ${READERS}`;
const ADDED = told('commented on', 'p.id = r.author_id OR (c.thread_id IS NOT NULL AND p.id IN (SELECT o.author_id FROM block_comment o WHERE o.trust_id = $1 AND (o.id = c.thread_id OR o.thread_id = c.thread_id)))');
const RESOLVED = told('dealt with your comment on', 'p.id = c.author_id');

@Injectable()
export class OnComment implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    this.subscribers.on('comment.added', 'notifications.comment', (tx, { commentId, personId }, eventId) => this.notify.everyone(tx, eventId, ADDED, [commentId, personId]));
    this.subscribers.on('comment.resolved', 'notifications.comment_resolved', (tx, { commentId, personId }, eventId) => this.notify.everyone(tx, eventId, RESOLVED, [commentId, personId]));
  }
}
