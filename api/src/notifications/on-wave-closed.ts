// When a wave's figures are out, everyone it asked hears of them once, whatever was asked of them; so do those who lead.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { abilitiesOf, ROLES, type Role } from '@trellis/contracts';
import { Subscribers } from '@trellis/platform';
import { Notify } from './notify';

const READERS = (Object.keys(ROLES) as Role[]).filter((role) => abilitiesOf([role]).includes('insight.read'));

/** Answers are counted from what was published, never from who answered; where nothing could be shown there is nothing to read, and only those who lead are told. */
const OUT = `
  WITH said AS (SELECT sum((f.figure->>'n')::int) AS answers FROM pub.published_figure f
    WHERE f.trust_id = $1 AND f.wave_id = $3 AND f.kind = 'trust' AND f.metric = 'rating:overall' AND f.figure->>'suppressed' = 'false'),
  leaders AS (SELECT DISTINCT p.id FROM person p JOIN person_role r ON r.trust_id = $1 AND r.person_id = p.id AND r.role = ANY($4) WHERE p.trust_id = $1 AND p.active)
  SELECT l.id, 'wave', concat('The figures of “', w.name, '” are ready'), '/insight' FROM wave w CROSS JOIN leaders l WHERE w.trust_id = $1 AND w.id = $3
  UNION ALL
  SELECT a.id, 'wave', concat('What colleagues said about what is expected can be read: ', said.answers, ' answers in “', w.name, '”'), concat('/insight/views?wave=', w.id)
  FROM wave w JOIN said ON said.answers > 0
    JOIN person a ON a.trust_id = $1 AND a.active AND EXISTS (SELECT 1 FROM wave_asked x WHERE x.trust_id = $1 AND x.wave_id = w.id AND x.person_id = a.id)
  WHERE w.trust_id = $1 AND w.id = $3 AND a.id NOT IN (SELECT id FROM leaders)`;

@Injectable()
export class OnWaveClosed implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    this.subscribers.on('wave.closed', 'notifications.wave', (tx, { waveId }, eventId) => this.notify.everyone(tx, eventId, OUT, [waveId, READERS]));
  }
}
