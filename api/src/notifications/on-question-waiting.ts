// A network's leads hear of a question that nobody has answered in the time their network set.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscribers } from '@trellis/platform';
import { Notify } from './notify';

const WAITING = `
  SELECT m.person_id, 'question', concat('Nobody has answered “', t.title, '” yet'), concat('/networks/', t.network_id, '/threads/', t.id)
  FROM thread t JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = t.network_id AND m.lead WHERE t.trust_id = $1 AND t.id = $3 AND m.person_id IS DISTINCT FROM t.author_id`;

@Injectable()
export class OnQuestionWaiting implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    this.subscribers.on('question.waiting', 'notify leads', (tx, { threadId }, eventId) => this.notify.everyone(tx, eventId, WAITING, [threadId]));
  }
}
