// Metrics name routes by their template, never by their ids, and are told on loopback only.
import Fastify from 'fastify';
import type { Queue } from '../outbox/queue';
import { Log } from '../log';
import { registerMetrics } from './metrics';

describe('metrics', () => {
  it('times requests by route and shows process, queue and sockets', async () => {
    const server = Fastify();
    const metrics = registerMetrics(server);
    server.get('/api/resources/:id', async () => ({ ok: true }));
    const queue = { boss: { getQueueStats: async (name: string) => [{ name, readyCount: name === 'dead' ? 2 : 5, deferredCount: 0, activeCount: 1, failedCount: 0 }] } } as unknown as Pick<Queue, 'boss'>;
    const port = await metrics.listen(0, { queue, sockets: () => 7, gauges: { all: [{ name: 'trellis_room', help: 'What a room tells', read: async () => 41 }] } }, new Log('fatal'));
    try {
      const base = await server.listen({ port: 0, host: '127.0.0.1' });
      await fetch(`${base}/api/resources/0193-secret`);
      await fetch(`${base}/nowhere`);
      const response = await fetch(`http://127.0.0.1:${port}/metrics`);
      const text = await response.text();
      expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
      expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/api/resources/:id",status="200"} 1');
      expect(text).toContain('http_request_duration_seconds_count{method="GET",route="unknown",status="404"} 1');
      expect(text).not.toContain('0193-secret');
      expect(text).toContain('trellis_sockets 7');
      expect(text).toContain('trellis_room 41');
      expect(text).toContain('trellis_queue_jobs{queue="dead",state="ready"} 2');
      expect(text).toMatch(/process_resident_memory_bytes \d+/);
      expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    } finally {
      await metrics.close();
      await server.close();
    }
  });
});
