// Writes an event into the queue inside the caller's transaction: it happens if and only if the write does.
import { Injectable } from '@nestjs/common';
import { EVENTS, type EventName, type EventPayload } from '@trellis/contracts';
import type { Tx } from '../database/tx';
import { Queue } from './queue';
import { EVENT_QUEUE } from './queues';

/** What lies in the queue: ids, never content. */
export interface EventEnvelope {
  readonly trustId: string;
  readonly name: EventName;
  readonly payload: Record<string, unknown>;
}

@Injectable()
export class Outbox {
  constructor(private readonly queue: Queue) {}

  async add<N extends EventName>(tx: Tx, name: N, payload: EventPayload<N>): Promise<void> {
    const envelope: EventEnvelope = { trustId: tx.trustId, name, payload: EVENTS[name].parse(payload) };
    await this.queue.add(tx, EVENT_QUEUE, [envelope]);
  }
}
