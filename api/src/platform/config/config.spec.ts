// Settings: a wrong one gives one line to act on, and what is written down elsewhere (.env.example, docker-compose.yml) agrees with the schema.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ConfigError, envExample, readConfig, SETTINGS } from './config';

function complaints(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message.split('\n');
  }
}

describe('readConfig', () => {
  it('needs nothing', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ PORT: 3000, HOST: '0.0.0.0', TRELLIS_DATA: '.trellis', TRELLIS_ROLE: 'all', LOG_LEVEL: 'info', TRUST_PROXY: false });
    expect(config.DATABASE_URL).toBeUndefined();
  });

  it('turns text into what it means, and an empty value into none', () => {
    expect(readConfig({ PORT: '8080', TRUST_PROXY: 'true', TRELLIS_DEMO: 'false', SMTP_URL: '', MEILI_URL: '' })).toMatchObject({ PORT: 8080, TRUST_PROXY: true, TRELLIS_DEMO: false });
    expect(readConfig({ SMTP_URL: '' }).SMTP_URL).toBeUndefined();
  });

  it('leaves the rest of the environment alone', () => {
    expect(complaints({ PATH: '/bin', HOME: '/root', LANG: 'en_GB.UTF-8', npm_config_cache: 'x' })).toEqual([]);
  });

  it.each([
    [{ PORT: 'http' }, /^PORT must be a number .*“http”/],
    [{ PORT: '70000' }, /^PORT .*“70000”/],
    [{ PUBLIC_URL: 'trellis.example.org' }, /^PUBLIC_URL must be a URL starting with http:\/\/ or https:\/\//],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must be a URL starting with postgres:\/\//],
    [{ MEILI_URL: 'search:7700' }, /^MEILI_URL must be a URL/],
    [{ REDIS_URL: 'http://redis' }, /^REDIS_URL must be a URL starting with redis:\/\//],
    [{ TRELLIS_ROLE: 'boss' }, /^TRELLIS_ROLE must be all, web or worker .*“boss”/],
    [{ TRUST_PROXY: 'perhaps' }, /^TRUST_PROXY must be true or false .*“perhaps”/],
    [{ TRELLIS_SECRET: 'short' }, /^TRELLIS_SECRET must have at least 32 characters/],
    [{ DATABASE_POOL: '1' }, /^DATABASE_POOL /],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL .*“loud”/],
    [{ TRELIS_DATA: 'x', TRELLIS_DATE: 'x' }, /^TRELLIS_DATE is not a setting of Trellis; \.env\.example lists them all$/],
    [{ MEILI_HOST: 'x' }, /^MEILI_HOST is not a setting/],
  ])('says in one line what is wrong with %j', (environment, says) => {
    const lines = complaints(environment as unknown as Record<string, string>);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(says);
  });

  it('names every wrong one, and never shows a secret', () => {
    const lines = complaints({ PORT: 'x', LOG_LEVEL: 'x', TRELLIS_SECRET: 'hunter2', DATABASE_URL: 'mysql://root:hunter2@db' });
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['PORT', 'TRELLIS_SECRET', 'DATABASE_URL', 'LOG_LEVEL']);
    expect(lines.join()).not.toContain('hunter2');
  });
});

describe('.env.example', () => {
  const text = readFileSync('.env.example', 'utf8');

  it('is what the schema says (npm run env-example writes it)', () => {
    expect(text).toBe(envExample());
  });

  it('names every setting, and is itself valid', () => {
    const names = [...text.matchAll(/^(?:# )?([A-Z0-9_]+)=/gm)].map(([, name]) => name);
    expect(names).toEqual(Object.keys(SETTINGS));
    const set = Object.fromEntries([...text.matchAll(/^([A-Z0-9_]+)=(.*)$/gm)].map(([, name, value]): [string, string] => [name!, value!]));
    expect(complaints(set)).toEqual([]);
  });
});

interface Service { image?: string; environment?: Record<string, string>; volumes?: string[]; healthcheck?: { test: string[] }; restart?: string; depends_on?: Record<string, { condition: string }> }

describe('docker-compose.yml', () => {
  const source = readFileSync('docker-compose.yml', 'utf8');
  const compose = parse(source) as { services: Record<string, Service>; volumes: Record<string, unknown> };
  const { app } = compose.services as { app: Service };
  const secrets: Record<string, string> = { TRELLIS_SECRET: 's'.repeat(40), POSTGRES_PASSWORD: 'abc123', MEILI_KEY: 'k'.repeat(20) };
  /** As docker compose fills it in: ${NAME:?complaint} and ${NAME:-fallback}. */
  const filled = (value: string): string => value.replace(/\$\{(\w+):([?-])([^}]*)\}/g, (_, name: string, kind: string, rest: string) => (kind === '-' ? rest : secrets[name] ?? ''));

  it('sets the application only what it knows, and validly', () => {
    const environment = Object.fromEntries(Object.entries(app.environment!).map(([name, value]): [string, string] => [name, filled(String(value))]));
    expect(Object.keys(environment).filter((name) => !(name in SETTINGS))).toEqual([]);
    expect(complaints(environment)).toEqual([]);
    expect(readConfig(environment)).toMatchObject({ PORT: 3000, MEILI_URL: 'http://search:7700', REDIS_URL: 'redis://redis:6379', DATABASE_URL: 'postgres://trellis:abc123@database:5432/trellis' });
  });

  it('holds no secret, and says what to do about each that is missing', () => {
    for (const name of Object.keys(secrets)) expect(source).toMatch(new RegExp(`\\$\\{${name}:\\?set ${name} in \\.env to `));
    expect(source).not.toMatch(/(PASSWORD|SECRET|KEY): (?!\$\{)\S/);
  });

  it('gives every service a health check, a named volume and a restart policy, and starts the application last', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      expect([name, service.healthcheck?.test[0]]).toEqual([name, 'CMD']);
      expect([name, service.restart]).toEqual([name, 'unless-stopped']);
      for (const volume of service.volumes ?? ['']) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
    }
    const others = Object.keys(compose.services).filter((name) => name !== 'app');
    expect(Object.fromEntries(others.map((name) => [name, { condition: 'service_healthy' }]))).toEqual(app.depends_on);
  });

  it('pins every image', () => {
    for (const { image } of Object.values(compose.services)) expect(image).toMatch(/:(v?\d|latest$)/);
    expect(compose.services['database']!.image).toBe('postgres:18');
  });
});
