// Catch-up: everything a member missed after a seq.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { loadJoinedNetwork } from './network.access';
import { readChanges } from './read-changes';

@Injectable()
export class ListChanges {
  constructor(private readonly database: Database) {}

  run(actor: Actor, networkId: string, { after, limit }: Parsed<'network.changes'>['query']): Promise<Answer<'network.changes'>> {
    return this.database.read(actor, async (tx) => {
      const network = await loadJoinedNetwork(tx, actor, networkId);
      const changes = await readChanges(tx, actor, networkId, after, limit);
      const reached = changes.at(-1)?.seq ?? after;
      return { changes, seq: Math.max(network.seq, changes.at(-1)?.seq ?? 0), more: reached < network.seq };
    });
  }
}
