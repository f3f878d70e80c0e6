// What one request carries besides its input: its id and its idempotency key, reachable without passing it along.
import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<RequestContext>();

export class RequestContext {
  #key: { key: string; request: string } | undefined;

  constructor(readonly requestId: string) {}

  static current(): RequestContext | undefined {
    return storage.getStore();
  }

  run<T>(work: () => T): T {
    return storage.run(this, work);
  }

  /** `request` is what makes two requests the same: method, path and body. */
  offerIdempotencyKey(key: string, request: string): void {
    this.#key = { key, request };
  }

  /** The first write of a request takes the key; there is no second. */
  takeIdempotencyKey(): { key: string; request: string } | undefined {
    const key = this.#key;
    this.#key = undefined;
    return key;
  }
}
