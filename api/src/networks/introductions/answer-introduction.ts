// Says yes or no to a suggested colleague. The second yes introduces them: each has the other's address, and what they wrote to say hello opens a thread.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, Outbox, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { asEveryone } from '../linked-resources';
import { NetworkLive } from '../network-live';
import { readChanges } from '../read-changes';
import { seedThreads } from '../seed-network';
import { loadSide, type SideRow } from './introduction.access';
import { ListIntroductions } from './list-introductions';

const ANSWER = { first: 'UPDATE introduction SET first_answer = $3, first_hello = $4 WHERE trust_id = $1 AND id = $2', second: 'UPDATE introduction SET second_answer = $3, second_hello = $4 WHERE trust_id = $1 AND id = $2' };
const MEET = 'UPDATE introduction SET met_at = now(), thread_id = coalesce(thread_id, $3) WHERE trust_id = $1 AND id = $2';
/** Both must still belong to the network in which they would speak. */
const HELLOS = `
  SELECT i.first_id, i.second_id, i.first_hello, i.second_hello, a.name AS first, b.name AS second, n.id AS network_id, k.seq
  FROM introduction i JOIN person a ON a.trust_id = $1 AND a.id = i.first_id JOIN person b ON b.trust_id = $1 AND b.id = i.second_id
  JOIN network n ON n.trust_id = $1 AND n.id = i.network_id AND NOT n.archived
  JOIN network_counter k ON k.trust_id = $1 AND k.network_id = n.id
  JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = n.id AND m.person_id = i.first_id JOIN circle_member o ON o.trust_id = $1 AND o.circle_id = n.id AND o.person_id = i.second_id
  WHERE i.trust_id = $1 AND i.id = $2 FOR UPDATE OF k`;
interface HelloRow { first_id: string; second_id: string; first_hello: string; second_hello: string; first: string; second: string; network_id: string; seq: number }

@Injectable()
export class AnswerIntroduction {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly live: NetworkLive, private readonly list: ListIntroductions) {}

  run(actor: Actor, id: string, { yes, hello }: Parsed<'introduction.answer'>['body']): Promise<Answer<'introduction.answer'>> {
    return this.database.write(actor, async (tx) => {
      const side = await loadSide(tx, actor, id);
      // The same answer twice is one answer; another one after it would take back what the colleague may have acted on.
      if (side.mine === null) await this.answer(tx, actor, side, yes, hello);
      else if (side.mine !== (yes ? 'yes' : 'no')) throw new ProblemError('introduction.over');
      return this.list.within(tx, actor);
    });
  }

  /** A no is not told to the other: the suggestion is simply gone. */
  private async answer(tx: Tx, actor: Actor, side: SideRow, yes: boolean, hello: string): Promise<void> {
    await tx.count(ANSWER[side.first ? 'first' : 'second'], [tx.trustId, side.id, yes ? 'yes' : 'no', yes ? hello : '']);
    if (!yes || (side.kind !== 'question' && side.theirs !== 'yes')) return;
    const threadId = side.kind === 'question' ? null : await this.openThread(tx, actor, side.id);
    await tx.count(MEET, [tx.trustId, side.id, threadId]);
    if (side.kind !== 'question') await this.outbox.add(tx, 'introduction.met', { introductionId: side.id });
  }

  /** Only from words that somebody wrote themselves; without any there is no thread. */
  private async openThread(tx: Tx, actor: Actor, id: string): Promise<string | null> {
    const row = await tx.first<HelloRow>(HELLOS, [tx.trustId, id]);
    const at = new Date();
    const posts = row ? [{ authorId: row.first_id, at, text: row.first_hello }, { authorId: row.second_id, at, text: row.second_hello }].filter(({ text }) => text !== '') : [];
    if (!row || !posts.length) return null;
    const [thread] = await seedThreads(tx, row.network_id, [{ title: `${row.first} and ${row.second} meet`.slice(0, 160), posts }]);
    this.live.announce(tx, row.network_id, await readChanges(tx, asEveryone(actor), row.network_id, row.seq, posts.length + 1));
    return thread!.id;
  }
}
