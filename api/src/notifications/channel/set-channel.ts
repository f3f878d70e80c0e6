// A network's lead names the chat channel its news goes to, tries it, and ends it. The address is written and never read out again.
import { Inject, Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import { loadManagedNetwork } from '@trellis/networks';
import { CONFIG, Database, invalidField, notFound, Outgoing, OutgoingError, recordAct, SECRET, siteOrigin, type Actor, type Config, type Tx } from '@trellis/platform';
import { Clock } from '../quiet/clock';
import { messageFor } from './channel-words';
import { seal, unseal } from './seal';

type Held = Answer<'network.channel'>;
interface ChannelRow { kind: 'teams' | 'slack'; host: string; address: Buffer; set_by: string | null; set_at: Date; failures: number; trouble: string | null; last_sent_at: Date | null; off_at: Date | null }

const LOAD = 'SELECT kind, host, address, set_by, set_at, failures, trouble, last_sent_at, off_at FROM network_channel WHERE trust_id = $1 AND network_id = $2';
const SET = `INSERT INTO network_channel (trust_id, network_id, kind, host, address, set_by) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (trust_id, network_id) DO UPDATE SET kind = excluded.kind, host = excluded.host, address = excluded.address, set_by = excluded.set_by, set_at = now(),
    failures = 0, trouble = NULL, next_try_at = NULL, last_sent_at = NULL, off_at = NULL`;
const TRIED_WELL = 'UPDATE network_channel SET failures = 0, trouble = NULL, next_try_at = NULL, off_at = NULL, last_sent_at = $3 WHERE trust_id = $1 AND network_id = $2';
const TRIED_ILL = 'UPDATE network_channel SET trouble = $3 WHERE trust_id = $1 AND network_id = $2';

@Injectable()
export class SetChannel {
  constructor(private readonly database: Database, private readonly outgoing: Outgoing, private readonly clock: Clock, @Inject(CONFIG) private readonly config: Config, @Inject(SECRET) private readonly secret: string) {}

  show(actor: Actor, networkId: string): Promise<Held> {
    return this.database.read(actor, (tx) => this.within(tx, actor, networkId));
  }

  /** The answer and the request hold a secret: neither is kept for a repeat. */
  set(actor: Actor, networkId: string, { kind, url }: Parsed<'network.setChannel'>['body']): Promise<Held> {
    const address = this.checked(url);
    return this.database.write(actor, async (tx) => {
      const network = await loadManagedNetwork(tx, actor, networkId);
      if (network.school_id) throw invalidField('body.url', 'What is said in a department stays in its school: it has no channel');
      await tx.count(SET, [tx.trustId, networkId, kind, address.hostname, seal(this.secret, address.href, networkId), actor.personId]);
      await recordAct(tx, actor, 'network.channel', network.name, { networkId, kind, host: address.hostname });
      return this.within(tx, actor, networkId);
    }, { idempotent: false });
  }

  end(actor: Actor, networkId: string): Promise<null> {
    return this.database.write(actor, async (tx) => {
      const { name } = await loadManagedNetwork(tx, actor, networkId);
      if (await tx.count('DELETE FROM network_channel WHERE trust_id = $1 AND network_id = $2', [tx.trustId, networkId])) await recordAct(tx, actor, 'network.channel', name, { networkId, ended: true });
      return null;
    });
  }

  /** Says nothing of the network but its name. A channel that was off is on again when it answers. */
  async test(actor: Actor, networkId: string): Promise<Answer<'network.tryChannel'>> {
    const { network, row } = await this.database.read(actor, async (tx) => ({ network: await loadManagedNetwork(tx, actor, networkId), row: await load(tx, networkId) }));
    if (!row) throw notFound();
    const trouble = await this.send(row, networkId, network.name);
    return this.database.write(actor, async (tx) => {
      await (trouble === null ? tx.count(TRIED_WELL, [tx.trustId, networkId, this.clock.now()]) : tx.count(TRIED_ILL, [tx.trustId, networkId, trouble]));
      return { ...await this.within(tx, actor, networkId), sent: trouble === null };
    }, { idempotent: false });
  }

  private async send({ kind, address }: ChannelRow, networkId: string, name: string): Promise<string | null> {
    const url = unseal(this.secret, address, networkId);
    if (!url) return 'The address can no longer be read. Please enter it again';
    try {
      await this.outgoing.post(url, messageFor(kind, { what: 'test', network: name, kind: 'discussion', title: null, link: `${siteOrigin(this.config)}/networks/${networkId}` }));
      return null;
    } catch (error) {
      if (error instanceof OutgoingError) return error.message;
      throw error;
    }
  }

  private checked(url: string): URL {
    try {
      return this.outgoing.check(url);
    } catch (error) {
      if (error instanceof OutgoingError) throw invalidField('body.url', error.message);
      throw error;
    }
  }

  private async within(tx: Tx, actor: Actor, networkId: string): Promise<Held> {
    const network = await loadManagedNetwork(tx, actor, networkId);
    const row = await load(tx, networkId);
    if (!row) return { channel: null, possible: network.school_id === null };
    const person = await personRefs(tx, [row.set_by]);
    return {
      possible: network.school_id === null,
      channel: {
        kind: row.kind, host: row.host, setBy: person(row.set_by), setAt: row.set_at.toISOString(), state: row.off_at ? 'off' : row.failures ? 'waiting' : 'on',
        lastSentAt: row.last_sent_at?.toISOString() ?? null, trouble: row.trouble, titles: network.open,
      },
    };
  }
}

const load = (tx: Tx, networkId: string): Promise<ChannelRow | undefined> => tx.first<ChannelRow & Record<string, unknown>>(LOAD, [tx.trustId, networkId]);
