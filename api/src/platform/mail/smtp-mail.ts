// Mail by SMTP.
import { createTransport, type Transporter } from 'nodemailer';
import { composeMail } from './compose-mail';
import { Mail, type Message } from './mail.port';

export class SmtpMail extends Mail {
  readonly #transport: Transporter;

  constructor(url: string, private readonly from: string) {
    super();
    this.#transport = createTransport(url);
  }

  async send(message: Message): Promise<void> {
    await this.#transport.sendMail(composeMail(this.from, message));
  }
}
