// One revision with its document.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { readRevision } from './read-revision';
import { loadResource } from './resource.access';
import { revisionsShown } from './revisions.presenter';

@Injectable()
export class ShowRevision {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string, number: number): Promise<Answer<'revision.show'>> {
    return this.database.read(actor, async (tx) => {
      await loadResource(tx, actor, id);
      const row = await readRevision(tx, id, number);
      const shown = await revisionsShown(tx, actor, [row]);
      return { ...shown(row), document: row.document };
    });
  }
}
