// Makes an access token for a script. Its secret is in this answer and nowhere else.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, ProblemError, type Actor } from '@trellis/platform';
import { hashSecret, makeSecret } from '../secrets';
import { holdActive } from '../session/hold-active';
import { requireBrowser } from '../session/require-browser';
import { presentToken, TOKEN_COLUMNS, type TokenRow } from './token.presenter';

@Injectable()
export class CreateToken {
  constructor(private readonly database: Database) {}

  run(actor: Actor, { name, days }: Parsed<'token.create'>['body']): Promise<Answer<'token.create'>> {
    requireBrowser(actor);
    return this.database.write(actor, async (tx) => {
      if (await holdActive(tx, actor.personId) === undefined) throw new ProblemError('session.required');
      const secret = makeSecret(tx.trustId);
      const row = await tx.first<TokenRow>(`INSERT INTO session (trust_id, person_id, token_hash, kind, label, expires_at)
        VALUES ($1, $2, $3, 'token', $4, now() + make_interval(days => $5)) RETURNING ${TOKEN_COLUMNS}`, [tx.trustId, actor.personId, hashSecret(secret), name, days]);
      if (!row) throw new ProblemError('fault');
      return { ...presentToken(row), secret };
    }, { idempotent: false });
  }
}
