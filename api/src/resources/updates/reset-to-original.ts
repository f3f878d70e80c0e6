// Gives one's own changes up on purpose: a new revision that is the original as it is now. The old ones stay in the history.
import { Injectable } from '@nestjs/common';
import type { Parsed, ResourceFull } from '@trellis/contracts';
import type { LessonDocument } from '@trellis/lesson';
import { Database, notFound, type Actor } from '@trellis/platform';
import { describeDocument } from '../accept-document';
import { HoldCore } from '../core/hold-core';
import { readRevision } from '../read-revision';
import { lockResource } from '../resource.access';
import { presentResource } from '../resource.presenter';
import { WriteRevision } from '../write-revision';
import { originalOf } from './read-update';
import { checkFresh } from './take-update';

@Injectable()
export class ResetToOriginal {
  constructor(private readonly database: Database, private readonly writeRevision: WriteRevision, private readonly holdCore: HoldCore) {}

  run(actor: Actor, id: string, { baseNumber, originNumber }: Parsed<'update.reset'>['body']): Promise<ResourceFull> {
    return this.database.write(actor, async (tx) => {
      const row = await lockResource(tx, actor, id, 'edit');
      const original = await originalOf(tx, actor, row);
      if (!original || originNumber > original.number) throw notFound();
      const wanted = await readRevision(tx, original.id, originNumber);
      const current = await readRevision(tx, id, row.number);
      if (row.origin_number === originNumber && current.hash.equals(wanted.hash)) return presentResource(tx, actor, id);
      await checkFresh(tx, row, baseNumber, originNumber < row.origin_number!);
      const lesson = wanted.document as unknown as LessonDocument;
      const accepted = await this.holdCore.run(tx, actor, { ...row, origin_number: originNumber }, lesson, describeDocument(lesson), []);
      await this.writeRevision.run(tx, actor, row, accepted, `Back to version ${originNumber} of “${original.title}”`, { source: { id: original.id, number: originNumber }, originNumber, keepsDraft: true });
      return presentResource(tx, actor, id);
    });
  }
}
