// Mail as .eml files in a folder one can open: the default where no SMTP server is named.
import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { composeMail } from './compose-mail';
import { Mail, type Message } from './mail.port';

export class FileMail extends Mail {
  readonly #transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(private readonly folder: string, private readonly from: string) {
    super();
  }

  async send(outgoing: Message): Promise<void> {
    const { message } = await this.#transport.sendMail(composeMail(this.from, outgoing));
    await mkdir(this.folder, { recursive: true });
    // Names sort by time, so that the newest mail is the last; a mail with an id takes the place of itself.
    const name = outgoing.id ?? `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}`;
    const unfinished = join(this.folder, `.${name}.part`);
    await writeFile(unfinished, message as Buffer, { mode: 0o600 });
    await rename(unfinished, join(this.folder, `${name}.eml`));
  }
}
