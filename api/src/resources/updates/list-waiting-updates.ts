// My adaptations whose originals have moved on, the latest change first.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import { Database, type Actor } from '@trellis/platform';
import type { StepRow } from './read-update';
import { toStep } from './step.presenter';

interface WaitingRow extends StepRow { id: string; title: string; original_id: string; original_title: string; original_author: string; central: boolean; from_number: number; to_number: number; muted: boolean }

const MOST = 100;
const WAITING = `
  SELECT a.id, a.title, o.id AS original_id, o.title AS original_title, o.author_id AS original_author, o.central, a.origin_number AS from_number, o.number AS to_number, coalesce(f.muted, false) AS muted,
    v.number, v.change, v.message, v.author_id, v.created_at
  FROM resource a JOIN resource o ON o.trust_id = $1 AND o.id = a.origin_id
    JOIN revision v ON v.trust_id = $1 AND v.resource_id = o.id AND v.number = o.number
    LEFT JOIN following f ON f.trust_id = $1 AND f.resource_id = a.id
  WHERE a.trust_id = $1 AND a.author_id = $2 AND NOT a.retired AND o.number > a.origin_number AND o.audience && $3
  ORDER BY v.created_at DESC, a.id LIMIT ${MOST}`;

@Injectable()
export class ListWaitingUpdates {
  constructor(private readonly database: Database) {}

  run(actor: Actor): Promise<Answer<'update.waiting'>> {
    return this.database.read(actor, async (tx) => {
      const rows = await tx.query<WaitingRow>(WAITING, [tx.trustId, actor.personId, actor.audience]);
      const person = await personRefs(tx, rows.flatMap((row) => [row.original_author, row.author_id]));
      return {
        items: rows.map((row) => ({
          id: row.id, title: row.title, original: { id: row.original_id, title: row.original_title, author: person(row.original_author), central: row.central },
          from: row.from_number, to: row.to_number, muted: row.muted, newest: toStep(row, person),
        })),
      };
    });
  }
}
