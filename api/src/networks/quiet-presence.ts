// Whether colleagues see that a person is here and typing: theirs to say, and true at once on every node.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { NetworkPresence } from './network-presence';

const SHOWN = 'SELECT NOT EXISTS (SELECT 1 FROM quiet_presence WHERE trust_id = $1 AND person_id = $2) AS shown';
const HIDE = 'INSERT INTO quiet_presence (trust_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING';
const SHOW = 'DELETE FROM quiet_presence WHERE trust_id = $1 AND person_id = $2';

@Injectable()
export class PresenceSetting {
  constructor(private readonly database: Database, private readonly presence: NetworkPresence) {}

  show(actor: Actor): Promise<Answer<'presence.show'>> {
    return this.database.read(actor, async (tx) => (await tx.first<{ shown: boolean }>(SHOWN, [tx.trustId, actor.personId]))!);
  }

  set(actor: Actor, { shown }: Parsed<'presence.set'>['body']): Promise<Answer<'presence.set'>> {
    return this.database.write(actor, async (tx) => {
      await tx.count(shown ? SHOW : HIDE, [tx.trustId, actor.personId]);
      tx.afterCommit(() => { for (const networkId of actor.circles) this.presence.tellSoon(actor.trustId, networkId); });
      return { shown };
    });
  }
}
