// Changes my own name, wherever it stands.
import { Injectable } from '@nestjs/common';
import type { Me } from '@trellis/contracts';
import { Database, personRoom, Realtime, recordAct, type Actor } from '@trellis/platform';
import { loadMe } from '../session/load-me';

@Injectable()
export class RenameMe {
  constructor(private readonly database: Database, private readonly realtime: Realtime) {}

  run(actor: Actor, name: string): Promise<Me> {
    return this.database.write(actor, async (tx) => {
      await tx.count('UPDATE person SET name = $3, version = version + 1 WHERE trust_id = $1 AND id = $2', [tx.trustId, actor.personId, name]);
      if (name !== actor.name) await recordAct(tx, actor, 'me.update', actor.personId, { changes: { name: { from: actor.name, to: name } } });
      tx.afterCommit(() => this.realtime.publish(personRoom(actor.personId), 'me.changed', { what: 'session' }));
      return loadMe(tx, actor.personId);
    });
  }
}
