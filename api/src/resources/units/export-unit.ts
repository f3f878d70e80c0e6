// A whole unit as one Markdown file: its words, then each lesson one may read, with its note, licence and credit.
import { Injectable } from '@nestjs/common';
import { subjectName, type UnitFull } from '@trellis/contracts';
import { Database, type Actor, type Tx } from '@trellis/platform';
import { lessonAsMarkdown } from '../export-markdown';
import { presentResource } from '../resource.presenter';
import { presentUnit } from './unit.presenter';

@Injectable()
export class ExportUnit {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<string> {
    return this.database.read(actor, async (tx) => {
      const unit = await presentUnit(tx, actor, id);
      return [headOf(unit), ...await this.lessons(tx, actor, unit)].join('\n\n---\n\n');
    });
  }

  private async lessons(tx: Tx, actor: Actor, { items }: UnitFull): Promise<string[]> {
    const texts: string[] = [];
    for (const { resource, note } of items) {
      if (resource) texts.push([...(note ? [quoted(note)] : []), lessonAsMarkdown(await presentResource(tx, actor, resource.id))].join('\n\n'));
    }
    return texts;
  }
}

function headOf(unit: UnitFull): string {
  const lines = unit.items.map(({ resource }, index) => `${index + 1}. ${plain(resource?.title ?? 'A lesson that is not shared with you')}`);
  return [`# ${plain(unit.title)}`, ...(unit.summary ? [plain(unit.summary)] : []), `${subjectName(unit.subject)}. A unit of work by ${plain(unit.author.name)}.`, lines.join('\n')].join('\n\n');
}

const quoted = (note: string): string => plain(note).split('\n').map((line) => `> ${line}`).join('\n');
/** Words stay words: what Markdown would read as a mark is escaped. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
