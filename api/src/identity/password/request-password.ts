// Sends a link to set a password, if the address signs in here; the answer never says whether it does.
import { Injectable } from '@nestjs/common';
import { Database, type Message } from '@trellis/platform';
import { Attempts } from '../session/attempts';
import { findAccount } from '../session/find-account';
import { makeLinks, RESET_HOURS, resetMessage } from './password-links';
import { SendMailLater } from './send-mail-later';

@Injectable()
export class RequestPassword {
  constructor(private readonly database: Database, private readonly attempts: Attempts, private readonly sendMailLater: SendMailLater) {}

  /** @throws ProblemError request.too_many */
  async run(email: string, from: { ip: string; origin: string }): Promise<null> {
    await this.attempts.reserve({ purpose: 'link', account: email, ip: from.ip });
    this.sendMailLater.run(() => this.prepare(email, from.origin));
    return null;
  }

  private async prepare(email: string, origin: string): Promise<Message[]> {
    const account = await findAccount(this.database, email);
    if (!account?.active) return [];
    const secrets = await this.database.write(account, (tx) => makeLinks(tx, [account.personId], RESET_HOURS), { idempotent: false });
    return secrets.map((secret) => resetMessage(account, origin, secret));
  }
}
