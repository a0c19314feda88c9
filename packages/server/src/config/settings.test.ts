import { expect, test } from 'vitest';
import { readSettings, SETTINGS } from './settings.ts';

const SECRET = 'x9'.repeat(16);

test('with nothing set the server is on this machine alone, on the embedded database with its sample', () => {
  expect(readSettings({})).toMatchObject({
    port: 8080,
    host: '127.0.0.1',
    isLoopback: true,
    databaseUrl: null,
    url: null,
    secret: null,
    withSample: true,
    proxies: 0,
    smtp: null,
    oidc: null,
  });
});

test.each([
  [{ PORT: '70000' }, 'PORT is "70000"; expected a whole number from 0 to 65535.'],
  [{ PORT: '-1' }, 'PORT is "-1"'],
  [{ ROTAWRIGHT_PROXIES: '11' }, 'ROTAWRIGHT_PROXIES is "11"; expected a whole number from 0 to 10.'],
  [{ ROTAWRIGHT_SECRET: 'x'.repeat(31) }, 'ROTAWRIGHT_SECRET is too short; expected 32 characters or more.'],
  [{ HOST: '0.0.0.0', ROTAWRIGHT_SECRET: SECRET }, 'HOST is 0.0.0.0; expected ROTAWRIGHT_URL beside it.'],
  [{ HOST: '0.0.0.0', ROTAWRIGHT_URL: 'https://rota.example' }, 'ROTAWRIGHT_SECRET is not set'],
  [{ DATABASE_URL: 'postgres://db/rota' }, 'ROTAWRIGHT_SECRET is not set'],
  [{ DATABASE_URL: 'mysql://db/rota', ROTAWRIGHT_SECRET: SECRET }, 'DATABASE_URL is no PostgreSQL address'],
  [{ ROTAWRIGHT_URL: 'rota.example' }, 'ROTAWRIGHT_URL is "rota.example"'],
  [{ ROTAWRIGHT_URL: 'ftp://rota.example' }, 'ROTAWRIGHT_URL is "ftp://rota.example"'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud"'],
  [{ OIDC_ISSUER: 'https://id.example' }, 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together'],
])('%o is refused in words', (environment, words) => {
  expect(() => readSettings(environment)).toThrow(words);
  expect(() => readSettings(environment)).toThrow('Try: rota serve --help');
});

test('every fault is named at once', () => {
  expect(() => readSettings({ PORT: 'x', LOG_LEVEL: 'loud' })).toThrow(/LOG_LEVEL[\s\S]*PORT/);
});

test('a database of its own or another machine leaves the sample out', () => {
  const secret = { ROTAWRIGHT_SECRET: SECRET, ROTAWRIGHT_URL: 'https://rota.example/' };
  expect(readSettings({ ...secret, DATABASE_URL: 'postgres://db/rota' }).withSample).toBe(false);
  const open = readSettings({ ...secret, HOST: '0.0.0.0' });
  expect([open.withSample, open.url]).toEqual([false, 'https://rota.example']);
  expect(readSettings({ ROTAWRIGHT_SAMPLE: 'no' }).withSample).toBe(false);
});

test('an address of the provider is believed only where it is said in so many words', () => {
  const provider = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'rota', OIDC_CLIENT_SECRET: 's' };
  expect(readSettings(provider).oidc).toMatchObject({ isEmailTrusted: false, name: 'Trust account' });
  expect(readSettings({ ...provider, OIDC_TRUST_EMAIL: 'true' }).oidc?.isEmailTrusted).toBe(false);
  expect(readSettings({ ...provider, OIDC_TRUST_EMAIL: 'yes' }).oidc?.isEmailTrusted).toBe(true);
});

test('every setting that is read is described, and none besides', () => {
  const read = new Set<string>();
  const environment = new Proxy({} as Record<string, string | undefined>, {
    get: (_, name) => {
      read.add(String(name));
      // Where the server is on this machine alone, all the others are looked at.
      return name === 'HOST' || name === 'DATABASE_URL' ? undefined : String(name);
    },
  });
  expect(() => readSettings(environment)).toThrow();
  expect([...read].sort()).toEqual(SETTINGS.map(({ name }) => name).sort());
});
