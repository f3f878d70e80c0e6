// What a connected member asks on the socket: open a network, close it, tell that they are typing.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Realtime, type LiveSocket } from '@trellis/platform';
import { networkRoom } from './network.access';
import { NetworkPresence } from './network-presence';

/** Being told more often that someone types says nothing new. */
const TYPING_MS = 2000;

const STILL_A_MEMBER = 'SELECT 1 AS member FROM circle_member WHERE trust_id = $1 AND circle_id = $2 AND person_id = $3 FOR KEY SHARE';
const REACHED = 'SELECT seq FROM network_counter WHERE trust_id = $1 AND network_id = $2';

@Injectable()
export class NetworkSockets implements OnModuleInit {
  readonly #typed = new WeakMap<LiveSocket, number>();

  constructor(private readonly realtime: Realtime, private readonly database: Database, private readonly presence: NetworkPresence) {}

  onModuleInit(): void {
    this.realtime.on('network.open', (socket, { networkId }, answer) => this.open(socket, networkId, answer));
    this.realtime.on('network.close', (socket, { networkId }) => this.close(socket, networkId));
    this.realtime.on('thread.typing', (socket, { networkId, threadId }) => this.typing(socket, networkId, threadId));
    this.realtime.onDisconnect((socket) => this.presence.gone(socket));
  }

  /**
   * Joins the room while holding the membership's row, which a removal must delete: either the removal comes later and empties
   * the room, or it came first and there is nothing to hold. The seq is read after joining, so nothing falls between the two.
   */
  private async open(socket: LiveSocket, networkId: string, answer: (reply: unknown) => void): Promise<void> {
    const { trustId, personId } = socket.data.actor;
    const room = networkRoom(networkId);
    const seq = await this.database.write({ trustId, personId }, async (tx) => {
      if (!await tx.first(STILL_A_MEMBER, [trustId, networkId, personId])) return null;
      await socket.join(room);
      return (await tx.first<{ seq: number }>(REACHED, [trustId, networkId]))?.seq ?? null;
    }, { idempotent: false });
    if (seq === null) {
      await socket.leave(room);
      return answer({ ok: false, code: 'thing.not_found' });
    }
    this.presence.opened(socket, networkId);
    answer({ ok: true, seq });
  }

  private async close(socket: LiveSocket, networkId: string): Promise<void> {
    await socket.leave(networkRoom(networkId));
    this.presence.closed(socket, networkId);
  }

  /** Only who is in the room may speak in it. May be lost: it is a hint. */
  private async typing(socket: LiveSocket, networkId: string, threadId: string): Promise<void> {
    const room = networkRoom(networkId);
    const now = Date.now();
    if (!socket.rooms.has(room) || now - (this.#typed.get(socket) ?? 0) < TYPING_MS) return;
    this.#typed.set(socket, now);
    const { trustId, personId, name } = socket.data.actor;
    if ((await this.presence.quiet(trustId, [personId])).has(personId)) return;
    socket.volatile.to(room).emit('thread.typing', { threadId, personId, name });
  }
}
