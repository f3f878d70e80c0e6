// Who has a network open now: gathered for a moment, then told once to those who have it open.
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Database, Realtime, type LiveSocket } from '@trellis/platform';
import { networkRoom } from './network.access';

/** One message for all who come and go in this time. */
const GATHER_MS = 1000;
/** In a larger crowd names mean nothing, and the list would be sent to each of them. */
const MOST_SHOWN = 50;
const QUIET = 'SELECT person_id FROM quiet_presence WHERE trust_id = $1 AND person_id = ANY($2)';

@Injectable()
export class NetworkPresence implements OnApplicationShutdown {
  readonly #open = new WeakMap<LiveSocket, Set<string>>();
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  /** Who opened it since it was last told: to them it must come through, or they see nobody until somebody else moves. */
  readonly #newcomers = new Map<string, Set<LiveSocket>>();

  constructor(private readonly realtime: Realtime, private readonly database: Database) {}

  opened(socket: LiveSocket, networkId: string): void {
    const networks = this.#open.get(socket) ?? new Set();
    this.#open.set(socket, networks.add(networkId));
    this.#newcomers.set(networkId, (this.#newcomers.get(networkId) ?? new Set()).add(socket));
    this.tellSoon(socket.data.actor.trustId, networkId);
  }

  closed(socket: LiveSocket, networkId: string): void {
    this.#newcomers.get(networkId)?.delete(socket);
    if (this.#open.get(socket)?.delete(networkId)) this.tellSoon(socket.data.actor.trustId, networkId);
  }

  gone(socket: LiveSocket): void {
    for (const networkId of this.#open.get(socket) ?? []) this.closed(socket, networkId);
  }

  /** Those who do not want to be seen are nobody's to see; their own devices are told who else is here. */
  async quiet(trustId: string, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = personIds.length ? await this.database.ask({ trustId }, (tx) => tx.query<{ person_id: string }>(QUIET, [trustId, personIds])) : [];
    return new Set(rows.map(({ person_id }) => person_id));
  }

  tellSoon(trustId: string, networkId: string): void {
    if (this.#waiting.has(networkId)) return;
    this.#waiting.set(networkId, setTimeout(() => {
      this.#waiting.delete(networkId);
      // Another node or the database did not answer: once more.
      void this.tell(trustId, networkId).catch(() => this.tellSoon(trustId, networkId));
    }, GATHER_MS).unref());
  }

  onApplicationShutdown(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
    this.#newcomers.clear();
  }

  private async tell(trustId: string, networkId: string): Promise<void> {
    const room = networkRoom(networkId);
    const present = (await this.realtime.peopleIn(room)).slice(0, MOST_SHOWN);
    const quiet = await this.quiet(trustId, present);
    const personIds = present.filter((id) => !quiet.has(id));
    this.realtime.hint(room, 'network.presence', { networkId, personIds });
    const newcomers = this.#newcomers.get(networkId) ?? [];
    this.#newcomers.delete(networkId);
    for (const socket of newcomers) if (socket.rooms.has(room)) socket.emit('network.presence', { networkId, personIds });
  }
}
