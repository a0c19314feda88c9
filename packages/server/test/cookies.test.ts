import { createServer } from 'node:net';
import { makeAccount } from '@rotawright/server/auth';
import { ROUTES } from '@rotawright/server/routes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryStore, type TestServer, testServer } from './test-server.ts';

const PASSWORD = 'a long password for tests';
const PUBLIC = 'https://rota.example.nhs.uk';

/** Attributes of a `Set-Cookie` line, in small letters. */
const attributesOf = (line: string): string[] =>
  line
    .split(';')
    .slice(1)
    .map((part) => part.trim().toLowerCase());

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

describe('behind a proxy with TLS', () => {
  let server: TestServer;
  let inside: string;
  beforeAll(async () => {
    const port = await freePort();
    inside = `http://127.0.0.1:${port}`;
    server = await testServer(await memoryStore(), { PORT: String(port), ROTAWRIGHT_URL: PUBLIC });
    await makeAccount(server.running.services.auth, { name: 'Ann', email: 'ann@example.org', password: PASSWORD });
  }, 120_000);
  afterAll(() => server.running.stop());

  const signIn = (origin: string) =>
    fetch(`${inside}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'ann@example.org', password: PASSWORD }),
    });

  test('every cookie is Secure, HttpOnly, SameSite=Lax, and of this host alone', async () => {
    const answer = await signIn(PUBLIC);
    expect(answer.status).toBe(200);
    const lines = answer.headers.getSetCookie();
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line).toMatch(/^__Secure-rotawright\./);
      expect(attributesOf(line)).toEqual(expect.arrayContaining(['secure', 'httponly', 'samesite=lax', 'path=/']));
      expect(attributesOf(line).filter((one) => one.startsWith('domain'))).toEqual([]);
    }
  });

  test('browsers are told to keep to TLS, and the address inside is no origin of ours', async () => {
    const answer = await fetch(`${inside}/health/live`);
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains');
    expect((await signIn(inside)).status).toBe(403);
  });
});

describe('on this machine', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(await memoryStore());
  }, 120_000);
  afterAll(() => server.running.stop());

  test('cookies are kept from scripts and other sites without TLS too', async () => {
    const email = 'bob@example.org';
    await makeAccount(server.running.services.auth, { name: 'Bob', email, password: PASSWORD });
    const answer = await server.stranger.send('POST', '/api/auth/sign-in/email', { email, password: PASSWORD });
    const lines = answer.headers.getSetCookie();
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(attributesOf(line)).toEqual(expect.arrayContaining(['httponly', 'samesite=lax', 'path=/']));
      expect(attributesOf(line)).not.toContain('secure');
    }
    expect(answer.headers.get('strict-transport-security')).toBeNull();
  });

  test('no page runs a script that is not ours, and none of ours is shown inside another', async () => {
    const { headers } = await fetch(`${server.running.url}/sign-in`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  test('a write of any route is refused when it comes from another site or says not where from', async () => {
    const { departmentId } = await server.department('Cardiology');
    const ann = await server.signedIn('owner', departmentId);
    const writes = ROUTES.filter(({ method }) => method !== 'get').map(({ method, path }) => [method, path] as const);
    const library = ['sign-in/email', 'sign-in/social', 'sign-out', 'revoke-session', 'change-password'];
    const walked = [...writes, ...library.map((path) => ['post', `/api/auth/${path}`] as const)];
    expect(walked.length).toBeGreaterThan(30);
    const path = (address: string) =>
      address.replace('{departmentId}', departmentId).replace(/\{\w+\}/g, crypto.randomUUID());
    for (const [method, address] of walked) {
      for (const origin of [
        'https://elsewhere.example',
        'null',
        `${server.running.url}.elsewhere.example`,
        undefined,
      ]) {
        const answer = await fetch(`${server.running.url}${path(address)}`, {
          method: method.toUpperCase(),
          headers: { cookie: ann.cookie, 'content-type': 'text/plain', ...(origin === undefined ? {} : { origin }) },
          body: '{}',
        });
        const name = `${method} ${address} from ${origin}`;
        expect(answer.status, name).toBe(403);
        expect(await answer.json(), name).toMatchObject({ code: 'request.origin' });
      }
    }
    expect((await ann.send('GET', '/api/me')).status).toBe(200);
  }, 120_000);

  test('no address that a link can open changes anything: sign-out and revoking want a POST', async () => {
    const { departmentId } = await server.department('Renal');
    const ann = await server.signedIn('doctor', departmentId);
    for (const path of ['sign-out', 'revoke-other-sessions', 'change-password', 'two-factor/disable'])
      expect((await ann.send('GET', `/api/auth/${path}`)).status, path).toBe(404);
    expect((await ann.send('GET', '/api/me')).status).toBe(200);
  });
});
