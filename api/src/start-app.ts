// Makes the application on a migrated database: HTTP, sockets and background work, by the process's role.
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CONNECTIONS, DeclaredRoutes, Gauges, makeServer, Queue, Realtime, registerApiDocs, registerMetrics, registerWebFiles, Schedule, Subscribers, type Connections, type PlatformOptions } from '@trellis/platform';
import { AppModule } from './app.module';

export interface AppOptions extends PlatformOptions {
  readonly webFolder: string;
  /** Done on the finished application before it delivers events or takes requests: writing the demo. */
  readonly prepare?: (app: NestFastifyApplication) => Promise<void>;
}

/** Ready to `listen`; every route declared, every room subscribed. */
export async function startApp(options: AppOptions): Promise<NestFastifyApplication> {
  const { config, log } = options;
  const adapter = await makeServer(config, log);
  const metrics = config.METRICS_PORT === undefined ? null : registerMetrics(adapter.getInstance());
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(options), adapter, { logger: log, abortOnError: false });
  await app.get(Queue).start();
  await app.init();
  app.get(DeclaredRoutes).check();
  registerApiDocs(app.getHttpAdapter().getInstance());
  await registerWebFiles(app.getHttpAdapter().getInstance(), options.webFolder);
  await app.get(Realtime).attach(app.getHttpServer(), app.get<Connections>(CONNECTIONS).app);
  if (metrics) {
    await metrics.listen(config.METRICS_PORT!, { queue: app.get(Queue), sockets: () => app.get(Realtime).connections, gauges: app.get(Gauges) }, log);
    app.getHttpServer().once('close', () => void metrics.close());
  }
  await options.prepare?.(app);
  if (config.TRELLIS_ROLE !== 'web') {
    await app.get(Subscribers).start();
    app.get(Schedule).start();
  }
  return app;
}
