// Says whether the process runs, and whether it can serve; serves the API document and takes browsers' security reports.
import { Controller, Inject } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/config';
import { Route } from '../http/route';
import { openApiDocument } from '../http/openapi';
import { Log } from '../log';
import { ProblemError } from '../problem';
import { Realtime } from '../realtime/realtime';
import { Input } from '../http/input';
import { Drain } from './drain';

@Controller()
export class HealthController {
  constructor(@InjectDataSource() private readonly source: DataSource, @Inject(CONFIG) private readonly config: Config, private readonly log: Log, private readonly drain: Drain, private readonly realtime: Realtime) {}

  @Route('health.live')
  live() {
    return { status: 'up' as const };
  }

  @Route('health.ready')
  async ready() {
    if (this.drain.stopping) throw new ProblemError('service.unavailable', undefined, { retryAfter: 5 });
    try {
      await this.source.query('SELECT 1');
    } catch (error) {
      this.log.error('not ready', error);
      throw new ProblemError('service.unavailable', undefined, { retryAfter: 5 });
    }
    return { status: 'up' as const, parts: { database: 'up', search: this.config.MEILI_URL ? 'up' : 'off', redis: !this.config.REDIS_URL ? 'off' : this.realtime.nodesUp ? 'up' : 'down' } };
  }

  @Route('openapi.show')
  openapi() {
    return openApiDocument();
  }

  @Route('csp.report')
  report(@Input() { body }: { body: Record<string, unknown> }) {
    const report = (body['csp-report'] ?? body) as Record<string, unknown>;
    this.log.pino.warn({ directive: report['violated-directive'] ?? report['effectiveDirective'], blocked: report['blocked-uri'] ?? report['blockedURL'] }, 'content security violation');
    return null;
  }
}
