// Structured logs, one JSON object a line, with the request's id and never with content.
import { Injectable, type LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { RequestContext } from './http/request-context';

@Injectable()
export class Log implements LoggerService {
  readonly pino: Logger;

  constructor(level: string) {
    this.pino = pino({
      level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'message', errorKey: 'error',
      redact: ['req.headers.cookie', 'req.headers.authorization'],
      mixin: () => {
        const requestId = RequestContext.current()?.requestId;
        return requestId ? { requestId } : {};
      },
    });
  }

  log(message: unknown, context?: unknown): void { this.pino.debug({ context }, String(message)); }
  info(message: string, fields: object = {}): void { this.pino.info(fields, message); }
  warn(message: unknown, context?: unknown): void { this.pino.warn({ context }, String(message)); }
  debug(message: unknown, context?: unknown): void { this.pino.debug({ context }, String(message)); }
  error(message: unknown, error?: unknown): void {
    if (error instanceof Error) this.pino.error({ error }, String(message));
    else this.pino.error({ context: error }, String(message));
  }
}
