// Who I am and what I may do.
import { Injectable } from '@nestjs/common';
import type { Me } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { loadMe } from './load-me';

@Injectable()
export class ShowSession {
  constructor(private readonly database: Database) {}

  run(actor: Actor): Promise<Me> {
    return this.database.read(actor, (tx) => loadMe(tx, actor.personId));
  }
}
