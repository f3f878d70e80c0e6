// Pages of insight kept under a name. Nobody but a person themselves knows what they keep.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, notFound, ProblemError, type Actor, type Tx } from '@trellis/platform';

type Kept = Answer<'insight.kept'>;
const MOST = 50;
const LIST = 'SELECT id, name, address FROM kept_view WHERE trust_id = $1 AND person_id = $2 ORDER BY name, id';
const KEEP = `INSERT INTO kept_view (trust_id, person_id, name, address) VALUES ($1, $2, $3, $4)
  ON CONFLICT (trust_id, person_id, name) DO UPDATE SET address = excluded.address`;

@Injectable()
export class KeepViews {
  constructor(private readonly database: Database) {}

  list(actor: Actor): Promise<Kept> {
    return this.database.read(actor, (tx) => kept(tx, actor.personId));
  }

  /** @throws ProblemError view.too_many */
  keep(actor: Actor, { name, address }: Parsed<'insight.keep'>['body']): Promise<Kept> {
    return this.database.write(actor, async (tx) => {
      await tx.count(KEEP, [tx.trustId, actor.personId, name, address]);
      const all = await kept(tx, actor.personId);
      if (all.items.length > MOST) throw new ProblemError('view.too_many');
      return all;
    });
  }

  unkeep(actor: Actor, id: string): Promise<null> {
    return this.database.write(actor, async (tx) => {
      if (!await tx.count('DELETE FROM kept_view WHERE trust_id = $1 AND person_id = $2 AND id = $3', [tx.trustId, actor.personId, id])) throw notFound();
      return null;
    });
  }
}

const kept = async (tx: Tx, personId: string): Promise<Kept> => ({ items: await tx.query<Kept['items'][number]>(LIST, [tx.trustId, personId]) });
