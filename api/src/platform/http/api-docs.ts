// A page to browse the API: Swagger UI over /api/openapi.json, under a policy of its own, since it knows no trusted types.
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';

const FOLDER = '/api/docs';
const ASSETS: Record<string, string> = { 'swagger-ui.css': 'text/css', 'swagger-ui-bundle.js': 'text/javascript', 'favicon-32x32.png': 'image/png' };

const PAGE = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Trellis API</title>
<link rel="icon" href="${FOLDER}/favicon-32x32.png"><link rel="stylesheet" href="${FOLDER}/swagger-ui.css">
</head>
<body>
<div id="docs"><noscript>This page needs JavaScript. The document itself is at <a href="/api/openapi.json">/api/openapi.json</a>.</noscript></div>
<script src="${FOLDER}/swagger-ui-bundle.js"></script><script src="${FOLDER}/start.js"></script>
</body>
</html>
`;
const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true, docExpansion: 'list', filter: true, persistAuthorization: false, validatorUrl: null });\n`;

const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "connect-src 'self'", "font-src 'self' data:",
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ');

export function registerApiDocs(server: FastifyInstance): void {
  const library = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const serve = (path: string, type: string, body: () => unknown): void => {
    server.get(path, async (_, reply) => reply.header('content-security-policy', POLICY).header('cache-control', 'no-cache').type(`${type}; charset=utf-8`).send(body()));
  };
  serve(FOLDER, 'text/html', () => PAGE);
  serve(`${FOLDER}/start.js`, 'text/javascript', () => START);
  for (const [name, type] of Object.entries(ASSETS)) serve(`${FOLDER}/${name}`, type, () => createReadStream(join(library, name)));
}
