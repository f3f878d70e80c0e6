// You said, we did: the owner answers what the ratings of a wave said. Given once; those who were asked hear of it.
import { Injectable } from '@nestjs/common';
import type { Answer, OwedResponse, Parsed } from '@trellis/contracts';
import { Database, notFound, Outbox, ProblemError, recordAct, type Actor, type Tx } from '@trellis/platform';
import { keepThemeAnswers } from '../themes/keep-theme-answers';
import { listResponses } from './responses.store';

@Injectable()
export class GiveResponse {
  constructor(private readonly database: Database, private readonly outbox: Outbox) {}

  list(actor: Actor): Promise<Answer<'response.list'>> {
    return this.database.read(actor, async (tx) => ({ items: await listResponses(tx, actor) }));
  }

  show(actor: Actor, id: string): Promise<OwedResponse> {
    return this.database.read(actor, (tx) => one(tx, actor, id));
  }

  run(actor: Actor, id: string, { themes, action, did, answers }: Parsed<'response.give'>['body']): Promise<OwedResponse> {
    return this.database.write(actor, async (tx) => {
      await tx.query('SELECT 1 FROM mandate_response WHERE trust_id = $1 AND id = $2 FOR NO KEY UPDATE', [tx.trustId, id]);
      const before = await one(tx, actor, id);
      if (before.given) throw new ProblemError('response.given');
      if (!before.mayGive) throw new ProblemError('ability.missing', 'The owner of the expectation answers this');
      await tx.count('UPDATE mandate_response SET themes = $3, action = $4, did = $5, given_at = now(), given_by = $6 WHERE trust_id = $1 AND id = $2', [tx.trustId, id, themes, action, did, actor.personId]);
      await keepThemeAnswers(tx, { aboutId: before.waveId, mandateId: before.mandateId }, answers);
      await recordAct(tx, actor, 'response.give', id, { title: before.title, action });
      await this.outbox.add(tx, 'response.given', { responseId: id });
      return one(tx, actor, id);
    });
  }
}

async function one(tx: Tx, actor: Actor, id: string): Promise<OwedResponse> {
  const [found] = await listResponses(tx, actor, { id });
  if (!found) throw notFound();
  return found;
}
