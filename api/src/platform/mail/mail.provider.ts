// Chooses how mail leaves.
import { join } from 'node:path';
import type { FactoryProvider } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { FileMail } from './file-mail';
import { Mail } from './mail.port';
import { SmtpMail } from './smtp-mail';

export const mailProvider: FactoryProvider<Mail> = {
  provide: Mail, inject: [CONFIG],
  useFactory: (config: Config) => config.SMTP_URL ? new SmtpMail(config.SMTP_URL, config.MAIL_FROM) : new FileMail(join(config.TRELLIS_DATA, 'mail'), config.MAIL_FROM),
};
