// Shows what one contributed to colleagues, or to nobody any more.
import { Injectable } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';

const SHARE = 'INSERT INTO shared_contributions (trust_id, person_id, statement) VALUES ($1, $2, $3) ON CONFLICT (trust_id, person_id) DO UPDATE SET statement = excluded.statement';
const HIDE = 'DELETE FROM shared_contributions WHERE trust_id = $1 AND person_id = $2';

@Injectable()
export class ShareContributions {
  constructor(private readonly database: Database) {}

  run(actor: Actor, { shared, statement }: Parsed<'contribution.share'>['body']): Promise<null> {
    return this.database.write(actor, async (tx) => {
      if (shared) await tx.count(SHARE, [tx.trustId, actor.personId, statement]);
      else await tx.count(HIDE, [tx.trustId, actor.personId]);
      return null;
    });
  }
}
