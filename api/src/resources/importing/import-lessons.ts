// Imports lessons from files into a trust's library: in batches, safe to repeat, naming each lesson that cannot go in.
import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Database, Outbox, recordAct, Search, type Scope } from '@trellis/platform';
import { ResourceIndex } from '../resource-index';
import type { LessonItem } from './lesson-item';
import { readLessonFiles } from './read-lesson-files';
import { ReadOfficeFiles } from './read-office-files';
import { writeLessons, type Publisher, type Written } from './write-lessons';

export interface ImportOptions {
  readonly trustId: string;
  /** Whose name the lessons are published under. */
  readonly personId: string;
  /** A .jsonl file; or Markdown, Word, PowerPoint and PDF files: one, a folder or a zip of them. */
  readonly source: string;
  readonly onProgress?: (report: ImportReport) => void;
}
export interface ImportReport extends Written { seconds: number }

const BATCH = 100;
/** PostgreSQL's codes for data it does not take, as opposed to faults of ours or its own. */
const REFUSED = /^(22|23|54)/;

@Injectable()
export class ImportLessons {
  constructor(
    private readonly database: Database, private readonly search: Search, private readonly index: ResourceIndex, private readonly outbox: Outbox, private readonly readOfficeFiles: ReadOfficeFiles,
  ) {}

  /** When it returns, everything that went in can be found. @throws Error when the source or the person does not exist. */
  async run({ trustId, personId, source, onProgress }: ImportOptions): Promise<ImportReport> {
    const started = performance.now();
    const scope: Scope = { trustId, personId };
    const { name, ...publisher } = await this.publisher(scope, personId);
    const report: ImportReport = { created: 0, updated: 0, unchanged: 0, rejected: [], seconds: 0 };
    const write = async (items: Map<string, LessonItem>): Promise<void> => {
      if (items.size) add(report, await this.batch(scope, publisher, [...items.values()]));
      items.clear();
      report.seconds = (performance.now() - started) / 1000;
      onProgress?.(report);
    };
    const waiting = new Map<string, LessonItem>();
    for await (const read of readLessonFiles(source, (name, bytes) => this.readOfficeFiles.run({ trustId, personId }, name, bytes))) {
      if ('reason' in read) report.rejected.push({ item: read.name, reason: read.reason });
      else {
        // Twice in one file: the second follows the first, as it would in another import.
        if (waiting.size === BATCH || waiting.has(read.item.id)) await write(waiting);
        waiting.set(read.item.id, read.item);
      }
    }
    await write(waiting);
    await this.database.write(scope, async (tx) => {
      await this.search.refresh(tx);
      const { created, updated, unchanged, rejected } = report;
      await recordAct(tx, { personId, name }, 'lessons.import', basename(source), { created, updated, unchanged, rejected: rejected.length });
    }, { idempotent: false });
    report.seconds = (performance.now() - started) / 1000;
    return report;
  }

  private async publisher(scope: Scope, personId: string): Promise<Publisher & { name: string }> {
    const row = await this.database.read(scope, (tx) => tx.first<{ school_id: string; name: string }>('SELECT school_id, name FROM person WHERE trust_id = $1 AND id = $2 AND active', [tx.trustId, personId]));
    if (!row) throw new Error('The person to publish as is not an active member of this trust');
    return { personId, schoolId: row.school_id, name: row.name };
  }

  /** One lesson the database refuses must not keep the others out: then each goes in alone. */
  private async batch(scope: Scope, publisher: Publisher, items: readonly LessonItem[]): Promise<Written> {
    try {
      return await this.database.write(scope, (tx) => writeLessons(tx, { search: this.search, index: this.index, outbox: this.outbox }, publisher, items), { idempotent: false });
    } catch (error) {
      if (!REFUSED.test((error as { code?: string }).code ?? '')) throw error;
      if (items.length === 1) return { created: 0, updated: 0, unchanged: 0, rejected: [{ item: items[0]!.id, reason: `It could not be stored: ${(error as Error).message}` }] };
    }
    const total: Written = { created: 0, updated: 0, unchanged: 0, rejected: [] };
    for (const item of items) add(total, await this.batch(scope, publisher, [item]));
    return total;
  }
}

function add(total: Written, part: Written): void {
  total.created += part.created;
  total.updated += part.updated;
  total.unchanged += part.unchanged;
  total.rejected.push(...part.rejected);
}
