// Keeps resources' "expected" mark true to the mandates that name them.
import { Injectable } from '@nestjs/common';
import { ExpectLessons } from '@trellis/resources';
import type { Tx } from '@trellis/platform';

const ASKED = `SELECT DISTINCT mr.resource_id AS id FROM mandate_resource mr JOIN mandate m ON m.trust_id = $1 AND m.id = mr.mandate_id
  WHERE mr.trust_id = $1 AND mr.resource_id = ANY($2) AND mandate_status(m.starts_on, m.ends_on, m.lifted_at) IN ('current', 'planned')`;
const UNDER_WAY = "SELECT 1 FROM wave WHERE trust_id = $1 AND status <> 'released' AND opens_on <= current_date LIMIT 1";

@Injectable()
export class MarkExpected {
  constructor(private readonly lessons: ExpectLessons) {}

  /**
   * A resource is expected while any mandate naming it is current or planned. No mark goes while a wave is under way, whether the mandate has
   * ended, was lifted or names the resource no longer: a name beside a use would name somebody whom that wave counts. `KeepExpected` comes back to it.
   */
  async run(tx: Tx, resourceIds: readonly string[]): Promise<void> {
    const expected = new Set((await tx.query<{ id: string }>(ASKED, [tx.trustId, resourceIds])).map(({ id }) => id));
    await this.lessons.mark(tx, [...expected], true);
    if (!await tx.first(UNDER_WAY, [tx.trustId])) await this.lessons.mark(tx, resourceIds.filter((id) => !expected.has(id)), false);
  }
}
