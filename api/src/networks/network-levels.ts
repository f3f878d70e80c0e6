// Looks every few seconds at who has a network open here, as a message between nodes may be lost: says how far it has come, and shows out whoever no longer belongs.
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, Log, Realtime, type LiveSocket, type Tx } from '@trellis/platform';
import { NETWORK_ROOM, networkRoom } from './network.access';
import { NetworkPresence } from './network-presence';

const LOOK_MS = 10_000;
const REACHED = 'SELECT network_id, seq FROM network_counter WHERE trust_id = $1 AND network_id = ANY($2)';

/** Row by row: whoever has a network open without belonging to it. */
const STRANGERS = `SELECT o.network_id, o.person_id FROM unnest($2::uuid[], $3::uuid[]) AS o(network_id, person_id)
  WHERE NOT EXISTS (SELECT 1 FROM circle_member m WHERE m.trust_id = $1 AND m.circle_id = o.network_id AND m.person_id = o.person_id)`;
interface Open { readonly socket: LiveSocket; readonly networkId: string; readonly personId: string }

@Injectable()
export class NetworkLevels implements OnApplicationBootstrap, OnApplicationShutdown {
  #told = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database, private readonly realtime: Realtime, private readonly presence: NetworkPresence, private readonly log: Log) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  /** Two questions a trust however many have networks open; nothing is said of a network that stands still. */
  async look(): Promise<void> {
    const told = new Map<string, number>();
    for (const [trustId, open] of this.openHere()) {
      try {
        await this.database.ask({ trustId }, (tx) => this.reached(tx, open, told));
        await this.database.ask({ trustId }, (tx) => this.showOut(tx, open));
      } catch (error) {
        this.log.warn('levels of networks', String(error));
      }
    }
    this.#told = told;
  }

  private openHere(): Map<string, Open[]> {
    const byTrust = new Map<string, Open[]>();
    for (const socket of this.realtime.socketsHere) {
      const { trustId, personId } = socket.data.actor;
      for (const room of socket.rooms) if (room.startsWith(NETWORK_ROOM)) byTrust.set(trustId, [...byTrust.get(trustId) ?? [], { socket, personId, networkId: room.slice(NETWORK_ROOM.length) }]);
    }
    return byTrust;
  }

  private async reached(tx: Tx, open: readonly Open[], told: Map<string, number>): Promise<void> {
    const rows = await tx.query<{ network_id: string; seq: number }>(REACHED, [tx.trustId, [...new Set(open.map(({ networkId }) => networkId))]]);
    for (const { network_id: networkId, seq } of rows) {
      if (this.#told.get(networkId) !== seq) this.realtime.tellHere(networkRoom(networkId), 'network.reached', { networkId, seq });
      told.set(networkId, seq);
    }
  }

  private async showOut(tx: Tx, open: readonly Open[]): Promise<void> {
    const rows = await tx.query<{ network_id: string; person_id: string }>(STRANGERS, [tx.trustId, open.map(({ networkId }) => networkId), open.map(({ personId }) => personId)]);
    const strangers = new Set(rows.map(({ network_id, person_id }) => `${network_id} ${person_id}`));
    for (const { socket, networkId, personId } of open) {
      if (!strangers.has(`${networkId} ${personId}`)) continue;
      await socket.leave(networkRoom(networkId));
      this.presence.closed(socket, networkId);
      socket.emit('network.left', { networkId });
    }
  }
}
