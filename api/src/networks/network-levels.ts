// Says to those who have a network open how far it has come, in case the last steps never reached this node: a message between nodes may be lost.
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, Log, Realtime } from '@trellis/platform';
import { NETWORK_ROOM, networkRoom } from './network.access';

const LOOK_MS = 10_000;
const REACHED = 'SELECT network_id, seq FROM network_counter WHERE trust_id = $1 AND network_id = ANY($2)';

@Injectable()
export class NetworkLevels implements OnApplicationBootstrap, OnApplicationShutdown {
  #told = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database, private readonly realtime: Realtime, private readonly log: Log) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  /** One question a trust however many have networks open; nothing is said of a network that stands still. */
  async look(): Promise<void> {
    const open = new Map<string, string[]>();
    for (const { room, trustId } of this.realtime.roomsHere(NETWORK_ROOM)) open.set(trustId, [...open.get(trustId) ?? [], room.slice(NETWORK_ROOM.length)]);
    const told = new Map<string, number>();
    for (const [trustId, ids] of open) {
      const rows = await this.database.ask({ trustId }, (tx) => tx.query<{ network_id: string; seq: number }>(REACHED, [trustId, ids])).catch((error: Error) => { this.log.warn('levels of networks', error.message); return []; });
      for (const { network_id: networkId, seq } of rows) {
        if (this.#told.get(networkId) !== seq) this.realtime.tellHere(networkRoom(networkId), 'network.reached', { networkId, seq });
        told.set(networkId, seq);
      }
    }
    this.#told = told;
  }
}
