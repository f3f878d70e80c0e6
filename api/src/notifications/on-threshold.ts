// Whoever may agree hears that somebody wishes to lower the smallest group of figures; everyone hears of each change, with its reason.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { abilitiesOf, ROLES, type Role } from '@trellis/contracts';
import { Subscribers } from '@trellis/platform';
import { Notify } from './notify';

const SECOND = (Object.keys(ROLES) as Role[]).filter((role) => abilitiesOf([role]).includes('threshold.agree'));
const ASKED = `
  SELECT DISTINCT p.id, 'threshold', concat(a.name, ' wishes that figures may be about groups of ', c.k, ' people, not ', c.was, '. It takes a second person. The reason: ', c.reason), '/admin/smallest-group'
  FROM smallest_group c JOIN person a ON a.trust_id = $1 AND a.id = c.asked_by JOIN person p ON p.trust_id = $1 AND p.active AND p.id <> c.asked_by
    JOIN person_role r ON r.trust_id = $1 AND r.person_id = p.id AND r.role = ANY ($4)
  WHERE c.trust_id = $1 AND c.id = $3 AND c.state = 'waiting'`;
const CHANGED = `
  SELECT p.id, 'threshold', concat(CASE WHEN c.k > c.was THEN 'Figures are about groups of at least ' ELSE 'Figures of what opens from now on may be about groups of ' END, c.k, ' people', CASE WHEN c.k > c.was THEN ' from now on, no longer ' ELSE ', no longer ' END, c.was, '. The reason: ', c.reason), '/me#smallest-group'
  FROM smallest_group c JOIN person p ON p.trust_id = $1 AND p.active WHERE c.trust_id = $1 AND c.id = $3 AND c.state = 'in_force'`;

@Injectable()
export class OnThreshold implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    this.subscribers.on('threshold.asked', 'notifications.threshold', (tx, { changeId }, eventId) => this.notify.everyone(tx, eventId, ASKED, [changeId, SECOND]));
    this.subscribers.on('threshold.changed', 'notifications.threshold', (tx, { changeId }, eventId) => this.notify.everyone(tx, eventId, CHANGED, [changeId]));
  }
}
