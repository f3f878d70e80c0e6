// A lesson as a Word file to take away, edit and bring back.
import { Injectable } from '@nestjs/common';
import type { ResourceFull } from '@trellis/contracts';
import type { LessonDocument } from '@trellis/lesson';
import { Database, Storage, type Actor } from '@trellis/platform';
import type { WordJob } from '../parsing/parse-jobs';
import { Parser } from '../parsing/parser';
import { presentResource } from '../resource.presenter';
import { creditLines } from './credit-lines';
import { lessonPictures } from './lesson-pictures';

@Injectable()
export class ExportWord {
  constructor(private readonly database: Database, private readonly storage: Storage, private readonly parser: Parser) {}

  async run(actor: Actor, id: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const resource = await this.database.read(actor, (tx) => presentResource(tx, actor, id));
    const job = await wordJob(this.database, this.storage, actor, [resource]);
    const { bytes } = await this.parser.run({ do: 'word', readBack: false, job });
    return { name: `${resource.title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'lesson'}.docx`, bytes: Buffer.from(bytes) };
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
