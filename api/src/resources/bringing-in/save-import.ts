// Puts lessons that were read from files into the library: as new ones, as the next version of the lesson they came from, or as an adaptation of it.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed, Visibility } from '@trellis/contracts';
import type { LessonDocument } from '@trellis/lesson';
import { Database, invalidField, Outbox, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { acceptDocument, describeDocument } from '../accept-document';
import { HoldCore } from '../core/hold-core';
import { CopyResource } from '../copy-resource';
import { insertResource } from '../insert-resource';
import { readRevision } from '../read-revision';
import { loadResource, lockResource } from '../resource.access';
import { ResourceIndex } from '../resource-index';
import { WriteRevision } from '../write-revision';
import { loadFound, type FoundRow } from './import.access';
import { MatchOrigin, type Matched } from './match-origin';
import { MergeBack, type MergedBack } from './merge-back';

type Body = Parsed<'lesson-import.save'>['body'];
type Wish = Body['lessons'][number];
/** What a lesson came from, and where it becomes its next version, what that is. */
type Back = Matched & { readonly merged?: MergedBack };
type Saved = Answer<'lesson-import.save'>['saved'][number];

const MESSAGE = 'Brought back from Word';

@Injectable()
export class SaveImport {
  constructor(
    private readonly database: Database, private readonly matchOrigin: MatchOrigin, private readonly mergeBack: MergeBack, private readonly copyResource: CopyResource, private readonly writeRevision: WriteRevision,
    private readonly holdCore: HoldCore, private readonly index: ResourceIndex, private readonly outbox: Outbox,
  ) {}

  /** All of them or none. One that is saved already is not saved again. */
  async run(actor: Actor, id: string, { lessons, visibility }: Body): Promise<Answer<'lesson-import.save'>> {
    const rows = new Map((await this.database.read(actor, (tx) => loadFound(tx, id, lessons.map(({ number }) => number)))).map((row) => [row.number, row]));
    const matches = new Map<number, Back>();
    for (const [at, wish] of lessons.entries()) {
      const row = rows.get(wish.number)!;
      if (!row.document) throw invalidField(`body.lessons.${at}.number`, 'Nothing could be read from this file');
      if (wish.as === 'new') continue;
      const matched = await this.matchOrigin.run(actor, row, wish.refused);
      if (!matched) throw invalidField(`body.lessons.${at}.as`, 'The lesson it came from is not shared with you: save it as a new one');
      matches.set(wish.number, wish.as === 'version' ? { ...matched, merged: await this.mergeBack.run(actor, matched) } : matched);
    }
    return this.database.write(actor, async (tx) => {
      const saved: Saved[] = [];
      for (const wish of lessons) saved.push(await this.save(tx, actor, id, rows.get(wish.number)!, wish, matches.get(wish.number), visibility));
      return { saved };
    });
  }

  private async save(tx: Tx, actor: Actor, importId: string, row: FoundRow, wish: Wish, matched: Back | undefined, visibility: Visibility): Promise<Saved> {
    const held = await tx.first<{ saved_as: string | null }>('SELECT saved_as FROM found_lesson WHERE trust_id = $1 AND import_id = $2 AND number = $3 FOR UPDATE', [tx.trustId, importId, row.number]);
    if (held?.saved_as) return { number: row.number, resourceId: held.saved_as, title: wish.title, conflicts: 0 };
    const { id, conflicts } = matched ? await this.saveBack(tx, actor, wish, matched) : { id: await this.saveNew(tx, actor, row, wish, visibility), conflicts: 0 };
    await tx.count('UPDATE found_lesson SET saved_as = $4 WHERE trust_id = $1 AND import_id = $2 AND number = $3', [tx.trustId, importId, row.number, id]);
    return { number: row.number, resourceId: id, title: wish.title, conflicts };
  }

  private async saveNew(tx: Tx, actor: Actor, row: FoundRow, { title, subject }: Wish, visibility: Visibility): Promise<string> {
    const { keyStage = [], yearGroups = [], summary = '', topic = '', tags = [], language = 'en-GB', licence = 'trust-owned', attribution = '' } = row.fields ?? {};
    const made = await insertResource(tx, actor, {
      title, subject, summary, keyStages: keyStage, years: yearGroups, topic, tags, language, kind: 'lesson', minutesSaved: null, licence, attribution, visibility, networkId: null, origin: null, reason: null, message: `Brought in from ${row.path}`.slice(0, 300),
    }, describeDocument(row.document!));
    await this.index.put(tx, [made.id]);
    await this.outbox.add(tx, 'resource.created', { resourceId: made.id, personId: actor.personId });
    return made.id;
  }

  private async saveBack(tx: Tx, actor: Actor, { title, coreReason }: Wish, { base, document, originId, originNumber, merged }: Back): Promise<{ id: string; conflicts: number }> {
    const reasons = coreReason ? base.content.flatMap(({ attrs }) => (attrs.id ? [{ blockId: attrs.id, reason: coreReason }] : [])) : [];
    if (merged) {
      await this.write(tx, actor, originId, merged.doc, reasons, merged.number);
      return { id: originId, conflicts: merged.conflicts };
    }
    const copy = await this.copyResource.run(tx, actor, await loadResource(tx, actor, originId, 'adapt'), { title, reason: null, number: originNumber });
    await this.write(tx, actor, copy.id, document, reasons, copy.number);
    return { id: copy.id, conflicts: 0 };
  }

  /** On top of the revision it was put together with. */
  private async write(tx: Tx, actor: Actor, id: string, doc: LessonDocument, reasons: { blockId: string; reason: string }[], number: number): Promise<void> {
    const row = await lockResource(tx, actor, id, 'edit');
    if (row.number !== number) throw new ProblemError('thing.stale', `“${row.title}” was saved meanwhile. Save once more: both are put together again`, { context: { currentNumber: row.number } });
    const current = await readRevision(tx, id, number);
    const accepted = await this.holdCore.run(tx, actor, row, current.document as unknown as LessonDocument, acceptDocument(doc), reasons);
    if (!current.hash.equals(accepted.hash)) await this.writeRevision.run(tx, actor, row, accepted, MESSAGE);
  }
}
