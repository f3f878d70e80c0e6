// Units of work one may read, newest first.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import { Database, decodeCursor, toPage, type Actor } from '@trellis/platform';
import { UNITS_WITH_LESSONS, type UnitWithLessons } from './unit-cards';
import { toUnitCard } from './unit.presenter';

const PAGE = 30;
/** $4 to $8: words, subject, mine only, a lesson it holds, where the page before ended. */
const LIST = `${UNITS_WITH_LESSONS} AND NOT u.retired AND (NOT $5 OR u.author_id = $3) AND ($4::text = '' OR strpos(plain_words(u.title || ' ' || u.summary), plain_words($4)) > 0)
    AND ($6::text IS NULL OR u.subject = $6) AND ($7::uuid IS NULL OR EXISTS (SELECT 1 FROM unit_item h WHERE h.trust_id = $1 AND h.unit_id = u.id AND h.resource_id = $7))
    AND ($8::timestamptz IS NULL OR (u.updated_at, u.id) < ($8::timestamptz, $9::uuid))
  ORDER BY u.updated_at DESC, u.id DESC LIMIT ${PAGE + 1}`;

@Injectable()
export class ListUnits {
  constructor(private readonly database: Database) {}

  run(actor: Actor, { q, subject, mine, resourceId, cursor }: Parsed<'unit.list'>['query']): Promise<Answer<'unit.list'>> {
    const [at = null, after = null] = decodeCursor(cursor, 2) ?? [];
    return this.database.read(actor, async (tx) => {
      const rows = await tx.query<UnitWithLessons>(LIST, [tx.trustId, actor.audience, actor.personId, q, mine, subject ?? null, resourceId ?? null, at, after]);
      const person = await personRefs(tx, rows.map(({ author_id }) => author_id));
      return toPage(rows, PAGE, (row) => toUnitCard(row, person, row.lessons), (row) => [row.updated_at.toISOString(), row.id]);
    });
  }
}
