// Sets a password: with a link's token, or with the present password. Every other browser is signed out.
import { Injectable } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { Database, invalidField, ProblemError, type Actor, type Scope, type Tx } from '@trellis/platform';
import { hashPassword, passwordMatches, readSecretToken } from '../secrets';
import { Attempts } from '../session/attempts';
import { EndSessions } from '../session/end-sessions';
import { holdActive } from '../session/hold-active';
import { PasswordGate } from '../session/password-gate';
import { requireBrowser } from '../session/require-browser';
import { weaknessOf, type Holder } from './password-rules';

interface Caller { readonly actor: Actor | null; readonly ip: string }
interface HolderRow extends Holder { readonly id: string; readonly password_hash: string | null }

@Injectable()
export class SetPassword {
  constructor(private readonly database: Database, private readonly attempts: Attempts, private readonly gate: PasswordGate, private readonly endSessions: EndSessions) {}

  /** @throws ProblemError link.expired, session.refused, session.required, request.too_many, request.invalid */
  run({ token, current, password }: Parsed<'password.set'>['body'], { actor, ip }: Caller): Promise<null> {
    if (token) return this.withLink(token, password, ip);
    if (!actor) throw new ProblemError('session.required');
    requireBrowser(actor);
    if (!current) throw invalidField('body.current', 'Please enter your present password');
    return this.withCurrent(actor, current, password, ip);
  }

  private async withLink(token: string, password: string, ip: string): Promise<null> {
    const link = readSecretToken(token);
    if (!link) throw new ProblemError('link.expired');
    const scope: Scope = { trustId: link.trustId };
    const holder = await this.database.read(scope, (tx) => tx.first<HolderRow>(`SELECT p.id, p.name, p.email, p.password_hash FROM password_link l JOIN person p ON p.trust_id = $1 AND p.id = l.person_id
      WHERE l.trust_id = $1 AND l.token_hash = $2 AND l.used_at IS NULL AND l.expires_at > now() AND p.active`, [link.trustId, link.hash]));
    if (!holder) throw new ProblemError('link.expired');
    refuseWeak(password, holder);
    const hash = await this.gate.run(() => hashPassword(password));
    await this.database.write(scope, async (tx) => {
      const used = await tx.count('UPDATE password_link SET used_at = now() WHERE trust_id = $1 AND token_hash = $2 AND used_at IS NULL AND expires_at > now()', [tx.trustId, link.hash]);
      const stored = used && await tx.count('UPDATE person SET password_hash = $3, version = version + 1 WHERE trust_id = $1 AND id = $2 AND active', [tx.trustId, holder.id, hash]);
      if (!stored) throw new ProblemError('link.expired');
      await spendLinks(tx, holder.id);
      await this.endSessions.run(tx, holder.id);
    }, { idempotent: false });
    await this.attempts.forgive({ purpose: 'sign-in', account: holder.email, ip });
    return null;
  }

  private async withCurrent(actor: Actor, current: string, password: string, ip: string): Promise<null> {
    const holder = await this.gate.run(() => this.confirm(actor, current, ip));
    refuseWeak(password, holder);
    const hash = await this.gate.run(() => hashPassword(password));
    return this.database.write(actor, async (tx) => {
      if (await holdActive(tx, actor.personId) !== holder.password_hash) throw wrongPassword();
      await tx.count('UPDATE person SET password_hash = $3, version = version + 1 WHERE trust_id = $1 AND id = $2', [tx.trustId, actor.personId, hash]);
      await spendLinks(tx, actor.personId);
      await this.endSessions.run(tx, actor.personId, { except: actor.sessionId });
      return null;
    }, { idempotent: false });
  }

  private async confirm(actor: Actor, current: string, ip: string): Promise<HolderRow> {
    const attempt = { purpose: 'password', account: actor.personId, ip } as const;
    await this.attempts.reserve(attempt);
    const holder = await this.database.read(actor, (tx) => tx.first<HolderRow>('SELECT id, name, email, password_hash FROM person WHERE trust_id = $1 AND id = $2', [tx.trustId, actor.personId]));
    if (!await passwordMatches(holder?.password_hash, current) || !holder) throw wrongPassword();
    await this.attempts.forgive(attempt);
    return holder;
  }
}

const spendLinks = (tx: Tx, personId: string): Promise<number> =>
  tx.count('UPDATE password_link SET used_at = now() WHERE trust_id = $1 AND person_id = $2 AND used_at IS NULL', [tx.trustId, personId]);

function refuseWeak(password: string, holder: Holder): void {
  const weakness = weaknessOf(password, holder);
  if (weakness) throw invalidField('body.password', weakness);
}

const wrongPassword = (): ProblemError =>
  new ProblemError('session.refused', 'That is not your present password', { errors: [{ path: 'body.current', message: 'That is not your present password' }] });
