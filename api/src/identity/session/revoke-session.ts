// Signs out one of my own devices.
import { Injectable } from '@nestjs/common';
import { Database, notFound, Outbox, Realtime, type Actor } from '@trellis/platform';
import { requireBrowser } from './require-browser';

@Injectable()
export class RevokeSession {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly realtime: Realtime) {}

  run(actor: Actor, id: string): Promise<null> {
    requireBrowser(actor);
    return this.database.write(actor, async (tx) => {
      const ended = await tx.count("DELETE FROM session WHERE trust_id = $1 AND id = $2 AND person_id = $3 AND kind = 'browser'", [tx.trustId, id, actor.personId]);
      if (!ended) throw notFound();
      await this.outbox.add(tx, 'person.signed_out', { personId: actor.personId, sessionId: id });
      tx.afterCommit(() => this.realtime.disconnectSession(id));
      return null;
    });
  }
}
