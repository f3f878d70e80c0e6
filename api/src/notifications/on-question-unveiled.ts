// Whoever asked without a name hears that two people have learned it, who they are and why.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscribers } from '@trellis/platform';
import { Notify } from './notify';

const ASKER = `
  SELECT unveiled_author(u.id), 'unveiled', concat(a.name, ' and ', c.name, ' have learned that you asked “', t.title, '”. Their reason: ', u.reason), concat('/networks/', t.network_id, '/threads/', t.id)
  FROM unveil_request u JOIN thread t ON t.trust_id = $1 AND t.id = u.thread_id
  JOIN person a ON a.trust_id = $1 AND a.id = u.asked_by JOIN person c ON c.trust_id = $1 AND c.id = u.confirmed_by
  WHERE u.trust_id = $1 AND u.id = $3`;

@Injectable()
export class OnQuestionUnveiled implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    this.subscribers.on('question.unveiled', 'notifications.unveiled', (tx, { requestId }, eventId) => this.notify.everyone(tx, eventId, ASKER, [requestId]));
  }
}
