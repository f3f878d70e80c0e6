// A school's teachers hear of their few questions, and everyone who teaches that what was said can be read.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscribers } from '@trellis/platform';
import { Notify } from './notify';

/** Said alike to everyone it reaches: that somebody is told tells nothing of what they have answered. */
const ASKED = `SELECT waiting.person, 'pulse', concat(CASE WHEN $6::boolean THEN 'Still open: a short survey' ELSE 'A short survey' END, ' is here for you, “', w.name, '”. A few questions, under a minute'), '/surveys/answer'
  FROM survey.pulse_waiting($3, $4, $5) AS waiting(person) JOIN pulse_wave w ON w.trust_id = $1 AND w.id = $3`;
const CLOSED = `SELECT s.person_id, 'pulse', concat('How are people? The answers to “', w.name, '” can be read'), concat('/surveys?wave=', w.id)
  FROM pulse_wave w JOIN teaching_staff s ON s.trust_id = $1 WHERE w.trust_id = $1 AND w.id = $3`;

@Injectable()
export class OnPulse implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    this.subscribers.on('pulse.asked', 'notifications.pulse', (tx, { waveId, round, schoolId, again }, eventId) => this.notify.everyone(tx, eventId, ASKED, [waveId, round, schoolId, again]));
    this.subscribers.on('pulse.closed', 'notifications.pulse', (tx, { waveId }, eventId) => this.notify.everyone(tx, eventId, CLOSED, [waveId]));
  }
}
