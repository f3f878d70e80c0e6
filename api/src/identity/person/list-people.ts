// Colleagues by name, a page at a time; accents and case do not matter in a search.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, decodeCursor, may, ProblemError, toPage, type Actor } from '@trellis/platform';
import { PERSON_COLUMNS, presentPerson, type PersonRow } from './person.presenter';

const PAGE = 50;
const LIST = `
  SELECT ${PERSON_COLUMNS} FROM person p JOIN school s ON s.trust_id = $1 AND s.id = p.school_id
  WHERE p.trust_id = $1 AND (p.active OR $2) AND ($3::uuid IS NULL OR p.school_id = $3)
    AND ($4 = '' OR plain_words(p.name) LIKE '%' || plain_words($4) || '%' OR ($5 AND p.email LIKE '%' || lower($4) || '%'))
    AND ($6::text IS NULL OR (p.name, p.id) > ($6, $7::uuid))
  ORDER BY p.name, p.id LIMIT ${PAGE + 1}`;

@Injectable()
export class ListPeople {
  constructor(private readonly database: Database) {}

  run(actor: Actor, { q, schoolId, inactive, cursor }: Parsed<'person.list'>['query']): Promise<Answer<'person.list'>> {
    const manages = may(actor, 'people.manage');
    if (inactive && !manages) throw new ProblemError('ability.missing');
    const [name, id] = decodeCursor(cursor, 2) ?? [null, null];
    return this.database.read(actor, async (tx) => {
      const rows = await tx.query<PersonRow>(LIST, [tx.trustId, inactive, schoolId ?? null, literally(q), manages, name, id]);
      return toPage(rows, PAGE, presentPerson(actor), (row) => [row.name, row.id]);
    });
  }
}

/** What someone typed is no pattern. */
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
