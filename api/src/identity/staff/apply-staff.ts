// Carries out a previewed staff file: exactly what the preview said, or nothing.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, Outbox, personRoom, ProblemError, Realtime, recordAct, type Actor, type Tx } from '@trellis/platform';
import { INVITATION_HOURS, invitationMessage, makeLinks } from '../password/password-links';
import { SendMailLater } from '../password/send-mail-later';
import { createPeople, replaceRoles } from '../person/create-people';
import type { PlannedPerson } from './plan-staff-import';
import { planFor } from './staff-state';

const UPDATE = `
  UPDATE person p SET name = given.name, school_id = given."schoolId", phase = given.phase, main_subject = given."mainSubject", active = true, version = version + 1
  FROM jsonb_to_recordset($2) AS given ("personId" uuid, name text, "schoolId" uuid, phase text, "mainSubject" text)
  WHERE p.trust_id = $1 AND p.id = given."personId"
  RETURNING p.id, p.main_subject IS DISTINCT FROM old.main_subject AS taught, old.main_subject AS "fromSubject", NOT old.active OR p.school_id <> old.school_id OR p.main_subject <> old.main_subject AS moved`;
interface Changed { id: string; taught: boolean; fromSubject: string; moved: boolean }

@Injectable()
export class ApplyStaff {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly realtime: Realtime, private readonly sendMailLater: SendMailLater) {}

  /** `origin` is where the links to set a password point. @throws ProblemError staff.changed */
  run(actor: Actor, { csv, fingerprint }: Parsed<'staff.apply'>['body'], origin: string): Promise<Answer<'staff.apply'>> {
    return this.database.write(actor, async (tx) => {
      await holdStaff(tx);
      const { plan, fingerprint: present } = await planFor(tx, actor, csv);
      if (present !== fingerprint) throw new ProblemError('staff.changed');
      const added = plan.people.filter(({ action }) => action === 'add');
      const changed = plan.people.filter(({ action }) => action === 'change');
      await this.add(tx, added, origin);
      await this.change(tx, changed);
      const counts = { added: added.length, changed: changed.length, unchanged: plan.people.length - added.length - changed.length, rejected: plan.rejected.length };
      await recordAct(tx, actor, 'staff.import', tx.trustId, { ...counts, people: [...added, ...changed].map(({ email, action, changes }) => ({ email, action, changes })) });
      return counts;
    });
  }

  private async add(tx: Tx, people: readonly PlannedPerson[], origin: string): Promise<void> {
    if (!people.length) return;
    const ids = await createPeople(tx, people.map(({ name, email, schoolId, phase, mainSubject, roles }) => ({ name, email, schoolId, phase, mainSubject, roles }))).catch(asChanged);
    for (const personId of ids) await this.outbox.add(tx, 'person.placed', { personId, fromSubject: null });
    const secrets = await makeLinks(tx, ids, INVITATION_HOURS);
    tx.afterCommit(() => this.sendMailLater.run(people.map((person, at) => invitationMessage(person, origin, secrets[at]!))));
  }

  private async change(tx: Tx, people: readonly PlannedPerson[]): Promise<void> {
    if (!people.length) return;
    const known = people.map(({ personId, ...rest }) => ({ ...rest, personId: personId! }));
    const rows = await tx.query<Changed & Record<string, unknown>>(UPDATE, [tx.trustId, JSON.stringify(known)]);
    for (const { id, taught, fromSubject } of rows.filter(({ moved }) => moved)) await this.outbox.add(tx, 'person.placed', { personId: id, fromSubject: taught ? fromSubject : null });
    await replaceRoles(tx, known);
    tx.afterCommit(() => known.forEach(({ personId }) => this.realtime.publish(personRoom(personId), 'me.changed', { what: 'session' })));
  }
}

/** Two imports, or an import and an edit, follow one another. */
async function holdStaff(tx: Tx): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('staff' || $1::text, 0))", [tx.trustId]);
  await tx.query('SELECT id FROM person WHERE trust_id = $1 ORDER BY id FOR UPDATE', [tx.trustId]);
}

/** Between preview and now, somebody else took one of the addresses. */
function asChanged(error: unknown): never {
  throw error instanceof ProblemError && error.code === 'thing.exists' ? new ProblemError('staff.changed') : error;
}
