// Whether a trust compares itself with others, which its leaders say, and what the others that do have answered, as a distribution.
import { Injectable } from '@nestjs/common';
import type { PeopleInsight } from '@trellis/contracts';
import { Database, recordAct, type Actor, type Tx } from '@trellis/platform';

@Injectable()
export class CompareTrusts {
  constructor(private readonly database: Database) {}

  choose(actor: Actor, compares: boolean): Promise<null> {
    return this.database.write(actor, async (tx) => {
      if (await tx.count('UPDATE trust SET compares = $2 WHERE trust_id = $1 AND compares <> $2', [tx.trustId, compares])) await recordAct(tx, actor, 'pulse.compare', tx.trustId, { compares });
      return null;
    });
  }
}

export const comparesTrust = async (tx: Tx): Promise<boolean> => (await tx.first<{ compares: boolean }>('SELECT compares FROM trust WHERE trust_id = $1', [tx.trustId]))!.compares;

/** Null where this trust does not take part; empty while fewer than five do. */
export async function acrossTrusts(tx: Tx): Promise<PeopleInsight['across']> {
  if (!await comparesTrust(tx)) return null;
  const rows = await tx.query<{ code: string; trusts: number; lower: string; middle: string; upper: string }>('SELECT code, trusts, lower, middle, upper FROM pub.across_trusts() ORDER BY code');
  return rows.map(({ code, trusts, lower, middle, upper }) => ({ code, trusts, lower: Number(lower), middle: Number(middle), upper: Number(upper) }));
}
