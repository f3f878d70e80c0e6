// Everyone an expectation applies to hears that it has begun.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscribers } from '@trellis/platform';
import { Notify } from './notify';

/** An empty list of schools, subjects or phases means all of them. */
const ADDRESSED = `
  SELECT p.id, 'mandate', concat('New expectation: “', m.title, '”'), concat('/expectations/', m.id)
  FROM mandate m JOIN person p ON p.trust_id = $1 AND p.active
    AND (m.school_ids = '{}' OR p.school_id = ANY(m.school_ids)) AND (m.subjects = '{}' OR p.main_subject = ANY(m.subjects)) AND (m.phases = '{}' OR p.phase = ANY(m.phases))
  WHERE m.trust_id = $1 AND m.id = $3 AND m.lifted_at IS NULL`;

@Injectable()
export class OnMandateStarted implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    this.subscribers.on('mandate.started', 'notifications.mandate', (tx, { mandateId }, eventId) => this.notify.everyone(tx, eventId, ADDRESSED, [mandateId]));
  }
}
