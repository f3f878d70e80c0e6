// Who hears of which event. Each subscriber has its own transaction and hears each event once, however often it is delivered.
import { Injectable } from '@nestjs/common';
import type { EventName, EventPayload } from '@trellis/contracts';
import { Database } from '../database/database';
import type { Tx } from '../database/tx';
import { Queue } from './queue';
import { EVENT_QUEUE } from './queues';
import type { EventEnvelope } from './outbox';

type Handle<N extends EventName> = (tx: Tx, payload: EventPayload<N>, eventId: string) => Promise<void>;
interface Subscriber { readonly name: string; readonly handle: (tx: Tx, payload: never, eventId: string) => Promise<void> }

@Injectable()
export class Subscribers {
  readonly #byEvent = new Map<EventName, Subscriber[]>();

  constructor(private readonly database: Database, private readonly queue: Queue) {}

  /** `name` is kept for ever: it is what an event already delivered is known by. */
  on<N extends EventName>(event: N, name: string, handle: Handle<N>): void {
    const known = this.#byEvent.get(event) ?? [];
    if (known.some((other) => other.name === name)) throw new Error(`Two subscribers of ${event} are called ${name}`);
    this.#byEvent.set(event, [...known, { name, handle }]);
  }

  /** Starts delivering; called once every room has subscribed. */
  async start(): Promise<void> {
    await this.queue.work<EventEnvelope>(EVENT_QUEUE, (id, envelope) => this.deliver(id, envelope));
  }

  /** Every subscriber is tried even when one fails; the failure is thrown at the end, so the queue tries again. */
  async deliver(eventId: string, { trustId, name, payload }: EventEnvelope): Promise<void> {
    const failures: unknown[] = [];
    for (const subscriber of this.#byEvent.get(name) ?? []) {
      try {
        await this.database.write({ trustId }, async (tx) => {
          const first = await tx.count('INSERT INTO processed_event (trust_id, event_id, subscriber) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [trustId, eventId, subscriber.name]);
          if (first) await subscriber.handle(tx, payload as never, eventId);
        });
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length) throw new AggregateError(failures, `${name}: ${failures.map(String).join('; ')}`);
  }
}
