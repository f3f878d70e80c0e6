// Turns whatever was thrown into problem+json: expected failures as they are, faults logged and never shown raw.
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ProblemCode } from '@trellis/contracts';
import { Log } from '../log';
import { ProblemError } from '../problem';
import type { HttpRequest } from './http-request';

const BY_STATUS: Record<number, ProblemCode> = { 400: 'request.malformed', 404: 'route.not_found', 405: 'route.not_found', 413: 'request.too_large', 415: 'request.unsupported_type', 429: 'request.too_many', 503: 'service.unavailable' };
/** PostgreSQL refusing a value that passed the schema: text it cannot hold, numbers out of range. */
const BAD_VALUE = new Set(['22P02', '22021', '22P05', '22003', '22007', '22008']);

/** The database is away for a moment: nothing is wrong with the request, and trying again will do. */
const AWAY = /^(ECONNREFUSED|ECONNRESET|EPIPE|57P0[123]|08\d{3}|53300)$/;
const isAway = (error: unknown, code: string | undefined): boolean =>
  (code !== undefined && AWAY.test(code)) || (error instanceof Error && /Connection terminated|timeout exceeded when trying to connect|not queryable/.test(error.message));

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<HttpRequest>();
    sendProblem(host.switchToHttp().getResponse<FastifyReply>(), request.id, toProblem(error, this.log, request.id));
  }
}

export function toProblem(error: unknown, log: Log, requestId: string): ProblemError {
  if (error instanceof ProblemError) return error;
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  const known = status === undefined ? undefined : BY_STATUS[status];
  if (known) return new ProblemError(known);
  if (code && BAD_VALUE.has(code)) return new ProblemError('request.invalid', 'Something you entered cannot be stored. Please check for unusual characters or very large numbers');
  if (isAway(error, code)) {
    log.pino.warn({ error, requestId }, 'database away');
    return new ProblemError('service.unavailable', undefined, { retryAfter: 1 });
  }
  log.pino.error({ error, requestId }, 'fault');
  return new ProblemError('fault', `If it happens again, tell your administrator this reference: ${requestId}`);
}

export function sendProblem(reply: FastifyReply, requestId: string, problem: ProblemError): void {
  if (problem.more.retryAfter) void reply.header('retry-after', String(problem.more.retryAfter));
  void reply.status(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify({ ...problem.toBody(), requestId }));
}
