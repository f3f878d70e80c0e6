// Whoever follows a thread, or hears everything of its network, hears of a reply: once, until they have looked. Whom the post names hears of that instead.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscribers } from '@trellis/platform';
import { Notify } from './notify';

const FOLLOWING = `
  SELECT m.person_id, 'reply', concat(coalesce(a.name, 'A colleague'), ' replied in “', t.title, '”'), concat('/networks/', t.network_id, '/threads/', t.id, '?post=', p.id)
  FROM post p
  JOIN thread t ON t.trust_id = $1 AND t.id = p.thread_id
  LEFT JOIN person a ON a.trust_id = $1 AND a.id = p.author_id
  JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = p.network_id
  LEFT JOIN thread_follow f ON f.trust_id = $1 AND f.thread_id = p.thread_id AND f.person_id = m.person_id
  LEFT JOIN network_level l ON l.trust_id = $1 AND l.network_id = p.network_id AND l.person_id = m.person_id
  WHERE p.trust_id = $1 AND p.id = $3 AND (SELECT min(q.seq) FROM post q WHERE q.trust_id = $1 AND q.thread_id = p.thread_id) < p.seq
    AND ((l.level = 'everything' AND f.level IS DISTINCT FROM 'mute') OR (l.level IS DISTINCT FROM 'nothing' AND f.level = 'follow')) AND p.deleted_at IS NULL AND m.person_id IS DISTINCT FROM p.author_id AND m.person_id <> ALL($4::uuid[])
    AND NOT EXISTS (SELECT 1 FROM notification n WHERE n.trust_id = $1 AND n.person_id = m.person_id AND n.kind = 'reply' AND n.read_at IS NULL
      AND starts_with(n.link, concat('/networks/', t.network_id, '/threads/', t.id)))`;

@Injectable()
export class OnReply implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    this.subscribers.on('post.created', 'notifications.reply', (tx, { postId, mentions }, eventId) => this.notify.everyone(tx, eventId, FOLLOWING, [postId, mentions]));
  }
}
