// Saves a new revision on top of the one it was made from; once a copy differs from its origin, it is an adaptation.
import { Injectable } from '@nestjs/common';
import type { Parsed, ResourceFull } from '@trellis/contracts';
import type { LessonDocument } from '@trellis/lesson';
import { Database, ProblemError, type Actor } from '@trellis/platform';
import { acceptDocument } from './accept-document';
import { HoldCore } from './core/hold-core';
import { lockResource } from './resource.access';
import { presentResource } from './resource.presenter';
import { readRevision } from './read-revision';
import { WriteRevision } from './write-revision';

type Sent = Parsed<'revision.create'>['body'];
export type NewRevision = Omit<Sent, 'coreReasons'> & Partial<Pick<Sent, 'coreReasons'>>;

@Injectable()
export class SaveRevision {
  constructor(private readonly database: Database, private readonly writeRevision: WriteRevision, private readonly holdCore: HoldCore) {}

  async run(actor: Actor, id: string, { document, baseNumber, message, change, coreReasons = [] }: NewRevision): Promise<ResourceFull> {
    const sent = acceptDocument(document);
    return this.database.write(actor, async (tx) => {
      const row = await lockResource(tx, actor, id, 'edit');
      const current = await readRevision(tx, id, row.number);
      // Saved already, perhaps by this very request before its answer was lost.
      if (current.hash.equals(sent.hash)) return presentResource(tx, actor, id);
      if (row.number !== baseNumber) throw new ProblemError('thing.stale', undefined, { context: { currentNumber: row.number, currentDocument: current.document } });
      const accepted = await this.holdCore.run(tx, actor, row, current.document as unknown as LessonDocument, sent, coreReasons);
      if (current.hash.equals(accepted.hash)) return presentResource(tx, actor, id);
      await this.writeRevision.run(tx, actor, row, accepted, message, { change });
      return presentResource(tx, actor, id);
    });
  }
}
