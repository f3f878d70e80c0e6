// Serves the built web application: hashed files for ever, everything else fresh, and index.html for its pages.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../problem';
import { sendProblem } from './problem.filter';

const HASHED = /-[A-Za-z0-9_-]{8}\.(js|css|woff2)$/;

export async function registerWebFiles(server: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await server.register(files, {
    root: folder, wildcard: false, serve: false, preCompressed: true, cacheControl: false,
    setHeaders: (reply, path) => { void reply.header('cache-control', HASHED.test(path.replace(/\.(br|gz)$/, '')) ? 'public, max-age=31536000, immutable' : 'no-cache'); },
  });
  server.get('/*', async (request, reply) => {
    const path = decodeURIComponent(request.url.split('?')[0]!);
    if (/^\/(api|ws)(\/|$)/.test(path)) return sendProblem(reply, request.id, new ProblemError('route.not_found'));
    return reply.sendFile(/\.[a-z0-9]+$/i.test(path) ? path.slice(1) : 'index.html');
  });
}
