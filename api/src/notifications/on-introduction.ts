// Both hear that they are suggested to one another, and again when both have said yes.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscribers } from '@trellis/platform';
import { Notify } from './notify';

/** An answer that came before the news needs none. */
const PROPOSED = `
  SELECT x.person_id, 'introduction', CASE WHEN i.kind = 'question' THEN x.reason ELSE concat('A colleague to meet: ', x.reason) END,
    CASE WHEN i.kind = 'question' THEN concat('/networks/', i.network_id, '/threads/', i.thread_id) ELSE '/me/colleagues' END
  FROM introduction i CROSS JOIN LATERAL (VALUES (i.first_id, i.first_reason, i.first_answer), (i.second_id, i.second_reason, i.second_answer)) x(person_id, reason, answer)
  WHERE i.trust_id = $1 AND i.id = $3 AND x.person_id IS NOT NULL AND x.answer IS NULL`;
const MET = `
  SELECT x.person_id, 'introduction', concat(o.name, ' would like to meet you too'), CASE WHEN i.thread_id IS NULL THEN '/me/colleagues' ELSE concat('/networks/', i.network_id, '/threads/', i.thread_id) END
  FROM introduction i CROSS JOIN LATERAL (VALUES (i.first_id, i.second_id), (i.second_id, i.first_id)) x(person_id, other_id) JOIN person o ON o.trust_id = $1 AND o.id = x.other_id
  WHERE i.trust_id = $1 AND i.id = $3`;

@Injectable()
export class OnIntroduction implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    this.subscribers.on('introduction.proposed', 'notify both', (tx, { introductionId }, eventId) => this.notify.everyone(tx, eventId, PROPOSED, [introductionId]));
    this.subscribers.on('introduction.met', 'notify both', (tx, { introductionId }, eventId) => this.notify.everyone(tx, eventId, MET, [introductionId]));
  }
}
