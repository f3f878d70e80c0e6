// How mail leaves: a folder of .eml files, or SMTP.
export interface Message {
  readonly to: string;
  readonly subject: string;
  /** Plain text; the HTML part is made from it unless it is given. */
  readonly text: string;
  readonly html?: string;
  /** The same id is the same mail: sent again after a crash it takes the first one's place. */
  readonly id?: string;
  /** Where a mail program ends these mails in one click (RFC 8058). */
  readonly unsubscribe?: string;
}

export abstract class Mail {
  abstract send(message: Message): Promise<void>;
}
