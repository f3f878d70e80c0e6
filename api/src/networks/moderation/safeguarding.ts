// Whom to turn to about a child or a colleague's conduct, and how long posts are kept.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, notFound, Outbox, ProblemError, recordAct, type Actor, type Tx } from '@trellis/platform';

type Contact = Answer<'safeguarding.add'>;
interface ContactRow { id: string; person_id: string; name: string; own_school: string; email: string; phone: string; school_id: string | null; school: string | null }

/** My school's first, then the trust's, then other schools'. */
const LIST = `SELECT c.id, c.person_id, p.name, o.name AS own_school, p.email, c.phone, c.school_id, s.name AS school
  FROM safeguarding_contact c JOIN person p ON p.trust_id = $1 AND p.id = c.person_id AND p.active JOIN school o ON o.trust_id = $1 AND o.id = p.school_id
  LEFT JOIN school s ON s.trust_id = $1 AND s.id = c.school_id WHERE c.trust_id = $1 ORDER BY c.school_id IS DISTINCT FROM $2, c.school_id IS NOT NULL, s.name, p.name`;

@Injectable()
export class Safeguarding {
  constructor(private readonly database: Database, private readonly outbox: Outbox) {}

  show(actor: Actor): Promise<Answer<'safeguarding.show'>> {
    return this.database.read(actor, async (tx) => ({ items: await contacts(tx, actor.schoolId), keepMonths: await keepMonths(tx) }));
  }

  add(actor: Actor, { personId, schoolId, phone }: Parsed<'safeguarding.add'>['body']): Promise<Contact> {
    return this.database.write(actor, async (tx) => {
      const known = await tx.first<{ name: string; school: boolean }>('SELECT name, $3::uuid IS NULL OR EXISTS (SELECT 1 FROM school WHERE trust_id = $1 AND id = $3) AS school FROM person WHERE trust_id = $1 AND id = $2 AND active', [tx.trustId, personId, schoolId]);
      if (!known?.school) throw notFound();
      const made = await tx.first<{ id: string }>('INSERT INTO safeguarding_contact (trust_id, person_id, school_id, phone) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id', [tx.trustId, personId, schoolId, phone]);
      if (!made) throw new ProblemError('thing.exists', `${known.name} is a contact there already`, { errors: [{ path: 'body.personId', message: 'This colleague is a contact there already' }] });
      await recordAct(tx, actor, 'safeguarding.add', known.name, { personId, schoolId });
      await this.outbox.add(tx, 'safeguarding.named', { contactId: made.id });
      return (await contacts(tx, null)).find(({ id }) => id === made.id)!;
    });
  }

  remove(actor: Actor, id: string): Promise<null> {
    return this.database.write(actor, async (tx) => {
      const gone = await tx.first<{ person_id: string }>('DELETE FROM safeguarding_contact WHERE trust_id = $1 AND id = $2 RETURNING person_id', [tx.trustId, id]);
      if (!gone) throw notFound();
      await recordAct(tx, actor, 'safeguarding.remove', id, { personId: gone.person_id });
      return null;
    });
  }

  keep(actor: Actor, { keepMonths: months }: Parsed<'retention.save'>['body']): Promise<Answer<'retention.save'>> {
    return this.database.write(actor, async (tx) => {
      await tx.count('INSERT INTO retention_rule (trust_id, keep_months) VALUES ($1, $2) ON CONFLICT (trust_id) DO UPDATE SET keep_months = excluded.keep_months', [tx.trustId, months]);
      await recordAct(tx, actor, 'retention.save', 'Posts', { keepMonths: months });
      return { keepMonths: months };
    });
  }
}

const keepMonths = async (tx: Tx): Promise<number | null> => (await tx.first<{ keep_months: number | null }>('SELECT keep_months FROM retention_rule WHERE trust_id = $1', [tx.trustId]))?.keep_months ?? null;

async function contacts(tx: Tx, schoolId: string | null): Promise<Contact[]> {
  const rows = await tx.query<ContactRow & Record<string, unknown>>(LIST, [tx.trustId, schoolId]);
  return rows.map(({ id, person_id, name, own_school, email, phone, school_id, school }) => ({ id, person: { id: person_id, name, school: own_school }, school: school_id === null ? null : { id: school_id, name: school ?? '' }, email, phone }));
}
