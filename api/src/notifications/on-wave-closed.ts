// Whoever may read the figures hears that a wave has closed.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { abilitiesOf, ROLES, type Role } from '@trellis/contracts';
import { Subscribers } from '@trellis/platform';
import { Notify } from './notify';

const READERS = (Object.keys(ROLES) as Role[]).filter((role) => abilitiesOf([role]).includes('insight.read'));

const LEADERS = `
  SELECT DISTINCT p.id, 'wave', concat('The figures of “', w.name, '” are ready'), '/insight'
  FROM wave w JOIN person_role r ON r.trust_id = $1 AND r.role = ANY($4) JOIN person p ON p.trust_id = $1 AND p.id = r.person_id AND p.active
  WHERE w.trust_id = $1 AND w.id = $3`;

@Injectable()
export class OnWaveClosed implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    this.subscribers.on('wave.closed', 'notifications.wave', (tx, { waveId }, eventId) => this.notify.everyone(tx, eventId, LEADERS, [waveId, READERS]));
  }
}
