// One revision with its document.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import { Database, type Actor } from '@trellis/platform';
import { readRevision } from './read-revision';
import { loadResource } from './resource.access';
import { toRevision } from './revisions.presenter';

@Injectable()
export class ShowRevision {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string, number: number): Promise<Answer<'revision.show'>> {
    return this.database.read(actor, async (tx) => {
      await loadResource(tx, actor, id);
      const row = await readRevision(tx, id, number);
      return { ...toRevision(row, await personRefs(tx, [row.author_id])), document: row.document };
    });
  }
}
