// Bundles the API for Node: esbuild, with swc for the decorators' metadata that Nest and TypeORM read. --watch rebuilds and restarts.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { transform } from '@swc/core';
import { build, context } from 'esbuild';

const decorators = {
  name: 'decorators',
  setup(plugin) {
    plugin.onLoad({ filter: /\/api\/src\/.*\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        filename: path, swcrc: false, sourceMaps: 'inline',
        jsc: {
          target: 'es2022', keepClassNames: true, parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      });
      return { contents: code, loader: 'js' };
    });
  },
};

export const apiBuild = {
  entryPoints: { start: 'api/src/start.ts', cli: 'api/src/cli.ts', 'merge-worker': 'api/src/resources/merging/merge-worker.ts', 'figures-worker': 'api/src/analytics/closing/figures-worker.ts', parser: 'api/src/resources/parsing/parser-process.ts' }, outdir: 'dist/api', bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20',
  packages: 'external', keepNames: true, sourcemap: true, tsconfig: 'tsconfig.base.json', plugins: [decorators], logLevel: 'warning',
};

if (process.argv.includes('--watch')) {
  let child;
  const restart = {
    name: 'restart',
    setup(plugin) {
      plugin.onEnd(({ errors }) => {
        if (errors.length) return;
        child?.kill('SIGTERM');
        child = spawn(process.execPath, ['--max-semi-space-size=16', 'dist/api/start.js'], { stdio: 'inherit' });
      });
    },
  };
  const watching = await context({ ...apiBuild, plugins: [decorators, restart] });
  await watching.watch();
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { child?.kill('SIGTERM'); void watching.dispose(); child?.once('exit', () => process.exit(0)); });
} else {
  await build(apiBuild);
}
