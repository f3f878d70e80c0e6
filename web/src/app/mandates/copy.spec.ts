// The copy of these pages never says that one thing brings about another: figures here only compare.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FORBIDDEN = /\b(causes|caused by|drives?|because of|leads? to|impact|effect of|improves|due to)\b/i;
const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|html)$/.test(name) && !name.endsWith('.spec.ts'));
/** Fields of an answer, not words of a page. */
const spoken = (text: string): string => text.replaceAll('one.causes', '');

it.each(files)('%s uses no causal words', (name) => {
  expect(spoken(readFileSync(join(__dirname, name), 'utf8')).match(FORBIDDEN)?.[0]).toBeUndefined();
});
