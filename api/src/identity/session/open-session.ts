// Signs someone in with address and password: throttled, and silent about which of the two was wrong.
import { Injectable } from '@nestjs/common';
import type { Me } from '@trellis/contracts';
import { Database, ProblemError, type Actor } from '@trellis/platform';
import { holdActive } from './hold-active';
import { hashSecret, makeSecret, passwordMatches } from '../secrets';
import { Attempts } from './attempts';
import { CloseSession } from './close-session';
import { findAccount, type Account } from './find-account';
import { loadMe } from './load-me';
import { PasswordGate } from './password-gate';
import { SESSION_DAYS } from './session-cookie';

/** Where the attempt comes from, and who this browser was signed in as until now. */
export interface Visitor { readonly ip: string; readonly device: string; readonly previous: Actor | null }

@Injectable()
export class OpenSession {
  constructor(private readonly database: Database, private readonly attempts: Attempts, private readonly gate: PasswordGate, private readonly closeSession: CloseSession) {}

  /** `secret` belongs into the cookie. @throws ProblemError session.refused, request.too_many */
  async run({ email, password }: { email: string; password: string }, visitor: Visitor): Promise<{ me: Me; secret: string }> {
    const attempt = { purpose: 'sign-in', account: email, ip: visitor.ip } as const;
    const opened = await this.gate.run(async () => {
      await this.attempts.reserve(attempt);
      const account = await findAccount(this.database, email);
      const matches = await passwordMatches(account?.active ? account.passwordHash : null, password);
      if (!account || !matches) throw new ProblemError('session.refused');
      return this.open(account, visitor.device);
    });
    await this.attempts.forgive(attempt);
    // A session is never carried over a sign-in: whoever planted or copied the old one is left with nothing.
    if (visitor.previous?.via === 'browser') await this.closeSession.run(visitor.previous);
    return opened;
  }

  private open(account: Account, device: string): Promise<{ me: Me; secret: string }> {
    const { trustId, personId } = account;
    return this.database.write({ trustId, personId }, async (tx) => {
      // Deactivated, or given another password, while this one was being checked: then it no longer signs in.
      if (await holdActive(tx, personId) !== account.passwordHash) throw new ProblemError('session.refused');
      const secret = makeSecret(trustId);
      await tx.count("DELETE FROM session WHERE trust_id = $1 AND person_id = $2 AND expires_at < now() - interval '7 days'", [trustId, personId]);
      await tx.count(`INSERT INTO session (trust_id, person_id, token_hash, kind, label, expires_at) VALUES ($1, $2, $3, 'browser', $4, now() + make_interval(days => $5))`,
        [trustId, personId, hashSecret(secret), device, SESSION_DAYS]);
      return { me: await loadMe(tx, personId), secret };
    }, { idempotent: false });
  }
}
