// Counts what an operator watches: the process, requests by route, the queue, sockets; told at /metrics on loopback only.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Log } from '../log';
import type { Queue } from '../outbox/queue';
import { QUEUES } from '../outbox/queues';
import type { Gauges } from './gauges';

/** Seconds: most answers take milliseconds, and a slow one should be told from a stuck one. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface MetricSources {
  readonly queue: Pick<Queue, 'boss'>;
  /** Sockets open on this node. */
  readonly sockets: () => number;
  /** What the rooms have to tell. */
  readonly gauges: Pick<Gauges, 'all'>;
}

export class Metrics {
  readonly #registry = new Registry();
  #listener: Server | undefined;

  /** Times every request under its route's template, so that ids never become labels. */
  watch(server: FastifyInstance): void {
    collectDefaultMetrics({ register: this.#registry });
    const duration = new Histogram({ name: 'http_request_duration_seconds', help: 'Time to answer, by route', labelNames: ['method', 'route', 'status'], buckets: BUCKETS, registers: [this.#registry] });
    server.addHook('onResponse', async (request, reply) => {
      duration.observe({ method: request.method, route: request.routeOptions.url ?? 'unknown', status: reply.statusCode }, reply.elapsedTime / 1000);
    });
  }

  /** Serves /metrics on 127.0.0.1. @returns the port, which differs from the one asked for when that was 0. */
  async listen(port: number, { queue, sockets, gauges }: MetricSources, log: Log): Promise<number> {
    this.watchQueue(queue);
    new Gauge({ name: 'trellis_sockets', help: 'Live connections of this node', registers: [this.#registry], collect() { this.set(sockets()); } });
    for (const { name, help, read } of gauges.all) new Gauge({ name, help, registers: [this.#registry], async collect() { this.set(await read()); } });
    const listener = this.#listener = createServer((request, response) => {
      if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
      this.#registry.metrics().then(
        (text) => response.writeHead(200, { 'content-type': this.#registry.contentType }).end(text),
        (error: unknown) => { log.error('metrics', error); response.writeHead(500).end(); });
    });
    await new Promise<void>((done, fail) => listener.once('error', fail).listen(port, '127.0.0.1', done));
    return (listener.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const listener = this.#listener;
    if (!listener) return;
    listener.closeAllConnections();
    await new Promise<void>((done) => listener.close(() => done()));
  }

  private watchQueue(queue: MetricSources['queue']): void {
    new Gauge({
      name: 'trellis_queue_jobs', help: 'Jobs by queue and state; those waiting in the queue “dead” are dead letters', labelNames: ['queue', 'state'], registers: [this.#registry],
      async collect() {
        for (const { name } of QUEUES) {
          const found = await queue.boss.getQueueStats(name);
          const { readyCount, deferredCount, activeCount, failedCount } = found[0] ?? { readyCount: 0, deferredCount: 0, activeCount: 0, failedCount: 0 };
          for (const [state, count] of Object.entries({ ready: readyCount, deferred: deferredCount, active: activeCount, failed: failedCount })) this.set({ queue: name, state }, count);
        }
      },
    });
  }
}

/** Before routes are registered; `listen` and `close` are the caller's. */
export function registerMetrics(server: FastifyInstance): Metrics {
  const metrics = new Metrics();
  metrics.watch(server);
  return metrics;
}
