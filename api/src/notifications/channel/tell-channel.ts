// Tells a network's channel of a new thread or a marked answer: once each, later when the chat server is away, and no more when it stays away.
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import type { ThreadKind } from '@trellis/contracts';
import { CHANNEL_QUEUE, CONFIG, Database, Outgoing, OutgoingError, Queue, SECRET, siteOrigin, Subscribers, type Config, type Tx } from '@trellis/platform';
import { Notify } from '../notify';
import { Clock } from '../quiet/clock';
import { messageFor } from './channel-words';
import { unseal } from './seal';

export interface ChannelJob { readonly trustId: string; readonly networkId: string; readonly threadId: string; readonly what: 'thread' | 'answer' }
interface ChannelRow { kind: 'teams' | 'slack'; address: Buffer; failures: number; waits: boolean }
interface NewsRow { title: string; kind: ThreadKind; network: string; open: boolean }

/** So many failures in a row, over about a day with the pauses between them. */
const MOST_FAILURES = 10;
const LONGEST_PAUSE_S = 4 * 3600;
/** The other side says that this address will never work again. */
const GONE = new Set([404, 410]);

const LISTENS = 'SELECT 1 AS here FROM network_channel WHERE trust_id = $1 AND network_id = $2 AND off_at IS NULL';
/** Locked while it is told: two jobs of one channel go one after another. */
const CHANNEL = 'SELECT kind, address, failures, coalesce(next_try_at > $3, false) AS waits FROM network_channel WHERE trust_id = $1 AND network_id = $2 AND off_at IS NULL FOR UPDATE';
/** Nothing of a department, of an archived network, or of a question asked without a name; an answer only while it is one. */
const NEWS = `
  SELECT t.title, t.kind, n.name AS network, n.open FROM thread t JOIN network n ON n.trust_id = $1 AND n.id = t.network_id AND n.school_id IS NULL AND NOT n.archived
  WHERE t.trust_id = $1 AND t.id = $2 AND t.author_id IS NOT NULL AND ($3 <> 'answer' OR t.answer_post_id IS NOT NULL)
    AND (SELECT p.deleted_at FROM post p WHERE p.trust_id = $1 AND p.thread_id = t.id ORDER BY p.seq LIMIT 1) IS NULL
    AND NOT EXISTS (SELECT 1 FROM channel_message c WHERE c.trust_id = $1 AND c.thread_id = t.id AND c.what = $3)`;
const TOLD = 'INSERT INTO channel_message (trust_id, thread_id, what) VALUES ($1, $2, $3)';
const WELL = 'UPDATE network_channel SET failures = 0, trouble = NULL, next_try_at = NULL, last_sent_at = $3 WHERE trust_id = $1 AND network_id = $2';
const ILL = 'UPDATE network_channel SET failures = failures + 1, trouble = $3, next_try_at = $4, off_at = $5 WHERE trust_id = $1 AND network_id = $2';
const LEADS = `
  SELECT m.person_id, 'channel', concat('The chat channel of ', n.name, ' was switched off: ', $4::text), concat('/networks/', n.id, '/settings')
  FROM network n JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = n.id AND m.lead WHERE n.trust_id = $1 AND n.id = $3`;

class TryLater extends Error {}

@Injectable()
export class TellChannel implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly database: Database, private readonly queue: Queue, private readonly subscribers: Subscribers, private readonly outgoing: Outgoing, private readonly notify: Notify, private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config, @Inject(SECRET) private readonly secret: string,
  ) {}

  onModuleInit(): void {
    this.subscribers.on('thread.started', 'notifications.channel', (tx, { networkId, threadId }) => this.plan(tx, { trustId: tx.trustId, networkId, threadId, what: 'thread' }));
    this.subscribers.on('answer.marked', 'notifications.channel', (tx, { networkId, threadId }) => this.plan(tx, { trustId: tx.trustId, networkId, threadId, what: 'answer' }));
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.TRELLIS_ROLE !== 'web') await this.queue.work<ChannelJob>(CHANNEL_QUEUE, (id, job) => this.run(id, job));
  }

  /** @throws TryLater when the queue shall come again */
  async run(jobId: string, job: ChannelJob): Promise<void> {
    const later = await this.database.write({ trustId: job.trustId }, (tx) => this.tell(tx, jobId, job), { idempotent: false });
    if (later) throw new TryLater(later);
  }

  private async plan(tx: Tx, job: ChannelJob): Promise<void> {
    if (await tx.first(LISTENS, [tx.trustId, job.networkId])) await this.queue.add(tx, CHANNEL_QUEUE, [job]);
  }

  /** What went wrong, when it is worth another try. */
  private async tell(tx: Tx, jobId: string, { trustId, networkId, threadId, what }: ChannelJob): Promise<string | null> {
    const channel = await tx.first<ChannelRow & Record<string, unknown>>(CHANNEL, [trustId, networkId, this.clock.now()]);
    const news = channel && await tx.first<NewsRow & Record<string, unknown>>(NEWS, [trustId, threadId, what]);
    if (!channel || !news) return null;
    if (channel.waits) return 'the channel failed a moment ago';
    const url = unseal(this.secret, channel.address, networkId);
    try {
      if (!url) throw new OutgoingError('its address can no longer be read', 410);
      await this.outgoing.post(url, messageFor(channel.kind, { what, network: news.network, kind: news.kind, title: news.open ? news.title : null, link: `${siteOrigin(this.config)}/networks/${networkId}/threads/${threadId}` }));
    } catch (error) {
      if (!(error instanceof OutgoingError)) throw error;
      return this.failed(tx, jobId, networkId, channel.failures + 1, error);
    }
    await tx.count(TOLD, [trustId, threadId, what]);
    await tx.count(WELL, [trustId, networkId, this.clock.now()]);
    return null;
  }

  /** Each pause is twice the one before. */
  private async failed(tx: Tx, jobId: string, networkId: string, failures: number, error: OutgoingError): Promise<string | null> {
    const now = this.clock.now();
    const off = failures >= MOST_FAILURES || GONE.has(error.status ?? 0);
    const pause = Math.min(30 * 2 ** failures, LONGEST_PAUSE_S);
    await tx.count(ILL, [tx.trustId, networkId, error.message, new Date(now.getTime() + pause * 1000), off ? now : null]);
    if (off) await this.notify.everyone(tx, jobId, LEADS, [networkId, error.message.charAt(0).toLowerCase() + error.message.slice(1)]);
    return off ? null : error.message;
  }
}
