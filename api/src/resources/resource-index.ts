// Keeps search level with resources, inside the transaction that changes them.
import { Injectable } from '@nestjs/common';
import { toPlainText, type LessonDocument } from '@trellis/lesson';
import { Search, type SearchDocument, type Tx } from '@trellis/platform';
import { RESOURCE_COLUMNS, type ResourceRow } from './resource.access';
import { shownCounts } from './shown-counts';

/** The words of the files beside a lesson. */
const attachedText = (id: string): string => `(SELECT left(string_agg(l.text, E'\\n' ORDER BY a.id), 400000) FROM attachment a JOIN file_look l ON l.trust_id = a.trust_id AND l.sha256 = a.sha256 WHERE a.trust_id = $1 AND a.resource_id = ${id})`;
const READ = `SELECT ${RESOURCE_COLUMNS}, d.body, ${attachedText('r.id')} AS attached FROM resource r
  JOIN revision v ON v.trust_id = $1 AND v.resource_id = r.id AND v.number = r.number
  JOIN document d ON d.trust_id = $1 AND d.hash = v.document_hash
  WHERE r.trust_id = $1 AND r.id = ANY($2)`;

@Injectable()
export class ResourceIndex {
  constructor(private readonly search: Search) {}

  /** Reads the resources as they now are. Retired ones are no longer found. */
  async put(tx: Tx, ids: readonly string[]): Promise<void> {
    const rows = await tx.query<ResourceRow & { body: LessonDocument; attached: string | null }>(READ, [tx.trustId, ids]);
    const retired = rows.filter((row) => row.retired).map((row) => row.id);
    const shown = rows.filter((row) => !row.retired).map((row) => toSearchDocument(row, withAttached(toPlainText(row.body), row.attached)));
    if (retired.length) await this.search.remove(tx, retired);
    if (shown.length) await this.search.put(tx, shown);
  }

  /** What search reads of a lesson whose text is known: that text and the words of its files. */
  async textWith(tx: Tx, id: string, text: string): Promise<string> {
    const row = await tx.first<{ attached: string | null }>(`SELECT ${attachedText('$2')} AS attached`, [tx.trustId, id]);
    return withAttached(text, row?.attached ?? null);
  }

  /** A counter lifts a resource in steps of two to the power of n, so that the index is rarely written for it. */
  async putIfLifted(tx: Tx, row: CountedRow, deed: 'used' | 'adapted' | 'thanked', by: 1 | -1): Promise<void> {
    const before = deeds({ ...row, [`${deed}_count`]: row[`${deed}_count`] - by });
    if (lift(deeds(row)) !== lift(before)) await this.put(tx, [row.id]);
  }
}

const withAttached = (text: string, attached: string | null): string => (attached ? `${text}\n${attached}` : text);

type CountedRow = Pick<ResourceRow, 'id' | 'root_id' | 'counted' | 'used_count' | 'adapted_count' | 'thanked_count'>;

/** What everybody can see of it: an order by what is hidden would tell of it. */
function deeds(row: CountedRow): number {
  const { used, adapted, thanked } = shownCounts(row);
  return used + adapted + thanked;
}

const lift = (deeds: number): number => Math.min(1, Math.floor(Math.log2(1 + Math.max(0, deeds))) / 10);

export function toSearchDocument(row: Omit<ResourceRow, 'audience'> & { audience: string[] }, text: string): SearchDocument {
  return {
    id: row.id, kind: 'resource', audience: row.audience, title: row.title, summary: row.summary, body: [row.topic, ...row.tags, text].filter(Boolean).join('\n'),
    subject: row.subject, keyStages: row.key_stages, years: row.years, resourceKind: row.kind, schoolId: row.school_id,
    origin: row.central ? 'central' : row.origin_id ? 'adapted' : 'own', authorId: row.author_id,
    boost: lift(deeds(row)), updatedAt: row.updated_at,
  };
}
