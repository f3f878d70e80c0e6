// Adds a colleague to a network, or gives its lead to a member and takes it back. Whoever it concerns is told, and may leave again.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, invalidField, notFound, Outbox, ProblemError, recordAct, type Actor, type Tx } from '@trellis/platform';
import { addMember, membersChanged, requireOtherLead } from './membership';
import { recordModeration } from './moderation/record-moderation';
import { isSuspended } from './moderation/suspend-member';
import { NetworkLive } from './network-live';
import { isFromOutside, loadNetworkToKeep, mustSayWhy, type NetworkRow } from './network.access';

interface PersonRow { id: string; name: string; school: string; school_id: string; main_subject: string; lead: boolean | null }
const PERSON = `SELECT p.id, p.name, s.name AS school, p.school_id, p.main_subject, m.lead FROM person p JOIN school s ON s.trust_id = $1 AND s.id = p.school_id
  LEFT JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = $2 AND m.person_id = p.id WHERE p.trust_id = $1 AND p.id = $3 AND p.active FOR UPDATE OF p`;
const LEAD = 'UPDATE circle_member SET lead = $4 WHERE trust_id = $1 AND circle_id = $2 AND person_id = $3';

@Injectable()
export class SetMember {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly live: NetworkLive) {}

  /** The same twice changes nothing. @throws ProblemError thing.not_found, network.last_lead, request.invalid */
  run(actor: Actor, id: string, personId: string, { lead: wanted, reason }: Parsed<'network.setMember'>['body']): Promise<Answer<'network.setMember'>> {
    return this.database.write(actor, async (tx) => {
      const network = await loadNetworkToKeep(tx, actor, id);
      mustSayWhy(network, reason);
      const person = await tx.first<PersonRow & Record<string, unknown>>(PERSON, [tx.trustId, id, personId]);
      if (!person) throw notFound();
      const lead = wanted ?? person.lead ?? false;
      if (person.lead === null) await this.add(tx, actor, network, person, lead, reason);
      else if (person.lead !== lead) await this.change(tx, actor, network, person, lead, reason);
      return { id: person.id, name: person.name, school: person.school, lead, mainSubject: person.main_subject };
    });
  }

  private async add(tx: Tx, actor: Actor, network: NetworkRow, { id: personId, name: who, school_id: theirs }: PersonRow, lead: boolean, reason: string): Promise<void> {
    const { id, archived, school_id } = network;
    if (archived) throw new ProblemError('ability.missing', 'This network has been archived, so nobody can join it');
    if (school_id !== null && school_id !== theirs) throw invalidField('params.personId', `${who} works at another school, and this circle is for its own school alone`);
    if (await isSuspended(tx, id, personId)) throw invalidField('params.personId', `${who} is suspended from this network. End that first`);
    await tx.count('DELETE FROM network_leaver WHERE trust_id = $1 AND network_id = $2 AND person_id = $3', [tx.trustId, id, personId]);
    await addMember(tx, id, personId, lead);
    await this.outbox.add(tx, 'membership.added', { networkId: id, personId });
    await this.tell(tx, actor, network, personId, lead ? 'lead' : 'added', reason, true);
  }

  private async change(tx: Tx, actor: Actor, network: NetworkRow, { id: personId }: PersonRow, lead: boolean, reason: string): Promise<void> {
    const { id } = network;
    if (!lead) await requireOtherLead(tx, id, personId);
    await tx.count(LEAD, [tx.trustId, id, personId, lead]);
    await membersChanged(tx, id);
    await this.tell(tx, actor, network, personId, lead ? 'lead' : 'no_lead', reason, false);
  }

  /** From outside a department, whom it concerns reads why; a lead's own act says who did it. */
  private async tell(tx: Tx, actor: Actor, network: NetworkRow, personId: string, what: 'added' | 'lead' | 'no_lead', reason: string, isNew: boolean): Promise<void> {
    const { id: networkId, name } = network;
    if (isFromOutside(network)) await recordModeration(tx, this.outbox, actor, { act: what === 'added' ? 'add' : what, networkId, network: name, personId, reason });
    else await recordAct(tx, actor, isNew ? 'network.addMember' : 'network.setLead', name, { networkId, personId, lead: what === 'lead' });
    if (!isFromOutside(network) && personId !== actor.personId) await this.outbox.add(tx, 'membership.told', { networkId, personId, what, byId: actor.personId });
    this.live.membershipChanged(tx, [personId]);
  }
}
