// What `npm test` runs: the same tests (but those that plant files, which it runs apart), with API specs several to a file. Each file loads the whole application anew, which costs more than most of its tests.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import alone from './jest.config.mjs';

const FOLDER = 'dist/together';
const IN_ONE = 12;
/** A spec that changes what the whole process sees, such as its clock, its settings or its connections, has a process's turn to itself. */
const APART = /useFakeTimers|pg_terminate_backend|process\.env\['\w+'\] =|jest\.spyOn|^beforeEach/m;

const specs = readdirSync('api/src', { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.api.spec.ts'))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort().filter((file) => !APART.test(readFileSync(file, 'utf8')));

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
// Every so-manyth, so that the long ones of one room do not all come together.
const files = Math.ceil(specs.length / IN_ONE);
for (let file = 0; file < files; file += 1) {
  const these = specs.filter((_, place) => place % files === file);
  writeFileSync(join(FOLDER, `${String(file + 1).padStart(2, '0')}.spec.ts`), these.map((spec) => `import '../../${spec.replace(/\.ts$/, '')}';\n`).join(''));
}

export default {
  ...alone,
  testSequencer: '<rootDir>/tools/longest-first.mjs',
  testMatch: [...alone.testMatch, `<rootDir>/${FOLDER}/*.spec.ts`, ...specs.map((file) => `!**/${file}`), '!**/tools/walls.spec.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/(?!together)', '<rootDir>/.trellis/'],
};
