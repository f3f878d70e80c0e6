// One's own unsaved work on a resource.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, notFound, type Actor } from '@trellis/platform';
import { presentDraft, type DraftRow } from './draft.presenter';
import { loadResource } from './resource.access';

export const READ_DRAFT = 'SELECT document, base_number, version, saved_at FROM draft WHERE trust_id = $1 AND resource_id = $2 AND person_id = $3';

@Injectable()
export class ShowDraft {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<Answer<'draft.show'>> {
    return this.database.read(actor, async (tx) => {
      const resource = await loadResource(tx, actor, id);
      const row = await tx.first<DraftRow>(READ_DRAFT, [tx.trustId, id, actor.personId]);
      if (!row) throw notFound();
      return presentDraft(tx, actor, resource, row);
    });
  }
}
