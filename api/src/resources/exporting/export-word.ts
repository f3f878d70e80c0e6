// A lesson as a Word file to take away, edit and bring back.
import { Injectable } from '@nestjs/common';
import type { ResourceFull } from '@trellis/contracts';
import type { LessonDocument } from '@trellis/lesson';
import { Database, ProblemError, Storage, type Actor } from '@trellis/platform';
import type { WordJob } from '../parsing/parse-jobs';
import { Parser } from '../parsing/parser';
import { presentResource } from '../resource.presenter';
import { presentUnit } from '../units/unit.presenter';
import { creditLines } from './credit-lines';
import { lessonPictures } from './lesson-pictures';

@Injectable()
export class ExportWord {
  constructor(private readonly database: Database, private readonly storage: Storage, private readonly parser: Parser) {}

  async run(actor: Actor, id: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const resource = await this.database.read(actor, (tx) => presentResource(tx, actor, id));
    return this.write(actor, [resource], resource.title);
  }

  /** The lessons of a unit that the reader may read, in their order. */
  async unit(actor: Actor, id: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const { title, resources } = await this.database.read(actor, async (tx) => {
      const unit = await presentUnit(tx, actor, id);
      const lessons: ResourceFull[] = [];
      for (const { resource } of unit.items) if (resource) lessons.push(await presentResource(tx, actor, resource.id));
      return { title: unit.title, resources: lessons };
    });
    if (resources.length === 0) throw new ProblemError('file.refused', 'This unit has no lessons that you may read');
    return this.write(actor, resources, title);
  }

  private async write(actor: Actor, resources: readonly ResourceFull[], title: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const job = await wordJob(this.database, this.storage, actor, resources, title);
    const { bytes } = await this.parser.run({ do: 'word', readBack: false, job });
    return { name: `${title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'lesson'}.docx`, bytes: Buffer.from(bytes) };
  }
}

/** Several lessons make one file, with a title over all; only a file of one lesson knows where it came from. */
export async function wordJob(database: Database, storage: Storage, actor: Actor, resources: readonly ResourceFull[], title = resources[0]?.title ?? ''): Promise<WordJob> {
  const lessons = resources.map((resource) => ({ title: resource.title, document: resource.document as unknown as LessonDocument, credit: creditLines(resource) }));
  const [first] = resources;
  const names = [...new Set(resources.flatMap(({ contributors }) => contributors.map(({ name }) => name)))];
  return {
    title, lessons, authors: names.join(', '), language: first?.language ?? 'en-GB', pictures: await lessonPictures(database, storage, actor, lessons.map(({ document }) => document)),
    foot: `${title} · ${creditLines(first!)[0]!}`, origin: resources.length === 1 ? { resourceId: first!.id, number: first!.number } : null,
  };
}
