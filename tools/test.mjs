// npm test: everything there is to check, with one closing line that sums it. Stops for nothing, so that one run shows all.
// Journeys often wait for pages, so the checks that need one processor run beside them; both say their piece when they have ended.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildIfStale } from './build-if-stale.mjs';
import { missingOptionals } from './check-lock.mjs';

const node = process.execPath;
const OUT = 'dist/test-results';
const total = { passed: 0, failed: 0 };

function run(command, args, { env = {}, say } = {}) {
  return new Promise((done) => {
    const output = say ? 'pipe' : 'inherit';
    const child = spawn(command, args, { stdio: ['ignore', output, output], env: { ...process.env, ...env } });
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', say);
    child.on('close', (code) => done(code ?? 1));
    child.on('error', () => done(1));
  });
}

/** A step that is one check: it passes or fails as a whole. */
const check = (name, command, args) => (aside) => step(name, aside, async (say) => ((await run(command, args, { say })) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }));

/** `aside`: its output is kept until it has ended. */
async function step(name, aside, work) {
  let said = '';
  const say = aside ? (text) => { said += text; } : undefined;
  console.log(`\n── ${name}${aside ? ' …' : ''}`);
  const began = Date.now();
  let result;
  try { result = await work(say); } catch (error) { console.error(error); result = { passed: 0, failed: 1 }; }
  total.passed += result.passed;
  total.failed += result.failed;
  if (said) console.log(`\n── ${name}\n${said.trimEnd()}`);
  console.log(`── ${name}: ${result.passed} passed, ${result.failed} failed in ${((Date.now() - began) / 1000).toFixed(0)} s`);
}

/** Jest's own count; a run that never wrote one is a failure. */
const jest = (name, args, file) => (aside) => step(name, aside, async (say) => {
  const code = await run(node, [...args, '--json', `--outputFile=${OUT}/${file}`, '--silent=false'], { say });
  const report = JSON.parse(readFileSync(`${OUT}/${file}`, 'utf8'));
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return { passed: report.numPassedTests, failed: failed || (code === 0 ? 0 : 1) };
});

const journeys = (aside) => step('browser journeys', aside, async (say) => {
  const code = await run(node, ['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e/playwright.config.ts'], { say, env: { PLAYWRIGHT_JSON_OUTPUT_NAME: `${OUT}/journeys.json` } });
  const { stats } = JSON.parse(readFileSync(`${OUT}/journeys.json`, 'utf8'));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected || (code === 0 ? 0 : 1) };
});

async function oneByOne(...steps) {
  for (const begin of steps) await begin(true);
}

const nx = (target, ...more) => ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', target, '--parallel=1', '--output-style=stream', ...more];
const began = Date.now();
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
await step('lock file', false, async () => {
  const missing = missingOptionals(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  for (const line of missing) console.error(line);
  return missing.length ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
});
await step('build', false, async () => { buildIfStale(); return { passed: 1, failed: 0 }; });
await Promise.all([
  journeys(true),
  oneByOne(
    check('lint: the walls and the language', node, ['tools/lint.mjs']),
    // The build has checked the types of web and its templates.
    check('types', node, nx('typecheck', '--exclude=web')),
    check('types of web tests', node, ['node_modules/typescript-native/bin/tsc', '--noEmit', '-p', 'web/tsconfig.spec.json']),
    jest('web unit tests', ['node_modules/jest/bin/jest.js', '-c', 'web/jest.config.mjs', '--maxWorkers=1'], 'web.json'),
    // Plants files that neither lint nor types may meet.
    jest('the walls refuse', ['tools/jest.mjs', 'tools/walls'], 'walls.json'),
  ),
]);
await jest('unit and API tests', ['tools/jest.mjs', '-c', 'jest-together.config.mjs'], 'node.json')(false);
console.log(`\nin ${((Date.now() - began) / 60_000).toFixed(1)} minutes`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
