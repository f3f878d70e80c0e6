// The copy of these pages never says that one thing brings about another: figures here only compare.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FORBIDDEN = /\b(causes?|caused by|drives?|because of|leads? to|impact|effect of|improves?|due to)\b/i;
const folder = join(__dirname);

it.each(readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts')))('%s uses no causal words', (name) => {
  expect(readFileSync(join(folder, name), 'utf8').match(FORBIDDEN)?.[0]).toBeUndefined();
});
