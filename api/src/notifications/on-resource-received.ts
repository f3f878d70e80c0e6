// An author hears that a colleague adapted or thanked what they wrote.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscribers } from '@trellis/platform';
import { Notify } from './notify';

/** $3 the resource, $4 who did it. The link leads to the author's own: the adaptation may not be shared with them. */
const received = (kind: 'adapted' | 'thanked', words: string): string => `
  SELECT r.author_id, '${kind}', concat(a.name, ' ${words} “', r.title, '”'), concat('/library/', r.id)
  FROM resource r JOIN person a ON a.trust_id = $1 AND a.id = $4
  WHERE r.trust_id = $1 AND r.id = $3 AND r.author_id <> $4`;
const ADAPTED = received('adapted', 'adapted your resource');
const THANKED = received('thanked', 'thanked you for');

@Injectable()
export class OnResourceReceived implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    this.subscribers.on('resource.adapted', 'notifications.adapted', (tx, { originId, personId }, eventId) => this.notify.everyone(tx, eventId, ADAPTED, [originId, personId]));
    this.subscribers.on('resource.thanked', 'notifications.thanked', (tx, { resourceId, personId }, eventId) => this.notify.everyone(tx, eventId, THANKED, [resourceId, personId]));
  }
}
