// The copy of these pages never says that one thing brings about another: figures here only compare.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FORBIDDEN = /\b(causes?|caused by|drives?|because of|leads? to|impact|effect of|improves?|due to)\b/i;

it.each([__dirname, join(__dirname, '../../../../api/src/analytics/insight')].flatMap((folder) => readdirSync(folder).filter((name) => /\.(ts|html)$/.test(name) && !name.endsWith('.spec.ts')).map((name) => join(folder, name))))('%s uses no causal words', (file) => {
  // Where a word is about people or links and not about figures.
  expect(readFileSync(file, 'utf8').replaceAll('handwriting leads to people', '').replaceAll('where they lead to nobody', '').match(FORBIDDEN)?.[0]).toBeUndefined();
});
