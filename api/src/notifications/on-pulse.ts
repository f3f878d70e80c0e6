// A school's teachers hear of their few questions, and everyone who teaches that what was said can be read, where anything is shown.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { abilitiesOf, ROLES, type Role } from '@trellis/contracts';
import { Subscribers } from '@trellis/platform';
import { Notify } from './notify';

/** Said alike to everyone it reaches: that somebody is told tells nothing of what they have answered. */
const ASKED = `SELECT waiting.person, 'pulse', concat(CASE WHEN $6::boolean THEN 'Still open: a short survey' ELSE 'A short survey' END, ' is here for you, “', w.name, '”. A few questions, under a minute'), '/surveys/answer'
  FROM survey.pulse_waiting($3, $4, $5) AS waiting(person) JOIN pulse_wave w ON w.trust_id = $1 AND w.id = $3`;
const READERS = (Object.keys(ROLES) as Role[]).filter((role) => abilitiesOf([role]).includes('insight.read'));
/** The number of answers is the largest that is published of a question. Where none is there is nothing to read: only those who lead are told, and that. */
const CLOSED = `
  WITH said AS (SELECT coalesce(max((f.figure->>'n')::int), 0) AS answers FROM pub.pulse_figure f WHERE f.trust_id = $1 AND f.wave_id = $3 AND f.kind = 'trust' AND f.metric LIKE 'item:%' AND f.figure->>'suppressed' = 'false')
  SELECT s.person_id, 'pulse', concat('How are people? The answers of ', said.answers, ' colleagues to “', w.name, '” can be read'), concat('/surveys?wave=', w.id)
  FROM pulse_wave w JOIN teaching_staff s ON s.trust_id = $1 JOIN said ON said.answers > 0 WHERE w.trust_id = $1 AND w.id = $3
  UNION SELECT p.id, 'pulse', concat('“', w.name, '” has closed. Too few answered for anything to be shown'), concat('/surveys?wave=', w.id)
  FROM pulse_wave w JOIN said ON said.answers = 0 JOIN person p ON p.trust_id = $1 AND p.active AND EXISTS (SELECT 1 FROM person_role r WHERE r.trust_id = $1 AND r.person_id = p.id AND r.role = ANY ($4)) WHERE w.trust_id = $1 AND w.id = $3`;

@Injectable()
export class OnPulse implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    this.subscribers.on('pulse.asked', 'notifications.pulse', (tx, { waveId, round, schoolId, again }, eventId) => this.notify.everyone(tx, eventId, ASKED, [waveId, round, schoolId, again]));
    this.subscribers.on('pulse.closed', 'notifications.pulse', (tx, { waveId }, eventId) => this.notify.everyone(tx, eventId, CLOSED, [waveId, READERS]));
  }
}
