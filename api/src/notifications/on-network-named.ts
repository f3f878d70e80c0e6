// The leads of a network that a post names hear of it, once a day for one thread: where they can read it, or where they may join to.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscribers } from '@trellis/platform';
import { Notify } from './notify';

/** `w` is the network that is named, `n` the one where. Of what a lead may not read, and could not by joining, they hear nothing. Only who reads the thread learns its title. */
const NAMED = `
  SELECT DISTINCT ON (m.person_id) m.person_id, 'mention', concat(a.name, ' mentioned ', w.name, CASE WHEN here.person_id IS NULL THEN concat(' in ', n.name, '. Join it to read what about') ELSE concat(' in “', t.title, '”') END), link.path
  FROM post p JOIN thread t ON t.trust_id = $1 AND t.id = p.thread_id JOIN network n ON n.trust_id = $1 AND n.id = p.network_id JOIN person a ON a.trust_id = $1 AND a.id = p.author_id
  JOIN network w ON w.trust_id = $1 AND w.id = ANY(p.network_ids) AND w.id = ANY($4)
  JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = w.id AND m.lead AND m.person_id <> p.author_id AND m.person_id <> ALL(p.mentions)
  LEFT JOIN circle_member here ON here.trust_id = $1 AND here.circle_id = n.id AND here.person_id = m.person_id
  CROSS JOIN LATERAL (SELECT CASE WHEN here.person_id IS NULL THEN concat('/networks/', n.id) ELSE concat('/networks/', n.id, '/threads/', t.id, '?post=', p.id) END AS path) link
  WHERE p.trust_id = $1 AND p.id = $3 AND p.deleted_at IS NULL
    AND (here.person_id IS NOT NULL OR (n.open AND n.school_id IS NULL AND NOT EXISTS (SELECT 1 FROM network_suspension x WHERE x.trust_id = $1 AND x.network_id = n.id AND x.person_id = m.person_id AND (x.until IS NULL OR x.until >= current_date))))
    AND NOT EXISTS (SELECT 1 FROM network_level l WHERE l.trust_id = $1 AND l.network_id IN (n.id, w.id) AND l.person_id = m.person_id AND l.level = 'nothing')
    AND NOT EXISTS (SELECT 1 FROM thread_follow f WHERE f.trust_id = $1 AND f.thread_id = t.id AND f.person_id = m.person_id AND f.level = 'mute')
    AND NOT EXISTS (SELECT 1 FROM notification o WHERE o.trust_id = $1 AND o.person_id = m.person_id AND o.kind = 'mention' AND o.created_at > now() - interval '1 day' AND split_part(o.link, '?', 1) = split_part(link.path, '?', 1) AND strpos(o.text, concat(' mentioned ', w.name, ' in ')) > 0)`;

@Injectable()
export class OnNetworkNamed implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    this.subscribers.on('post.created', 'notifications.network-named', async (tx, { postId, networks }, eventId) => { if (networks?.length) await this.notify.everyone(tx, eventId, NAMED, [postId, networks]); });
  }
}
