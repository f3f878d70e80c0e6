// Writes notifications for an event, each person once, and tells those who are connected.
import { Injectable } from '@nestjs/common';
import { personRoom, Realtime, type Tx } from '@trellis/platform';

@Injectable()
export class Notify {
  constructor(private readonly realtime: Realtime) {}

  /**
   * `select` yields person_id, kind, text, link; $1 is the trust and $2 the event, its own values follow from $3.
   * An event that is delivered again finds its notifications made.
   */
  async everyone(tx: Tx, eventId: string, select: string, values: readonly unknown[]): Promise<void> {
    const told = await tx.query<{ person_id: string }>(`
      INSERT INTO notification (trust_id, event_id, person_id, kind, text, link)
      SELECT $1, $2, told.person_id, told.kind, told.text, told.link FROM (${select}) AS told(person_id, kind, text, link) ON CONFLICT (trust_id, person_id, event_id) DO NOTHING RETURNING person_id`, [tx.trustId, eventId, ...values]);
    tx.afterCommit(() => {
      for (const { person_id } of told) this.realtime.publish(personRoom(person_id), 'me.changed', { what: 'notifications' });
    });
  }
}
