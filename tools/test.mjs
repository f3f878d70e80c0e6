// npm test: everything there is to check, in order, with one closing line that sums it. Stops for nothing, so that one run shows all.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildIfStale } from './build-if-stale.mjs';
import { missingOptionals } from './check-lock.mjs';

const node = process.execPath;
const OUT = 'dist/test-results';
const total = { passed: 0, failed: 0 };

function run(command, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
    child.on('exit', (code) => done(code ?? 1));
    child.on('error', () => done(1));
  });
}

/** A step that is one check: it passes or fails as a whole. */
async function check(name, command, args, env) {
  await step(name, async () => ((await run(command, args, env)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }));
}

async function step(name, work) {
  console.log(`\n── ${name}`);
  const began = Date.now();
  let result;
  try { result = await work(); } catch (error) { console.error(error); result = { passed: 0, failed: 1 }; }
  total.passed += result.passed;
  total.failed += result.failed;
  console.log(`── ${name}: ${result.passed} passed, ${result.failed} failed in ${((Date.now() - began) / 1000).toFixed(0)} s`);
}

/** Jest's own count; a run that never wrote one is a failure. */
async function jest(name, args, file) {
  await step(name, async () => {
    const code = await run(node, [...args, '--json', `--outputFile=${OUT}/${file}`, '--silent=false']);
    const report = JSON.parse(readFileSync(`${OUT}/${file}`, 'utf8'));
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
    return { passed: report.numPassedTests, failed: failed || (code === 0 ? 0 : 1) };
  });
}

async function journeys() {
  await step('browser journeys', async () => {
    const code = await run(node, ['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e/playwright.config.ts'], { PLAYWRIGHT_JSON_OUTPUT_NAME: `${OUT}/journeys.json` });
    const { stats } = JSON.parse(readFileSync(`${OUT}/journeys.json`, 'utf8'));
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected || (code === 0 ? 0 : 1) };
  });
}

const began = Date.now();
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
await step('lock file', async () => {
  const missing = missingOptionals(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  for (const line of missing) console.error(line);
  return missing.length ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
});
await check('lint: the walls and the language', node, ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'lint', '--parallel=2', '--output-style=stream']);
await check('types', node, ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'typecheck', '--parallel=2', '--output-style=stream']);
await step('build', async () => { buildIfStale(); return { passed: 1, failed: 0 }; });
await jest('unit and API tests', ['tools/jest.mjs'], 'node.json');
await jest('web unit tests', ['node_modules/jest/bin/jest.js', '-c', 'web/jest.config.mjs'], 'web.json');
await journeys();
console.log(`\nin ${((Date.now() - began) / 60_000).toFixed(1)} minutes`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
