// How mail leaves: a folder of .eml files, or SMTP.
export interface Message {
  readonly to: string;
  readonly subject: string;
  /** Plain text; the HTML part is made from it. */
  readonly text: string;
}

export abstract class Mail {
  abstract send(message: Message): Promise<void>;
}
