// My access tokens, newest first; their secrets are known to nobody any more.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { presentToken, TOKEN_COLUMNS, type TokenRow } from './token.presenter';

@Injectable()
export class ListTokens {
  constructor(private readonly database: Database) {}

  run(actor: Actor): Promise<Answer<'token.list'>> {
    return this.database.read(actor, async (tx) => {
      const rows = await tx.query<TokenRow>(`SELECT ${TOKEN_COLUMNS} FROM session
        WHERE trust_id = $1 AND person_id = $2 AND kind = 'token' AND expires_at > now() ORDER BY id DESC LIMIT 200`, [tx.trustId, actor.personId]);
      return { items: rows.map(presentToken) };
    });
  }
}
