// The cookie that carries a browser's session: unreadable by scripts, never sent from another site's form.
import { cookieName, isSecure, type Config } from '@trellis/platform';

/** A session ends after this many days, however much it is used. */
export const SESSION_DAYS = 30;

const attributes = (config: Config): string => `Path=/; HttpOnly; SameSite=Lax${isSecure(config) ? '; Secure' : ''}`;

/** The Set-Cookie header that signs in. */
export const sessionCookie = (config: Config, secret: string): string =>
  `${cookieName(isSecure(config))}=${secret}; Max-Age=${SESSION_DAYS * 86_400}; ${attributes(config)}`;

/** The Set-Cookie header that signs out. */
export const endedCookie = (config: Config): string => `${cookieName(isSecure(config))}=; Max-Age=0; ${attributes(config)}`;
