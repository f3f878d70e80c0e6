// Whoever hears everything of a network hears of a new thread in it. Whom its first post names hears of that instead.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscribers } from '@trellis/platform';
import { Notify } from './notify';

/** A question without a name is told to whoever asked it, too: leaving out one person would say who they are. */
const LISTENING = `
  SELECT m.person_id, 'thread', concat(coalesce(a.name, 'A colleague'), CASE t.kind WHEN 'question' THEN ' asks: “' WHEN 'decision' THEN ' asks for a decision: “' WHEN 'meeting' THEN ' invites: “' ELSE ' started “' END, t.title, '”'),
    concat('/networks/', t.network_id, '/threads/', t.id)
  FROM post p JOIN thread t ON t.trust_id = $1 AND t.id = p.thread_id LEFT JOIN person a ON a.trust_id = $1 AND a.id = p.author_id
  JOIN network_level l ON l.trust_id = $1 AND l.network_id = t.network_id AND l.level = 'everything'
  JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = t.network_id AND m.person_id = l.person_id
  WHERE p.trust_id = $1 AND p.id = $3 AND p.deleted_at IS NULL AND m.person_id IS DISTINCT FROM p.author_id AND m.person_id <> ALL (p.mentions || p.called_ids)`;
const ANSWERED = `
  SELECT p.author_id, 'answer', concat('Your reply is marked as the answer to “', t.title, '”'), concat('/networks/', t.network_id, '/threads/', t.id, '?post=', p.id)
  FROM post p JOIN thread t ON t.trust_id = $1 AND t.id = p.thread_id AND t.answer_post_id = p.id
  JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = t.network_id AND m.person_id = p.author_id
  WHERE p.trust_id = $1 AND p.id = $3 AND p.deleted_at IS NULL AND p.author_id <> $4
    AND NOT EXISTS (SELECT 1 FROM network_level l WHERE l.trust_id = $1 AND l.network_id = t.network_id AND l.person_id = p.author_id AND l.level = 'nothing')`;

@Injectable()
export class OnThreadStarted implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    this.subscribers.on('thread.started', 'notifications.thread', (tx, { postId }, eventId) => this.notify.everyone(tx, eventId, LISTENING, [postId]));
    this.subscribers.on('answer.marked', 'notifications.answer', (tx, { postId, personId }, eventId) => this.notify.everyone(tx, eventId, ANSWERED, [postId, personId]));
  }
}
