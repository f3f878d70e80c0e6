// Who has a network open now: gathered for a moment, then told once to those who have it open.
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Realtime, type LiveSocket } from '@trellis/platform';
import { networkRoom } from './network.access';

/** One message for all who come and go in this time. */
const GATHER_MS = 1000;
/** In a larger crowd names mean nothing, and the list would be sent to each of them. */
const MOST_SHOWN = 50;

@Injectable()
export class NetworkPresence implements OnApplicationShutdown {
  readonly #open = new WeakMap<LiveSocket, Set<string>>();
  readonly #waiting = new Map<string, NodeJS.Timeout>();

  constructor(private readonly realtime: Realtime) {}

  opened(socket: LiveSocket, networkId: string): void {
    const networks = this.#open.get(socket) ?? new Set();
    this.#open.set(socket, networks.add(networkId));
    this.tellSoon(networkId);
  }

  closed(socket: LiveSocket, networkId: string): void {
    if (this.#open.get(socket)?.delete(networkId)) this.tellSoon(networkId);
  }

  gone(socket: LiveSocket): void {
    for (const networkId of this.#open.get(socket) ?? []) this.tellSoon(networkId);
  }

  tellSoon(networkId: string): void {
    if (this.#waiting.has(networkId)) return;
    this.#waiting.set(networkId, setTimeout(() => {
      this.#waiting.delete(networkId);
      void this.tell(networkId).catch(() => undefined);
    }, GATHER_MS).unref());
  }

  onApplicationShutdown(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }

  private async tell(networkId: string): Promise<void> {
    const room = networkRoom(networkId);
    const personIds = (await this.realtime.peopleIn(room)).slice(0, MOST_SHOWN);
    this.realtime.hint(room, 'network.presence', { networkId, personIds });
  }
}
