// What a page is asked for among what has closed, or the newest without a wish. Pure.
import { notFound } from '@trellis/platform';

/** @throws ProblemError thing.not_found for what is not among them */
export function chosen<Row>(rows: readonly Row[], idOf: (row: Row) => string, wanted: string | undefined): Row | undefined {
  const found = wanted === undefined ? rows[0] : rows.find((row) => idOf(row) === wanted);
  if (wanted !== undefined && !found) throw notFound();
  return found;
}
