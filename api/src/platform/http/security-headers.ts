// The headers that put the browser on our side; the same on every answer.
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config';

export const isSecure = (config: Config): boolean => config.SECURE_COOKIES ?? config.PUBLIC_URL?.startsWith('https:') ?? false;

export async function registerSecurityHeaders(server: FastifyInstance, config: Config): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"], 'script-src': ["'self'"],
        // Angular sets component styles as <style> elements; scripts never need that.
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'], 'font-src': ["'self'"], 'connect-src': ["'self'", 'ws:', 'wss:'], 'object-src': ["'none'"],
        'base-uri': ["'self'"], 'form-action': ["'self'"], 'frame-ancestors': ["'none'"], 'report-uri': ['/api/csp-reports'],
        'require-trusted-types-for': ["'script'"], 'trusted-types': ['angular', 'angular#bundler', 'ProseMirrorClipboard'],
      },
    },
    strictTransportSecurity: isSecure(config) ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: false, referrerPolicy: { policy: 'same-origin' }, xFrameOptions: { action: 'deny' },
  });
}
