// Where a request carries its secret: the session cookie or a bearer token.
import type { FastifyRequest } from 'fastify';

/** `__Host-` pins the cookie to this host over https; browsers refuse that name on plain http. */
export const cookieName = (secure: boolean): string => (secure ? '__Host-trellis' : 'trellis');

export interface Credential { readonly secret: string; readonly via: 'cookie' | 'token' }

export function credentialOf(request: Pick<FastifyRequest, 'headers'>): Credential | null {
  const bearer = /^Bearer ([\w.~+/-]{20,300})$/.exec(request.headers.authorization ?? '');
  if (bearer) return { secret: bearer[1]!, via: 'token' };
  const secret = cookieOf(request.headers.cookie ?? '');
  return secret ? { secret, via: 'cookie' } : null;
}

function cookieOf(header: string): string | null {
  for (const part of header.split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if ((name === '__Host-trellis' || name === 'trellis') && value && value.length <= 300) return value;
  }
  return null;
}
