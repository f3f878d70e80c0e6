// Whether a request comes from our own pages: browsers name the origin of every state change.
import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '../config/config';

/** True for our exact origin, and for clients that are no browser (they send neither header). */
export function isOwnOrigin(request: { headers: IncomingHttpHeaders; protocol?: string }, config: Pick<Config, 'PUBLIC_URL'>): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] === undefined || ['same-origin', 'none'].includes(String(request.headers['sec-fetch-site']));
  if (config.PUBLIC_URL) return origin === new URL(config.PUBLIC_URL).origin;
  return origin === `http://${host}` || origin === `https://${host}`;
}
