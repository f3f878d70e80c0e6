// Adds a colleague to a network, or gives its lead to a member and takes it back. Whoever it concerns is told, and may leave again.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, invalidField, notFound, Outbox, ProblemError, recordAct, type Actor, type Tx } from '@trellis/platform';
import { addMember, membersChanged, requireOtherLead } from './membership';
import { isSuspended } from './moderation/suspend-member';
import { NetworkLive } from './network-live';
import { loadManagedNetwork, type NetworkRow } from './network.access';

interface PersonRow { id: string; name: string; school: string; school_id: string; main_subject: string; lead: boolean | null }
const PERSON = `SELECT p.id, p.name, s.name AS school, p.school_id, p.main_subject, m.lead FROM person p JOIN school s ON s.trust_id = $1 AND s.id = p.school_id
  LEFT JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = $2 AND m.person_id = p.id WHERE p.trust_id = $1 AND p.id = $3 AND p.active FOR UPDATE OF p`;
const LEAD = 'UPDATE circle_member SET lead = $4 WHERE trust_id = $1 AND circle_id = $2 AND person_id = $3';

@Injectable()
export class SetMember {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly live: NetworkLive) {}

  /** The same twice changes nothing. @throws ProblemError thing.not_found, network.last_lead, request.invalid */
  run(actor: Actor, id: string, personId: string, { lead: wanted }: Parsed<'network.setMember'>['body']): Promise<Answer<'network.setMember'>> {
    return this.database.write(actor, async (tx) => {
      const network = await loadManagedNetwork(tx, actor, id);
      const person = await tx.first<PersonRow & Record<string, unknown>>(PERSON, [tx.trustId, id, personId]);
      if (!person) throw notFound();
      const lead = wanted ?? person.lead ?? false;
      if (person.lead === null) await this.add(tx, actor, network, person, lead);
      else if (person.lead !== lead) await this.change(tx, actor, network, person, lead);
      return { id: person.id, name: person.name, school: person.school, lead, mainSubject: person.main_subject };
    });
  }

  private async add(tx: Tx, actor: Actor, { id, name, archived, school_id }: NetworkRow, { id: personId, name: who, school_id: theirs }: PersonRow, lead: boolean): Promise<void> {
    if (archived) throw new ProblemError('ability.missing', 'This network has been archived, so nobody can join it');
    if (school_id !== null && school_id !== theirs) throw invalidField('params.personId', `${who} works at another school, and this circle is for its own school alone`);
    if (await isSuspended(tx, id, personId)) throw invalidField('params.personId', `${who} is suspended from this network. End that first`);
    await tx.count('DELETE FROM network_leaver WHERE trust_id = $1 AND network_id = $2 AND person_id = $3', [tx.trustId, id, personId]);
    await addMember(tx, id, personId, lead);
    await this.outbox.add(tx, 'membership.added', { networkId: id, personId });
    await this.tell(tx, actor, id, personId, lead ? 'lead' : 'added');
    await recordAct(tx, actor, 'network.addMember', name, { networkId: id, personId, lead });
  }

  private async change(tx: Tx, actor: Actor, { id, name }: NetworkRow, { id: personId }: PersonRow, lead: boolean): Promise<void> {
    if (!lead) await requireOtherLead(tx, id, personId);
    await tx.count(LEAD, [tx.trustId, id, personId, lead]);
    await membersChanged(tx, id);
    await this.tell(tx, actor, id, personId, lead ? 'lead' : 'no_lead');
    await recordAct(tx, actor, 'network.setLead', name, { networkId: id, personId, lead });
  }

  private async tell(tx: Tx, actor: Actor, networkId: string, personId: string, what: 'added' | 'lead' | 'no_lead'): Promise<void> {
    if (personId !== actor.personId) await this.outbox.add(tx, 'membership.told', { networkId, personId, what, byId: actor.personId });
    this.live.membershipChanged(tx, [personId]);
  }
}
