// Checks what a mandate names before it is kept: dates in order, an owner who works here, schools that exist, resources its audience can open.
import { invalidField, type Tx } from '@trellis/platform';
import { checkReviewDay } from './life/review-day';
import type { Reader } from './mandate.store';

export interface MandateInput {
  readonly ownerId: string; readonly resourceIds: readonly string[]; readonly startsOn: string; readonly endsOn: string | null; readonly reviewOn: string;
  readonly audience: { readonly schoolIds: readonly string[]; readonly subjects: readonly string[]; readonly phases: readonly string[] };
}

/** @throws ProblemError request.invalid naming the first field that cannot be. */
export async function checkMandate(tx: Tx, reader: Reader, { ownerId, resourceIds, startsOn, endsOn, reviewOn, audience }: MandateInput): Promise<void> {
  if (endsOn !== null && endsOn < startsOn) throw invalidField('body.endsOn', 'This ends before it starts');
  checkReviewDay('body.reviewOn', reviewOn);
  if (reviewOn < startsOn) throw invalidField('body.reviewOn', 'Review it after it has started');
  const owner = await tx.first('SELECT 1 FROM person WHERE trust_id = $1 AND id = $2 AND active', [tx.trustId, ownerId]);
  if (!owner) throw invalidField('body.ownerId', 'Choose a colleague who works here now');
  const schools = await tx.query('SELECT 1 FROM school WHERE trust_id = $1 AND id = ANY($2)', [tx.trustId, audience.schoolIds]);
  if (schools.length !== new Set(audience.schoolIds).size) throw invalidField('body.audience.schoolIds', 'One of these schools is not in your trust');
  await checkResources(tx, reader, resourceIds, audience.schoolIds);
}

/** What is expected of people must be open to all of them: shared with the trust, or with each school of the audience. */
async function checkResources(tx: Tx, reader: Reader, ids: readonly string[], schoolIds: readonly string[]): Promise<void> {
  const audiences = schoolIds.map((id) => `school:${id}`);
  const rows = await tx.query<{ title: string; retired: boolean; open: boolean }>(`
    SELECT title, retired, 'trust' = ANY (audience) OR (cardinality($4::text[]) > 0 AND audience @> $4) AS open
    FROM resource WHERE trust_id = $1 AND id = ANY($2) AND audience && $3`, [tx.trustId, ids, reader.audience, audiences]);
  if (rows.length !== new Set(ids).size) throw invalidField('body.resourceIds', 'One of these resources does not exist or is not shared with you');
  const retired = rows.find((row) => row.retired);
  if (retired) throw invalidField('body.resourceIds', `“${retired.title}” has been retired`);
  const closed = rows.find((row) => !row.open);
  if (closed) throw invalidField('body.resourceIds', `“${closed.title}” is not shared with everyone this would ask. Share it with the trust first`);
}
