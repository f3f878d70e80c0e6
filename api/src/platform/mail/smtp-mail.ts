// Sends mail through an SMTP server over a few kept connections.
import type { OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { composeMail } from './compose-mail';
import { Mail, type Message } from './mail.port';

export class SmtpMail extends Mail implements OnApplicationShutdown {
  readonly #transport;

  constructor(url: string, private readonly from: string) {
    super();
    this.#transport = createTransport({ url, pool: true, maxConnections: 3, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 });
  }

  /** @throws when the server does not take it; the caller's queue tries again. */
  async send(message: Message): Promise<void> {
    await this.#transport.sendMail(composeMail(this.from, message));
  }

  onApplicationShutdown(): void {
    this.#transport.close();
  }
}
