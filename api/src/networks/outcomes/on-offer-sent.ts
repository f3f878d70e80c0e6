// An offer that began in a thread is seen there once it is sent, and no longer when it is taken back: those who read the thread are told to look.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscribers, type Tx } from '@trellis/platform';
import { ThreadSteps } from '../thread-steps';

const THREAD = 'SELECT o.thread_id, t.network_id FROM thread_outcome o JOIN thread t ON t.trust_id = $1 AND t.id = o.thread_id WHERE o.trust_id = $1 AND o.target_id = $2';

@Injectable()
export class OnOfferSent implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly steps: ThreadSteps) {}

  onModuleInit(): void {
    this.subscribers.on('offer.sent', 'networks.outcome', (tx, { offerId }) => this.tell(tx, offerId));
    this.subscribers.on('offer.withdrawn', 'networks.outcome', (tx, { offerId }) => this.tell(tx, offerId));
  }

  private async tell(tx: Tx, offerId: string): Promise<void> {
    const thread = await tx.first<{ thread_id: string; network_id: string }>(THREAD, [tx.trustId, offerId]);
    if (thread) await this.steps.touched(tx, thread.network_id, thread.thread_id);
  }
}
