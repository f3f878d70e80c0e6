// Ends the mails of a link, and begins them again: for whoever holds it, signed in or not.
import { Inject, Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, notFound, ProblemError, SECRET, type Actor, type Tx } from '@trellis/platform';
import { readUnsubscribeToken, type LinkOwner } from './unsubscribe-link';

type Subscription = Answer<'unsubscribe.show'>;
interface StateRow { email: string; digest: Subscription['digest']; report: Subscription['report']; version: number }

const STATE = `SELECT p.email, coalesce(s.digest, 'weekly') AS digest, coalesce(s.report, 'never') AS report, coalesce(s.link_version, 1) AS version FROM person p
  LEFT JOIN notification_setting s ON s.trust_id = $1 AND s.person_id = p.id WHERE p.trust_id = $1 AND p.id = $2 AND p.active`;
const END = `INSERT INTO notification_setting AS s (trust_id, person_id, digest, digest_before) VALUES ($1, $2, 'off', 'weekly')
  ON CONFLICT (trust_id, person_id) DO UPDATE SET digest_before = nullif(s.digest, 'off'), digest = 'off', report_before = nullif(s.report, 'never'), report = 'never' WHERE s.digest <> 'off' OR s.report <> 'never'`;
const UNDO = `UPDATE notification_setting SET digest = coalesce(digest_before, digest), digest_before = NULL, report = coalesce(report_before, report), report_before = NULL
  WHERE trust_id = $1 AND person_id = $2 AND (digest_before IS NOT NULL OR report_before IS NOT NULL)`;
const REVOKE = `INSERT INTO notification_setting AS s (trust_id, person_id, link_version) VALUES ($1, $2, 2)
  ON CONFLICT (trust_id, person_id) DO UPDATE SET link_version = s.link_version + 1`;

@Injectable()
export class Unsubscribe {
  constructor(private readonly database: Database, @Inject(SECRET) private readonly secret: string) {}

  show(token: string): Promise<Subscription> {
    const owner = this.ownerOf(token);
    return this.database.read(owner, (tx) => state(tx, owner));
  }

  /** Twice is as good as once. */
  end(token: string): Promise<Subscription> {
    return this.change(token, END);
  }

  /** What was switched off on the settings page stays off: only what this link did is undone. */
  undo(token: string): Promise<Subscription> {
    return this.change(token, UNDO);
  }

  revoke(actor: Actor): Promise<null> {
    return this.database.write(actor, async (tx) => {
      await tx.count(REVOKE, [tx.trustId, actor.personId]);
      return null;
    });
  }

  private change(token: string, sql: string): Promise<Subscription> {
    const owner = this.ownerOf(token);
    return this.database.write(owner, async (tx) => {
      await state(tx, owner);
      await tx.count(sql, [tx.trustId, owner.personId]);
      return state(tx, owner);
    }, { idempotent: false });
  }

  private ownerOf(token: string): LinkOwner {
    const owner = readUnsubscribeToken(this.secret, token);
    if (!owner) throw notFound();
    return owner;
  }
}

/** @throws ProblemError link.expired when it was ended, or the person has left */
async function state(tx: Tx, { personId, version }: LinkOwner): Promise<Subscription> {
  const row = await tx.first<StateRow>(STATE, [tx.trustId, personId]);
  if (!row || row.version !== version) throw new ProblemError('link.expired', 'This link no longer works. Sign in to choose what is sent to you');
  return { digest: row.digest, report: row.report, address: row.email.replace(/^(.).*@/, '$1…@') };
}
