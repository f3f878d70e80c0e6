// Changes a colleague's details, roles, or whether they may sign in. Their posts and lessons stay whatever happens.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, invalidField, notFound, Outbox, personRoom, Realtime, recordAct, type Actor, type Tx } from '@trellis/platform';
import { EndSessions } from '../session/end-sessions';
import { checkPlacement } from './check-placement';
import { claimAddresses, replaceRoles, type RoleGrant } from './create-people';
import { loadPerson } from './person.access';
import { presentPerson } from './person.presenter';

type Changes = Parsed<'person.update'>['body'];
interface Before { name: string; email: string; schoolId: string; phase: string; mainSubject: string; active: boolean; roles: RoleGrant[] }

const BEFORE = `
  SELECT name, email, school_id AS "schoolId", phase, main_subject AS "mainSubject", active,
    (SELECT coalesce(json_agg(json_build_object('role', r.role, 'schoolId', r.school_id) ORDER BY r.id), '[]') FROM person_role r WHERE r.trust_id = $1 AND r.person_id = p.id) AS roles
  FROM person p WHERE trust_id = $1 AND id = $2 FOR UPDATE`;

@Injectable()
export class UpdatePerson {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly realtime: Realtime, private readonly endSessions: EndSessions) {}

  /** @throws ProblemError thing.not_found, thing.exists, request.invalid */
  run(actor: Actor, id: string, changes: Changes): Promise<Answer<'person.update'>> {
    return this.database.write(actor, async (tx) => {
      const before = await tx.first<Before>(BEFORE, [tx.trustId, id]);
      if (!before) throw notFound();
      if (actor.personId === id) refuseLockingOut(changes);
      await checkPlacement(tx, changes);
      const after = { ...before, ...given(changes) };
      await tx.count('UPDATE person SET name = $3, email = $4, school_id = $5, phase = $6, main_subject = $7, active = $8, version = version + 1 WHERE trust_id = $1 AND id = $2',
        [tx.trustId, id, after.name, after.email, after.schoolId, after.phase, after.mainSubject, after.active]);
      if (after.email !== before.email) await this.moveAddress(tx, id, after.email);
      if (changes.roles) await replaceRoles(tx, [{ personId: id, roles: changes.roles }]);
      if (before.active && !after.active) await this.deactivate(tx, id);
      if (placedAnew(before, after)) await this.outbox.add(tx, 'person.placed', { personId: id, fromSubject: after.mainSubject === before.mainSubject ? null : before.mainSubject });
      await recordAct(tx, actor, 'person.update', id, { name: after.name, changes: differences(before, after) });
      tx.afterCommit(() => this.realtime.publish(personRoom(id), 'me.changed', { what: 'session' }));
      return presentPerson(actor)(await loadPerson(tx, id));
    });
  }

  private async moveAddress(tx: Tx, personId: string, email: string): Promise<void> {
    await tx.count('DELETE FROM sign_in_address WHERE trust_id = $1 AND person_id = $2', [tx.trustId, personId]);
    await claimAddresses(tx, [{ personId, email }]);
    await dropLinks(tx, personId);
  }

  private async deactivate(tx: Tx, personId: string): Promise<void> {
    await dropLinks(tx, personId);
    await this.endSessions.run(tx, personId, { tokens: true });
    await this.outbox.add(tx, 'person.deactivated', { personId });
  }
}

/** What their networks go by has changed. */
const placedAnew = (before: Before, after: Before): boolean => after.active && (!before.active || after.schoolId !== before.schoolId || after.mainSubject !== before.mainSubject);

/** Links in the post are worth nothing once the address, or the right to sign in, has changed. */
const dropLinks = (tx: Tx, personId: string): Promise<number> =>
  tx.count('DELETE FROM password_link WHERE trust_id = $1 AND person_id = $2 AND used_at IS NULL', [tx.trustId, personId]);

/** So that a trust always has an administrator: nobody takes that right from themselves. */
function refuseLockingOut({ active, roles }: Changes): void {
  if (active === false) throw invalidField('body.active', 'You cannot deactivate yourself; ask another administrator');
  if (roles && !roles.some(({ role }) => role === 'trust_admin')) throw invalidField('body.roles', 'You cannot give up your own right to manage people; ask another administrator');
}

const given = <T extends object>(changes: T): Partial<T> => Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<T>;

function differences(before: object, after: object): Record<string, { from: unknown; to: unknown }> {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(Object.entries(after).filter(([field, to]) => JSON.stringify(old.get(field)) !== JSON.stringify(to)).map(([field, to]) => [field, { from: old.get(field), to: to as unknown }]));
}
