// npm run env-example: writes .env.example from the config schema, so that it lists every setting and no other.
import { writeFileSync } from 'node:fs';
import { bundle } from './run-ts.mjs';
import { pathToFileURL } from 'node:url';

const { envExample } = await import(pathToFileURL(await bundle('api/src/platform/config/config.ts')).href);
writeFileSync('.env.example', envExample());
