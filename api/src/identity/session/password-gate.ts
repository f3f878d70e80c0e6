// Lets few password checks run at once: each takes 19 MiB and a core, and the rest of the service must stay quick.
import { Injectable } from '@nestjs/common';
import { ProblemError } from '@trellis/platform';

const AT_ONCE = 4;
const WAITING = 400;

@Injectable()
export class PasswordGate {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  /** In order of arrival. @throws ProblemError request.too_many when the queue is full */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting.length >= WAITING) throw new ProblemError('request.too_many', 'Very many people are signing in just now. Please try again in a moment', { retryAfter: 5 });
    if (this.#running >= AT_ONCE) await new Promise<void>((go) => this.#waiting.push(go));
    else this.#running++;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // The place is handed on, not freed: nobody can slip in between.
      if (next) next();
      else this.#running--;
    }
  }
}
