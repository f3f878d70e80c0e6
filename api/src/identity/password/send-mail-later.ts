// Sends mail behind the answer: nobody waits for the mail server, and the time of an answer says nothing about an address.
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Log, Mail, type Message } from '@trellis/platform';

@Injectable()
export class SendMailLater implements BeforeApplicationShutdown {
  #last: Promise<void> = Promise.resolve();

  constructor(private readonly mail: Mail, private readonly log: Log) {}

  /** One after another. What fails is logged without its text; the person can ask for another link. */
  run(messages: readonly Message[] | (() => Promise<readonly Message[]>)): void {
    this.#last = this.#last.then(async () => {
      try {
        for (const message of typeof messages === 'function' ? await messages() : messages) await this.send(message);
      } catch (error) {
        this.log.error('mail not prepared', error);
      }
    });
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.#last;
  }

  private async send(message: Message): Promise<void> {
    try {
      await this.mail.send(message);
    } catch (error) {
      this.log.error('mail not sent', error);
    }
  }
}
