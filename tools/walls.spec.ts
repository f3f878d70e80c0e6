// The walls hold: a planted import that the house forbids makes the lint fail, and an allowed one does not.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const PLANTED = [
  { name: 'a domain importing a later domain', file: 'api/src/identity/planted-import.ts', code: "export { ResourcesModule } from '@trellis/resources';\n", says: /identity|domain/ },
  { name: 'the platform importing a domain', file: 'api/src/platform/planted-import.ts', code: "export { IdentityModule } from '@trellis/identity';\n", says: /room:platform/ },
  { name: 'a deep import past a room’s index', file: 'api/src/resources/planted-import.ts', code: "export { hashSecret } from '../identity/secrets';\n", says: /relative/ },
  { name: 'a pure library importing Node', file: 'libs/lesson/src/planted-import.ts', code: "export { readFileSync } from 'node:fs';\n", says: /Pure libraries/ },
  { name: 'a pure library importing the contracts', file: 'libs/disclosure/src/planted-import.ts', code: "export { PATHS } from '@trellis/contracts';\n", says: /room:pure|imports nothing/ },
  { name: 'a web feature importing another', file: 'web/src/app/library/planted-import.ts', code: "export { routes } from '../networks/networks.routes';\n", says: /never imports a feature/ },
  { name: 'the kit importing the core', file: 'web/src/app/kit/planted-import.ts', code: "export { Session } from '../core/session';\n", says: /presentational/ },
];

const ALLOWED = { file: 'api/src/resources/planted-allowed.ts', code: "export { personRefs } from '@trellis/identity';\nexport { PATHS } from '@trellis/contracts';\n" };

interface Linted { readonly filePath: string; readonly errorCount: number; readonly messages: readonly { readonly message: string }[] }

/** One run for all of them: most of a run's time is its start. The graph Nx cached before is still the right one, as a planted file adds no room. */
function lint(files: readonly string[]): Map<string, Linted> {
  const run = spawnSync(process.execPath, ['node_modules/eslint/bin/eslint.js', '--no-warn-ignored', '--format=json', ...files], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const results = JSON.parse(run.stdout) as Linted[];
  return new Map(files.map((file) => [file, results.find(({ filePath }) => filePath.endsWith(file))!]));
}

describe('the walls between rooms', () => {
  let linted: Map<string, Linted>;
  beforeAll(() => {
    // Without the project graph the rule would be skipped in silence.
    const graph = spawnSync(process.execPath, ['node_modules/nx/dist/bin/nx.js', 'graph', '--file=dist/graph.json'], { encoding: 'utf8' });
    if (graph.status !== 0) throw new Error(graph.stdout + graph.stderr);
    const planted = [...PLANTED, ALLOWED];
    try {
      for (const { file, code } of planted) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, `// Planted by a test.\n${code}`);
      }
      linted = lint(planted.map(({ file }) => file));
    } finally { for (const { file } of planted) rmSync(file, { force: true }); }
  }, 120_000);

  it.each(PLANTED)('refuse $name', ({ file, says }) => {
    const { errorCount, messages } = linted.get(file)!;
    expect(messages.map(({ message }) => message).join('\n')).toMatch(says);
    expect(errorCount).toBeGreaterThan(0);
  });

  it('allow a domain the rooms below it', () => {
    expect(linted.get(ALLOWED.file)).toMatchObject({ errorCount: 0 });
  });
});
