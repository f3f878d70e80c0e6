// Mail as .eml files in a folder one can open: the default where no SMTP server is named.
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { Mail, type Message } from './mail.port';
import { htmlOf } from './mail-html';

export class FileMail extends Mail {
  readonly #transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });

  constructor(private readonly folder: string, private readonly from: string) {
    super();
  }

  async send({ to, subject, text }: Message): Promise<void> {
    const { message } = await this.#transport.sendMail({ from: this.from, to, subject, text, html: htmlOf(text) });
    await mkdir(this.folder, { recursive: true });
    await writeFile(join(this.folder, `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`), message as Buffer);
  }
}
