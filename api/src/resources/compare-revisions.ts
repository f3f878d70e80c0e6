// What changed between two revisions, or between a revision of another version and one of this.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { diffLessons, type LessonDocument } from '@trellis/lesson';
import { Database, type Actor } from '@trellis/platform';
import { toEntry } from './comparison.presenter';
import { readRevision } from './read-revision';
import { loadResource } from './resource.access';

const NOTHING: LessonDocument = { type: 'doc', content: [] };

@Injectable()
export class CompareRevisions {
  constructor(private readonly database: Database) {}

  async run(actor: Actor, id: string, { from, to, against }: Parsed<'revision.compare'>['query']): Promise<Answer<'revision.compare'>> {
    const [before, after] = await this.database.read(actor, async (tx) => {
      await loadResource(tx, actor, id);
      if (against) await loadResource(tx, actor, against);
      const earlier = from === 0 ? NOTHING : (await readRevision(tx, against ?? id, from)).document as unknown as LessonDocument;
      return [earlier, (await readRevision(tx, id, to)).document as unknown as LessonDocument] as const;
    });
    return { from, to, entries: diffLessons(before, after).map(toEntry) };
  }
}
