// Says live what a network's members may hear: its changes, who has it open, and that someone is no longer one of them.
import { Injectable } from '@nestjs/common';
import type { NetworkChange } from '@trellis/contracts';
import { personRoom, Realtime, type Tx } from '@trellis/platform';
import { networkRoom } from './network.access';

/** What happens at once in one act, and is more than this, is a page to ask for. */
const MOST_SAID = 50;

@Injectable()
export class NetworkLive {
  constructor(private readonly realtime: Realtime) {}

  /** After the commit. Of very many only the last is said: whoever hears it asks for those in between. Two commits may be announced in either order: readers go by seq. */
  announce(tx: Tx, networkId: string, changes: readonly NetworkChange[]): void {
    tx.afterCommit(() => {
      for (const change of changes.length > MOST_SAID ? changes.slice(-1) : changes) this.realtime.publish(networkRoom(networkId), 'network.change', { networkId, change });
    });
  }

  /** To the people themselves: their unread counts are different now. */
  unreadChanged(tx: Tx, personIds: readonly string[]): void {
    tx.afterCommit(() => {
      for (const personId of personIds) this.realtime.publish(personRoom(personId), 'me.changed', { what: 'unread' });
    });
  }

  /** To the people themselves: which networks they belong to or lead is different now. */
  membershipChanged(tx: Tx, personIds: readonly string[]): void {
    tx.afterCommit(() => {
      for (const personId of personIds) this.realtime.publish(personRoom(personId), 'me.changed', { what: 'networks' });
    });
  }

  /**
   * The last act of a removal's transaction, while it still holds the membership's row: their sockets are out of the room before the
   * removal can be seen, on every node, and `network.open` waits for that row, so nobody slips in meanwhile.
   */
  async expel(tx: Tx, networkId: string, personId: string): Promise<void> {
    await this.realtime.leave(personId, networkRoom(networkId));
    tx.afterCommit(() => this.realtime.publish(personRoom(personId), 'network.left', { networkId }));
  }
}
