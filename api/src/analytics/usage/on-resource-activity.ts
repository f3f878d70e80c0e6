// Hears what people did with resources and keeps it as usage events.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscribers, type Tx } from '@trellis/platform';
import { appendUsage, type UsageEvent } from './append-usage';

interface Activity { readonly personId: string; readonly rootId: string; readonly resourceId: string; readonly useId?: string; readonly taughtOn?: string }

@Injectable()
export class OnResourceActivity implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers) {}

  onModuleInit(): void {
    this.subscribers.on('resource.opened', 'analytics.view', (tx, activity, eventId) => keep(tx, 'view', activity, eventId));
    this.subscribers.on('resource.used', 'analytics.use', (tx, activity, eventId) => keep(tx, 'use', activity, eventId));
    this.subscribers.on('resource.use_removed', 'analytics.unuse', (tx, activity, eventId) => keep(tx, 'unuse', activity, eventId));
    this.subscribers.on('resource.adapted', 'analytics.adapt', (tx, activity, eventId) => keep(tx, 'adapt', activity, eventId));
  }
}

/** The moment is when it was heard, not the day it was taught: a use told late counts in the wave that is open now, never in a closed one. */
async function keep(tx: Tx, kind: UsageEvent['kind'], { personId, rootId, resourceId, useId, taughtOn }: Activity, eventId: string): Promise<void> {
  await appendUsage(tx, [{ eventId, occurredAt: new Date(), personId, rootId, resourceId, kind, useId, day: taughtOn }]);
}
