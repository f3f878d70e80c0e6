// Mail by SMTP.
import { createTransport, type Transporter } from 'nodemailer';
import { Mail, type Message } from './mail.port';
import { htmlOf } from './mail-html';

export class SmtpMail extends Mail {
  readonly #transport: Transporter;

  constructor(url: string, private readonly from: string) {
    super();
    this.#transport = createTransport(url);
  }

  async send({ to, subject, text }: Message): Promise<void> {
    await this.#transport.sendMail({ from: this.from, to, subject, text, html: htmlOf(text) });
  }
}
