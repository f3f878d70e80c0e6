// Keyset pages: an opaque cursor that holds the last row's sort values, and nothing a caller could widen.
import { ProblemError } from './problem';

export const encodeCursor = (values: readonly unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/** The values of a cursor this API made. @throws ProblemError request.invalid for anything else. */
export function decodeCursor(cursor: string | undefined, length: number): unknown[] | undefined {
  if (!cursor) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === length && values.every((value) => value === null || ['string', 'number'].includes(typeof value))) return values;
  } catch { /* the same answer as for a wrong shape */ }
  throw new ProblemError('request.invalid', undefined, { errors: [{ path: 'query.cursor', message: 'This page address is not valid; start from the first page' }] });
}

/** Cuts the one row too many that was asked for, and says where the next page starts. */
export function toPage<Row, Item>(rows: Row[], limit: number, present: (row: Row) => Item, key: (row: Row) => readonly unknown[]): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(present), next: rows.length > limit && last ? encodeCursor(key(last)) : null };
}
