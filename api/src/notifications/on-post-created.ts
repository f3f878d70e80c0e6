// Whoever a post mentions, by name or with their school, hears of it, if they still belong to the network and the post still stands.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscribers } from '@trellis/platform';
import { Notify } from './notify';

const MENTIONED = `
  SELECT m.person_id, 'mention', concat(a.name, CASE WHEN m.person_id = ANY(p.mentions) THEN ' mentioned you in “' ELSE ' mentioned your school in “' END, t.title, '”'), concat('/networks/', t.network_id, '/threads/', t.id, '?post=', p.id)
  FROM post p
  JOIN thread t ON t.trust_id = $1 AND t.id = p.thread_id
  JOIN person a ON a.trust_id = $1 AND a.id = p.author_id
  JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = p.network_id AND m.person_id = ANY(p.mentions || p.called_ids) AND m.person_id = ANY($4)
  WHERE p.trust_id = $1 AND p.id = $3 AND p.deleted_at IS NULL AND m.person_id <> p.author_id
    AND NOT EXISTS (SELECT 1 FROM network_level l WHERE l.trust_id = $1 AND l.network_id = p.network_id AND l.person_id = m.person_id AND l.level = 'nothing')`;

@Injectable()
export class OnPostCreated implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    this.subscribers.on('post.created', 'notifications.mention', (tx, { postId, mentions }, eventId) => this.notify.everyone(tx, eventId, MENTIONED, [postId, mentions]));
  }
}
