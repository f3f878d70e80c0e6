// A lesson as Markdown to take away, its licence and credit at the end.
import { Injectable } from '@nestjs/common';
import { LICENCES, type ResourceFull } from '@trellis/contracts';
import { lessonToMarkdown, parseLesson, type LessonDocument } from '@trellis/lesson';
import { Database, type Actor } from '@trellis/platform';
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
  const lines = [
    `Licence: ${(LICENCES as Record<string, string>)[resource.licence] ?? resource.licence}`,
    ...(resource.attribution ? [resource.attribution] : []),
    ...(resource.origin?.id ? [`Adapted from “${resource.origin.title}”`] : []),
    `Written by ${resource.contributors.map(({ name, school }) => (school ? `${name} (${school})` : name)).join(', ')}`,
  ];
  const blocks = lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  const parsed = parseLesson({ type: 'doc', content: [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Licence and credit' }] }, ...blocks] });
  const credit = parsed.ok ? parsed.doc.content : [];
  return { type: 'doc', content: [...(resource.document as unknown as LessonDocument).content, ...credit] };
}
