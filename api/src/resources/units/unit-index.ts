// Keeps search level with units of work, inside the transaction that changes them.
import { Injectable } from '@nestjs/common';
import { Search, UNIT_KIND, type SearchDocument, type Tx } from '@trellis/platform';
import { UNIT_COLUMNS, type UnitRow } from './unit.access';

type IndexedRow = UnitRow & { audience: string[]; notes: string };

/** The notes are everybody's who sees the unit; the titles of its lessons are not, so they stay out. */
const READ = `SELECT ${UNIT_COLUMNS}, u.audience, coalesce((SELECT string_agg(i.note, E'\\n' ORDER BY i.place) FROM unit_item i WHERE i.trust_id = $1 AND i.unit_id = u.id), '') AS notes
  FROM unit u WHERE u.trust_id = $1 AND u.id = $2`;

@Injectable()
export class UnitIndex {
  constructor(private readonly search: Search) {}

  /** Reads the unit as it now is. A retired one is no longer found. */
  async put(tx: Tx, id: string): Promise<void> {
    const row = (await tx.first<IndexedRow>(READ, [tx.trustId, id]))!;
    if (row.retired) await this.search.remove(tx, [id]);
    else await this.search.put(tx, [toSearchDocument(row)]);
  }
}

const toSearchDocument = (row: IndexedRow): SearchDocument => ({
  id: row.id, kind: 'unit', audience: row.audience, title: row.title, summary: row.summary, body: row.notes, subject: row.subject, keyStages: row.key_stages, years: row.years,
  resourceKind: UNIT_KIND, schoolId: row.school_id, origin: row.origin_id ? 'adapted' : 'own', authorId: row.author_id, boost: 0, updatedAt: row.updated_at,
});
