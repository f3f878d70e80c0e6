// An author hears of changes offered to what they wrote and of offers taken back; whoever looks after the subject, when nobody answered or the author has left.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { subjectLeads } from '@trellis/identity';
import { Subscribers, type Tx } from '@trellis/platform';
import { Notify } from './notify';

/** $3 the offer, $4 whom to tell instead when the author has left. */
const SENT = `
  SELECT p.id, 'offer', concat(a.name, ' offers a change to “', r.title, '”'), concat('/library/offers/', o.id)
  FROM offer o JOIN resource r ON r.trust_id = $1 AND r.id = o.resource_id JOIN person a ON a.trust_id = $1 AND a.id = o.person_id
    JOIN person w ON w.trust_id = $1 AND w.id = r.author_id JOIN person p ON p.trust_id = $1 AND (CASE WHEN w.active THEN p.id = w.id ELSE p.id = ANY($4) END)
  WHERE o.trust_id = $1 AND o.id = $3 AND o.status = 'open' AND p.id <> o.person_id`;
const WITHDRAWN = `
  SELECT r.author_id, 'offer', concat(a.name, ' took back the change offered to “', r.title, '”'), concat('/library/offers/', o.id)
  FROM offer o JOIN resource r ON r.trust_id = $1 AND r.id = o.resource_id JOIN person a ON a.trust_id = $1 AND a.id = o.person_id WHERE o.trust_id = $1 AND o.id = $3`;
const OVERDUE = `
  SELECT p.id, 'offer', concat('A change offered to “', r.title, '” is overdue for an answer'), concat('/library/offers/', o.id)
  FROM offer o JOIN resource r ON r.trust_id = $1 AND r.id = o.resource_id JOIN person p ON p.trust_id = $1 AND p.id = ANY($4) WHERE o.trust_id = $1 AND o.id = $3 AND o.status = 'open'`;

@Injectable()
export class OnOfferSent implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    this.subscribers.on('offer.sent', 'notifications.offer-sent', async (tx, { offerId }, eventId) => this.notify.everyone(tx, eventId, SENT, [offerId, await leadsFor(tx, offerId)]));
    this.subscribers.on('offer.withdrawn', 'notifications.offer-withdrawn', (tx, { offerId }, eventId) => this.notify.everyone(tx, eventId, WITHDRAWN, [offerId]));
    this.subscribers.on('offer.overdue', 'notifications.offer-overdue', (tx, { offerId, tellIds }, eventId) => this.notify.everyone(tx, eventId, OVERDUE, [offerId, tellIds]));
  }
}

async function leadsFor(tx: Tx, offerId: string): Promise<string[]> {
  const resource = await tx.first<{ subject: string }>('SELECT r.subject FROM offer o JOIN resource r ON r.trust_id = $1 AND r.id = o.resource_id WHERE o.trust_id = $1 AND o.id = $2', [tx.trustId, offerId]);
  return resource ? subjectLeads(tx, resource.subject) : [];
}
