// Mail as .eml files in a folder one can open: the default where no SMTP server is named.
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { composeMail } from './compose-mail';
import { Mail, type Message } from './mail.port';

export class FileMail extends Mail {
  readonly #transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });

  constructor(private readonly folder: string, private readonly from: string) {
    super();
  }

  async send(outgoing: Message): Promise<void> {
    const { message } = await this.#transport.sendMail(composeMail(this.from, outgoing));
    await mkdir(this.folder, { recursive: true });
    await writeFile(join(this.folder, `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`), message as Buffer);
  }
}
