// The circle of my department: everyone who teaches my subject in my school, and nobody else. Opened by the first who wants it, found by the others.
import { Injectable } from '@nestjs/common';
import { subjectName, type Answer } from '@trellis/contracts';
import { Database, Outbox, recordAct, type Actor, type Tx } from '@trellis/platform';
import { keepLed } from './keep-led';
import { addMember } from './membership';
import { followRule } from './membership-rule';
import { ShowNetwork } from './show-network';

const FIND = 'SELECT id FROM network WHERE trust_id = $1 AND school_id = $2 AND subject = $3';
const MAKE = `INSERT INTO network (trust_id, name, slug, subject, purpose, open, by_rule, school_id) SELECT $1, concat(s.name, ' ', $4::text), $6, $3, $5, false, true, s.id
  FROM school s WHERE s.trust_id = $1 AND s.id = $2 ON CONFLICT DO NOTHING RETURNING id, name`;

@Injectable()
export class OpenDepartment {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly showNetwork: ShowNetwork) {}

  run(actor: Actor): Promise<Answer<'department.open'>> {
    return this.database.write(actor, async (tx) => {
      const id = await this.findOrMake(tx, actor);
      await tx.count('DELETE FROM network_leaver WHERE trust_id = $1 AND network_id = $2 AND person_id = $3', [tx.trustId, id, actor.personId]);
      await followRule(tx, this.outbox, id, null);
      await keepLed(tx, id);
      return this.showNetwork.within(tx, actor, id);
    });
  }

  private async findOrMake(tx: Tx, actor: Actor): Promise<string> {
    const place = [tx.trustId, actor.schoolId, actor.mainSubject];
    const name = subjectName(actor.mainSubject).toLowerCase();
    const made = await tx.first<{ id: string; name: string }>(MAKE, [...place, name, 'Only for those who teach this here.', `department-${actor.schoolId}-${actor.mainSubject}`]);
    if (!made) return (await tx.first<{ id: string }>(FIND, place))!.id;
    await tx.count('INSERT INTO network_counter (trust_id, network_id) VALUES ($1, $2)', [tx.trustId, made.id]);
    await addMember(tx, made.id, actor.personId, true);
    await this.outbox.add(tx, 'membership.added', { networkId: made.id, personId: actor.personId });
    await recordAct(tx, actor, 'network.create', made.name, { networkId: made.id, schoolId: actor.schoolId });
    return made.id;
  }
}
