// npm run dev: the API rebuilt and restarted on each change, the web application with reload in front of it.
import { spawn } from 'node:child_process';

const API_PORT = process.env.API_PORT ?? '3001';
const WEB_PORT = process.env.PORT ?? '3000';
const { PORT: _, ...environment } = process.env;
const api = spawn(process.execPath, ['tools/build-api.mjs', '--watch'], { stdio: 'inherit', env: { ...environment, PORT: API_PORT, LOG_LEVEL: process.env.LOG_LEVEL ?? 'info' } });
// ng serve would take PORT for its own, whatever --port says.
const web = spawn(process.execPath, ['../node_modules/@angular/cli/bin/ng.js', 'serve', '--port', WEB_PORT, '--proxy-config', 'proxy.mjs'], { cwd: 'web', stdio: 'inherit', env: { ...environment, API_PORT, NG_CLI_ANALYTICS: 'false' } });
const stop = () => { api.kill('SIGTERM'); web.kill('SIGTERM'); };
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
api.on('exit', stop);
web.on('exit', stop);
