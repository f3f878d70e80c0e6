// Signs out here: this session and its sockets end.
import { Injectable } from '@nestjs/common';
import { Database, Outbox, Realtime, type Actor } from '@trellis/platform';
import { requireBrowser } from './require-browser';

@Injectable()
export class CloseSession {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly realtime: Realtime) {}

  /** Nobody signed in is fine: the cookie is cleared in any case. */
  async run(actor: Actor | null | undefined): Promise<null> {
    if (!actor) return null;
    requireBrowser(actor);
    return this.database.write(actor, async (tx) => {
      const ended = await tx.count('DELETE FROM session WHERE trust_id = $1 AND id = $2', [tx.trustId, actor.sessionId]);
      if (ended) await this.outbox.add(tx, 'person.signed_out', { personId: actor.personId, sessionId: actor.sessionId });
      tx.afterCommit(() => this.realtime.disconnectSession(actor.sessionId));
      return null;
    }, { idempotent: false });
  }
}
