// Ends sockets whose session has ended, in case the word of it did not reach this node: a message between nodes may be lost, and a session may run out while somebody listens.
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, Log, Realtime, type LiveSocket } from '@trellis/platform';
import { IDLE_DAYS } from '../load-actor';

const LOOK_MS = 10_000;
/** Who listens uses it, whatever its last request was; not so one that is told nothing for a fortnight. */
const LIVE = `SELECT s.id FROM session s JOIN person p ON p.trust_id = $1 AND p.id = s.person_id AND p.active
  WHERE s.trust_id = $1 AND s.id = ANY ($2) AND s.expires_at > now() AND (s.kind = 'token' OR s.last_seen_at > now() - interval '${IDLE_DAYS} days')`;

@Injectable()
export class KeepSockets implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database, private readonly realtime: Realtime, private readonly log: Log) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  /** One question a trust. */
  async look(): Promise<void> {
    const byTrust = new Map<string, LiveSocket[]>();
    for (const socket of this.realtime.socketsHere) byTrust.set(socket.data.actor.trustId, [...byTrust.get(socket.data.actor.trustId) ?? [], socket]);
    for (const [trustId, sockets] of byTrust) {
      try {
        const ids = [...new Set(sockets.map(({ data }) => data.actor.sessionId))];
        const live = new Set((await this.database.ask({ trustId }, (tx) => tx.query<{ id: string }>(LIVE, [trustId, ids]))).map(({ id }) => id));
        for (const socket of sockets) if (!live.has(socket.data.actor.sessionId)) socket.disconnect(true);
      } catch (error) {
        this.log.warn('sessions of sockets', String(error));
      }
    }
  }
}
