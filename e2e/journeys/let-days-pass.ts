// What a journey cannot wait for: days that pass. Moved in the database, as its owner; the product itself has no such door.
import pg from 'pg';
import { databaseUrlIn } from '../product';

/** The last day of the consultation at this address ended yesterday. */
export async function endConsultation(address: string): Promise<void> {
  const data = process.env['E2E_DATA'];
  if (!data) throw new Error('E2E_DATA names the folder of the running product');
  const db = new pg.Client({ connectionString: databaseUrlIn(data) });
  await db.connect();
  try {
    await db.query("UPDATE proposal SET opened_at = opened_at - interval '14 days', closes_on = current_date - 1 WHERE id = $1", [address.split('/').at(-1)]);
  } finally {
    await db.end();
  }
}
