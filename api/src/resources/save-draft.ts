// Keeps unsaved work. Two tabs cannot overwrite each other: each must have seen the version it replaces.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, invalidField, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { acceptDocument } from './accept-document';
import { presentDraft, type DraftRow } from './draft.presenter';
import { loadResource } from './resource.access';
import { READ_DRAFT } from './show-draft';

const BEGIN = `INSERT INTO draft (trust_id, resource_id, person_id, base_number, document, version) VALUES ($1, $2, $3, $4, $5, 1)
  ON CONFLICT DO NOTHING RETURNING document, base_number, version, saved_at`;
const REPLACE = `UPDATE draft SET base_number = $4, document = $5, version = version + 1, saved_at = now()
  WHERE trust_id = $1 AND resource_id = $2 AND person_id = $3 AND version = $6 RETURNING document, base_number, version, saved_at`;

@Injectable()
export class SaveDraft {
  constructor(private readonly database: Database) {}

  async run(actor: Actor, id: string, { document, baseNumber, version }: Parsed<'draft.save'>['body']): Promise<Answer<'draft.save'>> {
    const { json } = acceptDocument(document);
    return this.database.write(actor, async (tx) => {
      const resource = await loadResource(tx, actor, id, 'edit');
      if (baseNumber > resource.number) throw invalidField('body.baseNumber', 'There is no such revision yet');
      const values = [tx.trustId, id, actor.personId, baseNumber, json];
      const row = version === 0 ? await tx.first<DraftRow>(BEGIN, values) : await tx.first<DraftRow>(REPLACE, [...values, version]);
      if (row) return presentDraft(tx, actor, resource, row);
      throw await this.stale(tx, actor, id, resource.number);
    });
  }

  /** With what is kept now, so that the tab that came second can show both. Gone: it was saved or discarded elsewhere. */
  private async stale(tx: Tx, actor: Actor, id: string, currentNumber: number): Promise<ProblemError> {
    const kept = await tx.first<DraftRow>(READ_DRAFT, [tx.trustId, id, actor.personId]);
    const detail = kept ? 'You changed this lesson in another tab or on another device' : 'This was saved or thrown away in another tab or on another device';
    return new ProblemError('thing.stale', detail, { context: { currentNumber, currentVersion: kept?.version ?? 0, ...(kept && { currentDocument: kept.document }) } });
  }
}
