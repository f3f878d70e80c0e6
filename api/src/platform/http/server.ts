// The HTTP server under Nest: ids, limits, logs, compression, headers.
import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config';
import type { Log } from '../log';
import { sendProblem, toProblem } from './problem.filter';
import { registerSecurityHeaders } from './security-headers';

/** A lesson of 40,000 words with its structure fits several times over. */
const BODY_LIMIT = 8 * 1024 * 1024;
export const FILE_LIMIT = 10 * 1024 * 1024;

export async function makeServer(config: Config, log: Log): Promise<FastifyAdapter> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT, trustProxy: config.TRUST_PROXY, requestTimeout: 60_000, keepAliveTimeout: 65_000,
    genReqId: () => randomUUID(), routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => sendProblem(reply, request.id, toProblem(error, log, request.id)),
  });
  const server = adapter.getInstance() as unknown as FastifyInstance;
  // Browsers send security reports under types of their own.
  server.addContentTypeParser(['application/csp-report', 'application/reports+json'], { parseAs: 'string', bodyLimit: 65_536 }, server.getDefaultJsonParser('error', 'error'));
  // Pieces of an upload are read as they arrive, by whoever wants them.
  server.addContentTypeParser('application/offset+octet-stream', (_request, payload, done) => done(null, payload));
  server.addHook('onRequest', async (request, reply) => { void reply.header('x-request-id', request.id); });
  server.addHook('onResponse', async (request, reply) => {
    log.info('request', { requestId: request.id, method: request.method, path: request.url.split('?')[0], status: reply.statusCode, ms: Math.round(reply.elapsedTime) });
  });
  await registerSecurityHeaders(server, config);
  await server.register(compress, { global: true, threshold: 2048, encodings: ['br', 'gzip'], brotliOptions: { params: { 1: 4 } } });
  await server.register(multipart, { limits: { fileSize: FILE_LIMIT, files: 1, fields: 4 } });
  return adapter;
}
