// Starts Trellis: configuration, database, demo on first start, then one port for everything; stops cleanly on a signal.
import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AlreadyRunning, ConfigError, Log, readConfig, readSecret, type Config } from '@trellis/platform';
import { demoSignIns, seedDemo } from '@trellis/demo';
import { openDatabase, type OpenDatabase } from './open-database';
import { startApp } from './start-app';

/** The built web application lies beside this bundle. */
const WEB_FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'web');

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const secret = readSecret(config);
  const log = new Log(config.LOG_LEVEL);
  const database = await openDatabase(config, secret);
  let app: NestFastifyApplication | undefined;
  try {
    const demo = (config.TRELLIS_DEMO ?? database.embedded) && config.TRELLIS_ROLE !== 'worker';
    app = await startApp({
      config, connections: database.connections, secret, log, webFolder: WEB_FOLDER,
      prepare: async (made) => { if (demo) await seedDemo(made, database.connections.owner, (line) => console.log(line)); },
    });
    await app.listen(config.PORT, config.HOST);
  } catch (error) {
    await app?.close().catch(() => undefined);
    await database.close();
    throw error;
  }
  await announce(config, app);
  stopOnSignal(app, database, log);
}

async function announce(config: Config, app: NestFastifyApplication): Promise<void> {
  const port = (app.getHttpServer().address() as { port: number }).port;
  console.log(`\nTrellis is ready: ${config.PUBLIC_URL ?? `http://localhost:${port}`}`);
  for (const line of await demoSignIns(app)) console.log(line);
  if (!existsSync(join(WEB_FOLDER, 'index.html'))) console.log('The web application is not built: run `npm run build`.');
  console.log('Ctrl-C stops it.\n');
}

/** The first signal drains; the second no longer waits. */
function stopOnSignal(app: NestFastifyApplication, database: OpenDatabase, log: Log): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    const deadline = setTimeout(() => process.exit(1), 15_000);
    try {
      await app.close();
      await database.close();
    } catch (error) {
      log.error('stopping', error);
    }
    clearTimeout(deadline);
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

try {
  await main();
} catch (error) {
  if (error instanceof ConfigError) console.error(`Trellis cannot start with these settings:\n${error.message}`);
  else if (error instanceof AlreadyRunning) console.error(error.message);
  else if ((error as { code?: string }).code === 'EADDRINUSE') console.error(`Trellis cannot start: port ${process.env['PORT'] ?? 3000} is taken. Set PORT to a free one.`);
  else console.error('Trellis could not start.', error);
  process.exit(1);
}
