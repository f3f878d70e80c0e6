// Settings: a wrong one stops the boot with one clear line, and what is written about them elsewhere is true.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ConfigError, envExample, readConfig, SETTINGS } from './config';

const problem = (environment: Record<string, string>): string => {
  try { readConfig(environment); } catch (error) { if (error instanceof ConfigError) return error.message; throw error; }
  return '';
};

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toMatchObject({ PORT: 3000, TRELLIS_DATA: '.trellis', TRELLIS_ROLE: 'all', LOG_LEVEL: 'info' });
  });
  it.each([
    [{ PORT: 'eight' }, 'PORT must be a number (it is “eight”)'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must be a URL starting with postgres:// or postgresql:// (it is “…”)'],
    [{ TRELLIS_ROLE: 'both' }, 'TRELLIS_ROLE must be all, web or worker (it is “both”)'],
    [{ TRELLIS_SECRET: 'short' }, 'TRELLIS_SECRET must have at least 32 characters (it is “…”)'],
    [{ DATABASE_POL: '5' }, 'DATABASE_POL is not a setting of Trellis; .env.example lists them all'],
  ])('says in one line what is wrong with %j', (environment, line) => {
    expect(problem(environment as Record<string, string>)).toBe(line);
  });
  it('leaves other programs’ variables alone', () => {
    expect(problem({ PATH: '/bin', NODE_ENV: 'test', npm_config_registry: 'x' })).toBe('');
  });
});

describe('what is written about settings', () => {
  it('.env.example is what the schema says', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(envExample());
  });

  const compose = parse(readFileSync('docker-compose.yml', 'utf8')) as { services: Record<string, { environment: Record<string, string>; healthcheck?: object; volumes?: string[] }>; volumes: Record<string, unknown> };
  it('docker-compose sets only known, valid settings', () => {
    const given = compose.services['trellis']!.environment;
    for (const name of Object.keys(given)) expect(Object.keys(SETTINGS)).toContain(name);
    const filled = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value.replace(/\$\{\w+:-([^}]*)\}/g, '$1').replace(/\$\{\w+:\?[^}]*\}/g, 'a-secret-of-more-than-thirty-two-characters')]));
    expect(problem(filled)).toBe('');
  });
  it('docker-compose watches every service and keeps its data', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      expect([name, Boolean(service.healthcheck)]).toEqual([name, true]);
      for (const volume of service.volumes ?? []) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
      expect(service.volumes?.length).toBeGreaterThan(0);
    }
  });
});
