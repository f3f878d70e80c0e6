// Builds the web application and compresses what is served as it lies.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const built = spawnSync(process.execPath, ['../node_modules/@angular/cli/bin/ng.js', 'build'], { cwd: 'web', stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', env: { ...process.env, NG_CLI_ANALYTICS: 'false', CI: '1' } });
if (built.status !== 0 || process.argv.includes('--verbose')) process.stdout.write(built.stdout);
if (built.status !== 0) process.exit(built.status ?? 1);

for (const path of readdirSync('dist/web', { recursive: true })) {
  if (!/\.(js|css|html|svg|json|webmanifest)$/.test(path)) continue;
  const bytes = readFileSync(join('dist/web', path));
  if (bytes.length < 1024) continue;
  writeFileSync(join('dist/web', `${path}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  writeFileSync(join('dist/web', `${path}.gz`), gzipSync(bytes, { level: 9 }));
}
