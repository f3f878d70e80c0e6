// The one validated description of the environment. An unknown or malformed value stops the boot with a line to act on.
import * as z from 'zod';

const flag = z.stringbool({ error: 'must be true or false' });
const port = z.coerce.number({ error: 'must be a number' }).int().min(0).max(65535);
const url = (protocols: string[]) => z.string().refine((value) => {
  try { return protocols.includes(new URL(value).protocol.slice(0, -1)); } catch { return false; }
}, `must be a URL starting with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}`);

/** Every setting: its form, its default, and what it is for (printed into .env.example). */
export const SETTINGS = {
  PORT: [port.default(3000), 'The one port of web app, API and sockets.'],
  HOST: [z.string().min(1).default('0.0.0.0'), 'The address to listen on.'],
  PUBLIC_URL: [url(['http', 'https']).optional(), 'How browsers reach it, for links in mail and the origin check. Default: the address of the request.'],
  TRELLIS_DATA: [z.string().min(1).default('.trellis'), 'The folder of the embedded database, uploaded files, unsent mail and the secret.'],
  TRELLIS_SECRET: [z.string().min(32, 'must have at least 32 characters').optional(), 'Signs and derives what must stay secret. Default: made once and kept in TRELLIS_DATA. Every node needs the same.'],
  TRELLIS_ROLE: [z.enum(['all', 'web', 'worker'], { error: 'must be all, web or worker' }).default('all'), 'What this process does: serve requests, do background work, or both.'],
  DATABASE_URL: [url(['postgres', 'postgresql']).optional(), 'A PostgreSQL 18 database whose owner this is (it makes the less privileged roles). Default: an embedded one.'],
  DATABASE_POOL: [z.coerce.number().int().min(2).max(200).default(10), 'Connections for requests.'],
  MEILI_URL: [url(['http', 'https']).optional(), 'A Meilisearch server. Default: PostgreSQL searches.'],
  MEILI_KEY: [z.string().min(1).optional(), 'Its key.'],
  REDIS_URL: [url(['redis', 'rediss']).optional(), 'Carries live events between nodes. Default: PostgreSQL carries them when SOCKET_NODES is above 1.'],
  SOCKET_NODES: [z.coerce.number().int().min(1).max(100).default(1), 'How many web nodes share this database.'],
  FILES_DIR: [z.string().min(1).optional(), 'Where uploaded files are kept. Default: files in TRELLIS_DATA.'],
  S3_URL: [url(['http', 'https']).optional(), 'An S3 store for uploaded files, instead of a folder.'],
  S3_BUCKET: [z.string().min(1).optional(), 'Its bucket.'],
  S3_REGION: [z.string().min(1).default('us-east-1'), 'Its region.'],
  S3_KEY: [z.string().min(1).optional(), 'Who signs in to it.'],
  S3_SECRET: [z.string().min(1).optional(), 'The secret of that key.'],
  FILES_MOST_MB: [z.coerce.number().int().min(1).max(500).default(50), 'How large one uploaded file may be, in MB.'],
  FILES_QUOTA_MB: [z.coerce.number().int().min(10).default(2000), 'How much one person may keep in uploaded files, in MB.'],
  SMTP_URL: [url(['smtp', 'smtps']).optional(), 'Sends mail. Default: mail is written as .eml files into TRELLIS_DATA.'],
  CHANNEL_HOSTS: [z.string().default('').transform((list) => list.split(',').map((host) => host.trim().toLowerCase()).filter(Boolean)), 'Hosts that channel messages may reach although they are private or speak http, for a chat server of your own, as name or name:port, separated by commas.'],
  MAIL_FROM: [z.string().min(3).default('Trellis <trellis@localhost>'), 'The sender of mail.'],
  METRICS_PORT: [port.optional(), 'Serves /metrics on 127.0.0.1 at this port. Default: off.'],
  LOG_LEVEL: [z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'), 'How much is logged.'],
  SECURE_COOKIES: [flag.optional(), 'Cookies over https only. Default: true unless PUBLIC_URL is http or missing.'],
  TRELLIS_DEMO: [flag.optional(), 'Seed the demo trust into an empty database. Default: true for the embedded database.'],
  TRUST_PROXY: [flag.default(false), 'Believe X-Forwarded-* headers: only behind a proxy of your own.'],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

type Settings = typeof SETTINGS;
export type Config = { [Name in keyof Settings]: z.output<Settings[Name][0]> };
/** The injection token, since a type is not one. */
export const CONFIG = Symbol('config');

export class ConfigError extends Error {}

const OURS = /^(CHANNEL_|TRELLIS_|DATABASE_|MEILI_|REDIS_|SOCKET_|SMTP_|MAIL_|METRICS_|FILES_|S3_)/;

/** Reads the environment. @throws ConfigError naming each wrong variable, one a line. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const shape = Object.fromEntries(Object.entries(SETTINGS).map(([name, [schema]]) => [name, schema]));
  const given = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, environment[name] || undefined]));
  const parsed = z.object(shape).safeParse(given);
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message} (it is “${shown(issue.path[0], environment)}”)`);
  const unknown = Object.keys(environment).filter((name) => OURS.test(name) && !(name in SETTINGS));
  for (const name of unknown) wrong.push(`${name} is not a setting of Trellis; .env.example lists them all`);
  if (wrong.length) throw new ConfigError(wrong.join('\n'));
  return parsed.data as Config;
}

function shown(name: PropertyKey | undefined, environment: Record<string, string | undefined>): string {
  const text = String(name);
  return /SECRET|KEY|URL/.test(text) ? '…' : environment[text] ?? '';
}

/** Where links lead that no request asked for: those of mails and chat messages. */
export const siteOrigin = ({ PUBLIC_URL, PORT }: Pick<Config, 'PUBLIC_URL' | 'PORT'>): string => (PUBLIC_URL ? new URL(PUBLIC_URL).origin : `http://localhost:${PORT}`);

/** The text of .env.example, so that it can never drift from the schema. */
export function envExample(): string {
  const lines = Object.entries(SETTINGS).map(([name, [schema, purpose]]) => {
    const fallback = schema.safeParse(undefined);
    const value = fallback.success && fallback.data !== undefined ? String(fallback.data) : '';
    return `# ${purpose}\n${value ? '' : '# '}${name}=${value}\n`;
  });
  return `# Every setting of Trellis. All are optional. Written by \`npm run env-example\` from api/src/platform/config.\n\n${lines.join('\n')}`;
}
