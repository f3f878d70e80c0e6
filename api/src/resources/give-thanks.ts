// Thanks a resource's author, once a person; saying it again changes the words.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, Outbox, ProblemError, type Actor } from '@trellis/platform';
import { countDeed } from './count-deed';
import { loadResource } from './resource.access';
import { ResourceIndex } from './resource-index';

const THANK = `INSERT INTO thanks AS t (trust_id, resource_id, person_id, message) VALUES ($1, $2, $3, $4)
  ON CONFLICT (trust_id, resource_id, person_id) DO UPDATE SET message = excluded.message RETURNING t.xmax = 0 AS added`;

@Injectable()
export class GiveThanks {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly index: ResourceIndex) {}

  run(actor: Actor, id: string, message: string): Promise<Answer<'thanks.give'>> {
    return this.database.write(actor, async (tx) => {
      const row = await loadResource(tx, actor, id);
      if (row.author_id === actor.personId) throw new ProblemError('request.invalid', 'This is your own work: thanks are for colleagues');
      const { added } = (await tx.first<{ added: boolean }>(THANK, [tx.trustId, id, actor.personId, message]))!;
      if (!added) return { thanked: row.thanked_count };
      await this.outbox.add(tx, 'resource.thanked', { resourceId: id, personId: actor.personId });
      return { thanked: await countDeed(tx, this.index, id, 'thanked', 1) };
    });
  }
}
