// A lesson as Markdown to take away, its licence and credit at the end.
import { Injectable } from '@nestjs/common';
import type { ResourceFull } from '@trellis/contracts';
import { lessonToMarkdown, parseLesson, type LessonDocument } from '@trellis/lesson';
import { Database, type Actor } from '@trellis/platform';
import { creditLines } from './exporting/credit-lines';
import { presentResource } from './resource.presenter';

@Injectable()
export class ExportMarkdown {
  constructor(private readonly database: Database) {}

  async run(actor: Actor, id: string): Promise<string> {
    const resource = await this.database.read(actor, (tx) => presentResource(tx, actor, id));
    return lessonAsMarkdown(resource);
  }
}

export const lessonAsMarkdown = (resource: ResourceFull): string => lessonToMarkdown(withCredit(resource));

/** Credit is made of blocks, so that a name with a star in it is written as what it is. */
function withCredit(resource: ResourceFull): LessonDocument {
  const blocks = creditLines(resource).map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  const parsed = parseLesson({ type: 'doc', content: [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Licence and credit' }] }, ...blocks] });
  const credit = parsed.ok ? parsed.doc.content : [];
  return { type: 'doc', content: [...(resource.document as unknown as LessonDocument).content, ...credit] };
}
