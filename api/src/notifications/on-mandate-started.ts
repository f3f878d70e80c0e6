// Everyone an expectation applies to hears that it has begun.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscribers } from '@trellis/platform';
import { Notify } from './notify';

const ADDRESSED = `
  SELECT e.person_id, 'mandate', concat('New expectation: “', m.title, '”'), concat('/expectations/', m.id)
  FROM mandate m JOIN eligible e ON e.trust_id = $1 AND e.mandate_id = m.id
  WHERE m.trust_id = $1 AND m.id = $3 AND m.lifted_at IS NULL`;

@Injectable()
export class OnMandateStarted implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    this.subscribers.on('mandate.started', 'notifications.mandate', (tx, { mandateId }, eventId) => this.notify.everyone(tx, eventId, ADDRESSED, [mandateId]));
  }
}
