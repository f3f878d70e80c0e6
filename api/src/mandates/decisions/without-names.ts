// Takes the names of the trust's colleagues out of a text before it is kept.
import type { Tx } from '@trellis/platform';
import { hideNames } from './hide-names';

/** Two words side by side, or a title and a name: without either there is nothing to look for. */
const MAY_NAME = /\p{L}{2}\s+\p{L}{2}|\p{L}{2}\.\s/u;

export async function withoutNames(tx: Tx, text: string): Promise<string> {
  if (!MAY_NAME.test(text)) return text;
  const people = await tx.query<{ name: string }>('SELECT name FROM person WHERE trust_id = $1 AND active', [tx.trustId]);
  return hideNames(text, people.map(({ name }) => name));
}
