// Whoever offered a change hears what became of it, also later, and each side of an offer what the other says.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscribers } from '@trellis/platform';
import { Notify } from './notify';

/** $3 the offer. */
const ANSWERED = `
  SELECT o.person_id, 'offer', concat(a.name, CASE o.status WHEN 'taken' THEN ' took your change into “' WHEN 'endorsed' THEN ' endorsed your version beside “' ELSE ' answered the change you offered to “' END, r.title, '”'),
    concat('/library/offers/', o.id)
  FROM offer o JOIN resource r ON r.trust_id = $1 AND r.id = o.resource_id JOIN person a ON a.trust_id = $1 AND a.id = o.answered_by WHERE o.trust_id = $1 AND o.id = $3`;
/** $3 the offer, $4 the comment: the writer of the offer, the author of the original and whoever spoke before, but not the one who speaks. */
const COMMENTED = `
  SELECT DISTINCT told.id, 'offer', concat(a.name, ' wrote about the change offered to “', r.title, '”'), concat('/library/offers/', o.id)
  FROM offer o JOIN resource r ON r.trust_id = $1 AND r.id = o.resource_id JOIN offer_comment c ON c.trust_id = $1 AND c.id = $4 JOIN person a ON a.trust_id = $1 AND a.id = c.person_id
    CROSS JOIN LATERAL (SELECT unnest(ARRAY[o.person_id, r.author_id]) UNION SELECT e.person_id FROM offer_comment e WHERE e.trust_id = $1 AND e.offer_id = o.id) AS told(id)
  WHERE o.trust_id = $1 AND o.id = $3 AND told.id <> c.person_id`;

/** $3 the original, $4 the version, $5 who ended it. Nobody is told what they did themselves. */
const ENDED = `
  SELECT v.author_id, 'offer', concat(a.name, ' no longer endorses your version “', v.title, '” beside “', r.title, '”. It stays shared as it is'), concat('/library/', v.id)
  FROM resource v JOIN resource r ON r.trust_id = $1 AND r.id = $3 JOIN person a ON a.trust_id = $1 AND a.id = $5 WHERE v.trust_id = $1 AND v.id = $4 AND v.author_id <> $5`;

@Injectable()
export class OnOfferAnswered implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    this.subscribers.on('offer.answered', 'notifications.offer-answered', (tx, { offerId }, eventId) => this.notify.everyone(tx, eventId, ANSWERED, [offerId]));
    this.subscribers.on('offer.commented', 'notifications.offer-commented', (tx, { offerId, commentId }, eventId) => this.notify.everyone(tx, eventId, COMMENTED, [offerId, commentId]));
    this.subscribers.on('variant.ended', 'notifications.variant-ended', (tx, { resourceId, variantId, personId }, eventId) => this.notify.everyone(tx, eventId, ENDED, [resourceId, variantId, personId]));
  }
}
