// Turns a secret into the person acting: one query, under the trust the secret names.
import { Injectable } from '@nestjs/common';
import { abilitiesOf, type Role } from '@trellis/contracts';
import { ActorLoader, Database, type Actor } from '@trellis/platform';
import { readSecretToken } from './secrets';

export interface PersonRow {
  person_id: string; name: string; school_id: string; phase: 'primary' | 'secondary'; main_subject: string; roles: Role[]; circles: string[]; leads: string[];
}
interface ActorRow extends PersonRow { id: string; kind: 'browser' | 'token'; stale: boolean }

/** A session nobody used for this long is over; `expires_at` ends it in any case. */
export const IDLE_DAYS = 14;

/** Of `person p` of trust $1. */
export const ACTOR_COLUMNS = `p.id AS person_id, p.name, p.school_id, p.phase, p.main_subject,
    ARRAY(SELECT DISTINCT role FROM person_role r WHERE r.trust_id = $1 AND r.person_id = p.id) AS roles,
    ARRAY(SELECT circle_id FROM circle_member c WHERE c.trust_id = $1 AND c.person_id = p.id) AS circles,
    ARRAY(SELECT circle_id FROM circle_member c WHERE c.trust_id = $1 AND c.person_id = p.id AND c.lead) AS leads`;
const LOAD = `
  SELECT s.id, s.kind, ${ACTOR_COLUMNS},
    s.last_seen_at < now() - interval '5 minutes' OR (s.kind = 'token' AND s.last_seen_at = s.created_at) AS stale
  FROM session s JOIN person p ON p.trust_id = $1 AND p.id = s.person_id
  WHERE s.trust_id = $1 AND s.token_hash = $2 AND s.kind = $3 AND p.active AND s.expires_at > now()
    AND (s.kind = 'token' OR s.last_seen_at > now() - interval '${IDLE_DAYS} days')`;

@Injectable()
export class LoadActor extends ActorLoader {
  constructor(private readonly database: Database) {
    super();
  }

  async load(secret: string, via: 'cookie' | 'token'): Promise<Actor | null> {
    const token = readSecretToken(secret);
    if (!token) return null;
    const scope = { trustId: token.trustId };
    // A token in a cookie would be sent by browsers on other sites' behalf; a session as a bearer token would outlive sign-out rules.
    const kind = via === 'cookie' ? 'browser' : 'token';
    const row = await this.database.ask(scope, (tx) => tx.first<ActorRow>(LOAD, [token.trustId, token.hash, kind]));
    if (!row) return null;
    if (row.stale) await this.database.write(scope, (tx) => tx.count('UPDATE session SET last_seen_at = now() WHERE trust_id = $1 AND id = $2', [token.trustId, row.id]), { idempotent: false });
    return actorOf(token.trustId, row, { sessionId: row.id, via: row.kind });
  }
}

export function actorOf(trustId: string, row: PersonRow, through: Pick<Actor, 'sessionId' | 'via'>): Actor {
  return {
    trustId, personId: row.person_id, ...through, name: row.name, schoolId: row.school_id, phase: row.phase, mainSubject: row.main_subject,
    roles: row.roles, abilities: abilitiesOf(row.roles), circles: row.circles, leads: row.leads,
    audience: ['trust', `school:${row.school_id}`, `person:${row.person_id}`, ...row.circles.map((circle) => `circle:${circle}`)],
  };
}
