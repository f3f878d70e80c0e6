// Revokes one of my access tokens, and ends the sockets opened with it.
import { Injectable } from '@nestjs/common';
import { Database, notFound, Realtime, type Actor } from '@trellis/platform';
import { requireBrowser } from '../session/require-browser';

@Injectable()
export class RevokeToken {
  constructor(private readonly database: Database, private readonly realtime: Realtime) {}

  run(actor: Actor, id: string): Promise<null> {
    requireBrowser(actor);
    return this.database.write(actor, async (tx) => {
      const revoked = await tx.count("DELETE FROM session WHERE trust_id = $1 AND id = $2 AND person_id = $3 AND kind = 'token'", [tx.trustId, id, actor.personId]);
      if (!revoked) throw notFound();
      tx.afterCommit(() => this.realtime.disconnectSession(id));
      return null;
    });
  }
}
