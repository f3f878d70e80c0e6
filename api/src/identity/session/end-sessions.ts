// Ends someone's sessions and the sockets opened with them, in the transaction of whatever made that necessary.
import { Injectable } from '@nestjs/common';
import { Outbox, Realtime, type Tx } from '@trellis/platform';

export interface Ending {
  /** Access tokens end too: for someone who may no longer sign in at all. */
  readonly tokens?: boolean;
  /** The session that made the change may stay. */
  readonly except?: string;
}

@Injectable()
export class EndSessions {
  constructor(private readonly outbox: Outbox, private readonly realtime: Realtime) {}

  async run(tx: Tx, personId: string, { tokens = false, except }: Ending = {}): Promise<void> {
    const kinds = tokens ? ['browser', 'token'] : ['browser'];
    const ended = await tx.query<{ id: string }>('DELETE FROM session WHERE trust_id = $1 AND person_id = $2 AND kind = ANY($3) AND id IS DISTINCT FROM $4::uuid RETURNING id', [tx.trustId, personId, kinds, except ?? null]);
    if (except === undefined) await this.outbox.add(tx, 'person.signed_out', { personId, sessionId: null });
    else for (const { id } of ended) await this.outbox.add(tx, 'person.signed_out', { personId, sessionId: id });
    tx.afterCommit(async () => {
      if (tokens) await this.realtime.disconnectPerson(personId);
      else await Promise.all(ended.map(({ id }) => this.realtime.disconnectSession(id)));
    });
  }
}
