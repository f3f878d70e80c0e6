// One resource with its document; that it was opened is noted afterwards.
import { Injectable } from '@nestjs/common';
import type { ResourceFull } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { NoteOpened } from './note-opened';
import { presentResource } from './resource.presenter';

@Injectable()
export class ShowResource {
  constructor(private readonly database: Database, private readonly noteOpened: NoteOpened) {}

  async run(actor: Actor, id: string): Promise<ResourceFull> {
    const resource = await this.database.read(actor, (tx) => presentResource(tx, actor, id));
    this.noteOpened.later(actor, id, resource.author.id);
    return resource;
  }
}
