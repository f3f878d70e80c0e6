// Whoever is added to a network, let in, or made its lead hears who did it; its leads hear who asks to join; administrators, of a network nobody leads.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscribers } from '@trellis/platform';
import { ADMINISTRATORS } from './administrators';
import { Notify } from './notify';

/** $3 the network, $4 the person, $5 what was done, $6 by whom. Of a department whose lead has left, nobody chose the next one. */
const TOLD = `
  SELECT p.id, 'membership', CASE $5
      WHEN 'added' THEN concat(b.name, ' added you to ', n.name, '. You may leave it at any time') WHEN 'let_in' THEN concat('You have been let into ', n.name)
      WHEN 'not_now' THEN concat('You have not been let into ', n.name, ' this time. Its leads can say why') WHEN 'no_lead' THEN concat('You no longer lead ', n.name)
      ELSE concat('You lead ', n.name, ' now', CASE WHEN mine.lead AND b.active AND theirs.lead THEN concat(', with ', b.name) END) END, concat('/networks/', n.id)
  FROM network n JOIN person p ON p.trust_id = $1 AND p.id = $4 AND p.active LEFT JOIN person b ON b.trust_id = $1 AND b.id = $6
  LEFT JOIN circle_member mine ON mine.trust_id = $1 AND mine.circle_id = n.id AND mine.person_id = p.id LEFT JOIN circle_member theirs ON theirs.trust_id = $1 AND theirs.circle_id = n.id AND theirs.person_id = b.id
  WHERE n.trust_id = $1 AND n.id = $3 AND (mine.person_id IS NOT NULL OR $5 = 'not_now')`;
const ASKED = `
  SELECT m.person_id, 'membership', concat(p.name, ' asks to join ', n.name), concat('/networks/', n.id)
  FROM joining_request j JOIN network n ON n.trust_id = $1 AND n.id = j.network_id JOIN person p ON p.trust_id = $1 AND p.id = j.person_id AND p.active
  JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = n.id AND m.lead WHERE j.trust_id = $1 AND j.network_id = $3 AND j.person_id = $4`;
const WITHOUT_LEAD = `
  SELECT DISTINCT p.id, 'membership', concat('Nobody leads ', n.name, ' any more. Please give it a lead'), concat('/networks/', n.id)
  FROM network n JOIN person_role r ON r.trust_id = $1 AND r.role = ANY ($4) JOIN person p ON p.trust_id = $1 AND p.id = r.person_id AND p.active
  WHERE n.trust_id = $1 AND n.id = $3 AND NOT EXISTS (SELECT 1 FROM circle_member m JOIN person l ON l.trust_id = $1 AND l.id = m.person_id AND l.active WHERE m.trust_id = $1 AND m.circle_id = n.id AND m.lead)`;

@Injectable()
export class OnMembership implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    this.subscribers.on('membership.told', 'notifications.membership', (tx, { networkId, personId, what, byId }, eventId) => this.notify.everyone(tx, eventId, TOLD, [networkId, personId, what, byId]));
    this.subscribers.on('joining.asked', 'notifications.joining', (tx, { networkId, personId }, eventId) => this.notify.everyone(tx, eventId, ASKED, [networkId, personId]));
    this.subscribers.on('network.without_lead', 'notifications.without-lead', (tx, { networkId }, eventId) => this.notify.everyone(tx, eventId, WITHOUT_LEAD, [networkId, ADMINISTRATORS]));
  }
}
