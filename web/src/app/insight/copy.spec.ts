// What insight says, on its pages and in what the server writes for them, never has one thing bring about another: figures here only compare.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const FORBIDDEN = /\b(causes?|caused by|drives?|driven by|because of|leads? to|impacts?|effects? of|improves?|due to|thanks to|results? in)\b/i;
const ROOT = join(__dirname, '../../../..');
const FOLDERS = ['web/src/app/insight', 'web/src/app/surveys', 'api/src/analytics/insight', 'api/src/analytics/closing', 'api/src/analytics/health', 'libs/contracts/src'];
const CONTRACTS = /(analytics|insight|pulses|network-health)\.ts$/;
/** Words about people and links. */
const NO_COPY = ['handwriting leads to people', 'where they lead to nobody'];

const files = FOLDERS.flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => join(folder, name))).filter((name) => /\.(ts|html)$/.test(name) && !name.endsWith('.spec.ts') && (!name.startsWith('libs') || CONTRACTS.test(name)));

/** What can be read on a page: texts of the code without its names and comments, and templates whole. */
function copyOf(path: string): string {
  const source = readFileSync(join(ROOT, path), 'utf8');
  if (path.endsWith('.html')) return source;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest));
  return found.join('\n');
}

const spoken = (copy: string): string => NO_COPY.reduce((text, known) => text.replaceAll(known, ''), copy);

it.each(files)('%s uses no causal words', (path) => {
  expect(spoken(copyOf(path)).match(FORBIDDEN)?.[0]).toBeUndefined();
});

it.each(['This drives satisfaction.', 'Lower because of the mandate', 'the effect of mandates', 'Pay improves it', 'due to workload'])('would find “%s”', (words) => {
  expect(words).toMatch(FORBIDDEN);
});

it('reads the words of the server too', () => {
  expect(copyOf('api/src/analytics/insight/goodwill-words.ts')).toContain('It does not show that the mandate is the reason');
  expect(files.length).toBeGreaterThan(60);
});
