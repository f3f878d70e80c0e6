// A colleague.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { loadPerson } from './person.access';
import { presentPerson } from './person.presenter';

@Injectable()
export class ShowPerson {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<Answer<'person.show'>> {
    return this.database.read(actor, async (tx) => presentPerson(actor)(await loadPerson(tx, id)));
  }
}
