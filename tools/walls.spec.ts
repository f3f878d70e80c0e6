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

function lint(file: string): { status: number | null; output: string } {
  // The graph Nx cached before the file was planted is still the right one: a planted file adds no room.
  const run = spawnSync(process.execPath, ['node_modules/eslint/bin/eslint.js', '--no-warn-ignored', file], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  return { status: run.status, output: run.stdout + run.stderr };
}

describe('the walls between rooms', () => {
  beforeAll(() => {
    // Without the project graph the rule would be skipped in silence.
    const graph = spawnSync(process.execPath, ['node_modules/nx/dist/bin/nx.js', 'graph', '--file=dist/graph.json'], { encoding: 'utf8' });
    if (graph.status !== 0) throw new Error(graph.stdout + graph.stderr);
  });

  it.each(PLANTED)('refuse $name', ({ file, code, says }) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `// Planted by a test.\n${code}`);
    try {
      const { status, output } = lint(file);
      expect(output).toMatch(says);
      expect(status).toBe(1);
    } finally { rmSync(file); }
  });

  it('allow a domain the rooms below it', () => {
    const file = 'api/src/resources/planted-import.ts';
    writeFileSync(file, "// Planted by a test.\nexport { personRefs } from '@trellis/identity';\nexport { PATHS } from '@trellis/contracts';\n");
    try { expect(lint(file)).toMatchObject({ status: 0 }); } finally { rmSync(file); }
  });
});
