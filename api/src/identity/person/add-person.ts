// Adds a colleague and sends them a link to set their password.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, Outbox, recordAct, type Actor } from '@trellis/platform';
import { INVITATION_HOURS, invitationMessage, makeLinks } from '../password/password-links';
import { SendMailLater } from '../password/send-mail-later';
import { checkPlacement } from './check-placement';
import { createPerson } from './create-people';
import { loadPerson } from './person.access';
import { presentPerson } from './person.presenter';

@Injectable()
export class AddPerson {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly sendMailLater: SendMailLater) {}

  /** `origin` is where the link points. @throws ProblemError thing.exists, request.invalid */
  run(actor: Actor, input: Parsed<'person.create'>['body'], origin: string): Promise<Answer<'person.create'>> {
    return this.database.write(actor, async (tx) => {
      await checkPlacement(tx, input);
      const id = await createPerson(tx, input);
      const secrets = await makeLinks(tx, [id], INVITATION_HOURS);
      await recordAct(tx, actor, 'person.create', id, { ...input });
      await this.outbox.add(tx, 'person.placed', { personId: id, fromSubject: null });
      tx.afterCommit(() => this.sendMailLater.run(secrets.map((secret) => invitationMessage(input, origin, secret))));
      return presentPerson(actor)(await loadPerson(tx, id));
    });
  }
}
