// What a colleague contributed, if they share it.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import { Database, notFound, type Actor } from '@trellis/platform';
import { readContributions } from './read-contributions';

const SHARED = 'SELECT s.statement FROM shared_contributions s JOIN person p ON p.trust_id = $1 AND p.id = s.person_id AND p.active WHERE s.trust_id = $1 AND s.person_id = $2';

@Injectable()
export class ShowContributions {
  constructor(private readonly database: Database) {}

  /** Not shared and not there look the same. */
  run(actor: Actor, personId: string): Promise<Answer<'contribution.show'>> {
    return this.database.read(actor, async (tx) => {
      const shared = await tx.first<{ statement: string }>(SHARED, [tx.trustId, personId]);
      if (!shared) throw notFound();
      return { ...await readContributions(tx, actor, personId), person: (await personRefs(tx, [personId]))(personId), statement: shared.statement };
    });
  }
}
