// Whoever adapted a resource hears, once and quietly, that the original has moved on, and in one line how and why.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscribers } from '@trellis/platform';
import { Notify } from './notify';

/** $3 the original, $4 its revision, $5 the adaptations, $6 whether what is core changed. Told are those who may still read the original. */
const WAITING = `
  SELECT DISTINCT ON (a.author_id) a.author_id, 'update',
    concat(CASE WHEN $6 THEN 'What is core in the original of “' ELSE 'The original of “' END, a.title, CASE WHEN $6 THEN '” has changed' ELSE '” has moved on' END, CASE v.change WHEN 'correction' THEN ' (correction)' WHEN 'improvement' THEN ' (improvement)' WHEN 'new_edition' THEN ' (new edition)' END,
      CASE WHEN v.message <> '' THEN ': ' END, v.message), concat('/library/', a.id, '/update')
  FROM resource a JOIN resource o ON o.trust_id = $1 AND o.id = $3 JOIN revision v ON v.trust_id = $1 AND v.resource_id = o.id AND v.number = $4
    JOIN person p ON p.trust_id = $1 AND p.id = a.author_id AND p.active
  WHERE a.trust_id = $1 AND a.id = ANY($5) AND a.origin_number < $4
    AND o.audience && (ARRAY['trust', 'person:' || p.id, 'school:' || p.school_id] || ARRAY(SELECT 'circle:' || c.circle_id FROM circle_member c WHERE c.trust_id = $1 AND c.person_id = p.id))
  ORDER BY a.author_id, a.updated_at DESC`;

@Injectable()
export class OnUpdateWaiting implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    this.subscribers.on('update.waiting', 'notifications.update', (tx, { originId, number, resourceIds, core }, eventId) => this.notify.everyone(tx, eventId, WAITING, [originId, number, resourceIds, core]));
  }
}
