// Builds api and web when their sources are newer than what was last built: so that starting needs no second thought.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PARTS = {
  api: { sources: ['api/src', 'libs', 'tools/build-api.mjs', 'package-lock.json', 'tsconfig.base.json'], result: 'dist/api/start.js', command: [process.execPath, 'tools/build-api.mjs'] },
  web: { sources: ['web', 'libs', 'tools/build-web.mjs', 'package-lock.json', 'tsconfig.base.json'], result: 'dist/web/index.html', command: [process.execPath, 'tools/build-web.mjs'] },
};

/** A fingerprint of every source file's path, size and time. */
function fingerprint(sources) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = statSync(path);
    if (stat.isDirectory()) {
      for (const name of readdirSync(path).sort()) if (name !== 'node_modules') visit(join(path, name));
    } else if (!path.endsWith('.spec.ts')) hash.update(`${path}:${stat.size}:${stat.mtimeMs}\n`);
  };
  for (const source of sources) if (existsSync(source)) visit(source);
  return hash.digest('hex');
}

export function buildIfStale(parts = Object.keys(PARTS)) {
  mkdirSync('dist', { recursive: true });
  for (const [name, { sources, result, command }] of Object.entries(PARTS)) {
    if (!parts.includes(name)) continue;
    const stamp = join('dist', `.${name}-sources`);
    const now = fingerprint(sources);
    if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) continue;
    console.log(`Building ${name} …`);
    const built = spawnSync(command[0], command.slice(1), { stdio: ['ignore', 'inherit', 'inherit'] });
    if (built.status !== 0) process.exit(built.status ?? 1);
    writeFileSync(stamp, now);
  }
}
