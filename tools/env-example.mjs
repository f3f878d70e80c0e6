// npm run env-example: writes .env.example from the schema of the settings, so that the two never differ.
import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';

// Bundled with its schema library: a module in a data: address can import nothing.
const { outputFiles: [bundle] } = await build({ entryPoints: ['api/src/platform/config/config.ts'], bundle: true, write: false, format: 'esm', platform: 'node', logLevel: 'error' });
const { envExample } = await import(`data:text/javascript;base64,${Buffer.from(bundle.contents).toString('base64')}`);
writeFileSync('.env.example', envExample());
