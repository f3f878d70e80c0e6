// Compares a lesson that came back from Word with the revision it was exported from.
import { Injectable } from '@nestjs/common';
import { normaliseIds, parseLesson, type DocumentNode, type LessonDocument } from '@trellis/lesson';
import { reconcile, type Reconciled } from '@trellis/lesson/word/reconcile';
import { Database, ProblemError, Storage, type Actor } from '@trellis/platform';
import { newBlockId } from '../block-id';
import { wordJob } from '../exporting/export-word';
import { keepBlockIds } from '../importing/keep-block-ids';
import { Parser } from '../parsing/parser';
import { readRevision } from '../read-revision';
import { presentResource } from '../resource.presenter';
import type { FoundRow } from './import.access';
import { withSources } from './read-found';

export interface Matched extends Reconciled { readonly base: LessonDocument; readonly document: LessonDocument; readonly originId: string; readonly originNumber: number }

@Injectable()
export class MatchOrigin {
  constructor(private readonly database: Database, private readonly storage: Storage, private readonly parser: Parser) {}

  /** Null when it came from no lesson that the reader may see. `refused` are the doubts answered with no. */
  async run(actor: Actor, { origin_id: originId, origin_number: originNumber, document, pictures }: FoundRow, refused: readonly string[] = []): Promise<Matched | null> {
    if (!originId || !originNumber || !document) return null;
    const resource = await this.origin(actor, originId, originNumber);
    if (!resource) return null;
    const base = resource.document as unknown as LessonDocument;
    const written = await this.parser.run({ do: 'word', readBack: true, job: await wordJob(this.database, this.storage, actor, [resource]) });
    // A picture that is still the same picture keeps its address.
    const byPart = new Map(written.sources.map(({ part, src }) => [part, src]));
    const byContent = new Map(written.sources.map(({ sha256, src }) => [sha256, src]));
    const known = new Map(pictures.flatMap(({ src, sha256 }) => { const before = byContent.get(sha256); return before ? [[src, before] as const] : []; }));
    const exported = (written.read ?? []).map((block) => withSources(block, (src) => byPart.get(src) ?? src));
    const edited: DocumentNode[] = document.content.map((block) => withSources(block, (src) => known.get(src) ?? src));
    const result = reconcile(base, exported, edited, new Set(refused));
    return { ...result, base, document: whole(base, result.content), originId, originNumber };
  }

  private async origin(actor: Actor, id: string, number: number) {
    try {
      return await this.database.read(actor, async (tx) => ({ ...await presentResource(tx, actor, id), number, document: (await readRevision(tx, id, number)).document }));
    } catch (error) {
      // Retired from view, or never theirs: then it is a lesson like any other.
      if (error instanceof ProblemError && error.code === 'thing.not_found') return null;
      throw error;
    }
  }
}

/** Parts inside changed blocks keep their ids too, so that later merges find them. */
function whole(base: LessonDocument, content: readonly DocumentNode[]): LessonDocument {
  const parsed = parseLesson({ type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] });
  if (!parsed.ok) throw new ProblemError('document.invalid', parsed.problems[0]?.message);
  return keepBlockIds(base, normaliseIds(parsed.doc, newBlockId));
}
