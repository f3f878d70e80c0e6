// An author hears that a colleague adapted, thanked or (if they say so) taught what they wrote.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscribers } from '@trellis/platform';
import { Notify } from './notify';

/** $3 the resource, $4 who did it. The link leads to the author's own: the adaptation may not be shared with them. */
const received = (kind: 'adapted' | 'thanked', words: string): string => `
  SELECT r.author_id, '${kind}', concat(a.name, ' ${words} “', r.title, '”'), concat('/library/', r.id)
  FROM resource r JOIN person a ON a.trust_id = $1 AND a.id = $4
  WHERE r.trust_id = $1 AND r.id = $3 AND r.author_id <> $4`;
/** $3 the resource, $4 the use. Row-level security shows it only while its teacher shares their name and no mandate asks for the lesson. */
const TAUGHT = `
  SELECT r.author_id, 'taught', concat(a.name, ' taught “', r.title, '”', CASE WHEN u.note <> '' THEN concat(': ', left(u.note, 300)) END), concat('/library/', r.id)
  FROM resource_use u JOIN resource r ON r.trust_id = $1 AND r.id = u.resource_id JOIN person a ON a.trust_id = $1 AND a.id = u.person_id
  WHERE u.trust_id = $1 AND u.id = $4 AND r.id = $3 AND u.share_name AND r.author_id <> u.person_id`;
/** Not of what a mandate asks for: to adapt it is to do what is asked, and a private version names nobody. */
const ADAPTED = `${received('adapted', 'adapted your resource')} AND NOT family_expected(r.id)`;
const THANKED = received('thanked', 'thanked you for');

@Injectable()
export class OnResourceReceived implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    this.subscribers.on('resource.adapted', 'notifications.adapted', (tx, { originId, personId }, eventId) => this.notify.everyone(tx, eventId, ADAPTED, [originId, personId]));
    this.subscribers.on('use.told', 'notifications.taught', (tx, { resourceId, useId }, eventId) => this.notify.everyone(tx, eventId, TAUGHT, [resourceId, useId]));
    this.subscribers.on('resource.thanked', 'notifications.thanked', (tx, { resourceId, personId }, eventId) => this.notify.everyone(tx, eventId, THANKED, [resourceId, personId]));
  }
}
