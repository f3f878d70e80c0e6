// A resource's history, newest first.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, decodeCursor, toPage, type Actor } from '@trellis/platform';
import { REVISION_COLUMNS, type RevisionRow } from './read-revision';
import { loadResource } from './resource.access';
import { revisionsShown } from './revisions.presenter';

const PAGE = 50;
const LIST = `SELECT ${REVISION_COLUMNS} FROM revision v JOIN document d ON d.trust_id = $1 AND d.hash = v.document_hash
  WHERE v.trust_id = $1 AND v.resource_id = $2 AND v.number < $3 ORDER BY v.number DESC LIMIT ${PAGE + 1}`;

@Injectable()
export class ListRevisions {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string, cursor: string | undefined): Promise<Answer<'revision.list'>> {
    const [before] = decodeCursor(cursor, 1) ?? [2_147_483_647];
    return this.database.read(actor, async (tx) => {
      await loadResource(tx, actor, id);
      const rows = await tx.query<RevisionRow>(LIST, [tx.trustId, id, before]);
      return toPage(rows, PAGE, await revisionsShown(tx, actor, rows), (row) => [row.number]);
    });
  }
}
