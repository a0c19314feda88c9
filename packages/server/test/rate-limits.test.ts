import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RateLimits } from '../src/http/limits.ts';
import { memoryStore, type TestServer, testServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer(await memoryStore(), { ROTAWRIGHT_PROXIES: '1' });
}, 120_000);
afterAll(() => server.running.stop());

const AT_ONCE = 20;

/** Sends, some at a time, until it is too much; gives how many got through, and the refusal. */
async function untilRefused(most: number, send: (n: number) => Promise<Response>) {
  let passed = 0;
  for (let sent = 0; sent <= most; sent += AT_ONCE) {
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => send(sent + n)));
    passed += answers.filter(({ status }) => status !== 429).length;
    const answer = answers.find(({ status }) => status === 429);
    if (answer !== undefined) return { passed, answer, body: (await answer.json()) as Record<string, unknown> };
    await Promise.all(answers.map((one) => one.arrayBuffer()));
  }
  throw new Error(`${passed} requests got through`);
}

function expectWait({ answer, body }: { answer: Response; body: Record<string, unknown> }): void {
  expect(body['code']).toBe('request.too-many');
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const seconds = Number(answer.headers.get('retry-after'));
  expect(seconds).toBeGreaterThanOrEqual(1);
  expect(seconds).toBeLessThanOrEqual(60);
}

describe('what is too much', () => {
  test('strangers: 600 requests a minute from one address, and somebody at another is not kept waiting', async () => {
    const ask = (client: string) =>
      server.stranger.send('GET', '/api/sign-in-options', undefined, { 'x-forwarded-for': client });
    const refused = await untilRefused(1200, () => ask('192.0.2.1'));
    // A minute may turn over meanwhile.
    expect(refused.passed).toBeGreaterThanOrEqual(600);
    expectWait(refused);
    expect((await ask('192.0.2.2')).status).toBe(200);
  }, 120_000);

  test('an address that the asker makes up does not count: only what our own proxy says does', async () => {
    const ask = (client: string) =>
      server.stranger.send('GET', '/api/sign-in-options', undefined, { 'x-forwarded-for': client });
    const refused = await untilRefused(1200, (n) => ask(`198.51.100.${n % 250}, 192.0.2.3`));
    expectWait(refused);
  }, 120_000);

  test('signed in: 300 writes and 1200 reads a minute for each person', async () => {
    const { departmentId } = await server.department('Surgery');
    const [ann, bob] = [await server.signedIn('doctor', departmentId), await server.signedIn('doctor', departmentId)];
    const writes = await untilRefused(600, () => ann.send('DELETE', '/api/me', 7));
    expect(writes.passed).toBeGreaterThanOrEqual(300);
    expectWait(writes);
    expect((await ann.send('GET', '/api/me')).status).toBe(200);
    expect((await bob.send('DELETE', '/api/me', 7)).status).toBe(422);
    const reads = await untilRefused(2400, () => ann.send('GET', '/api/notices'));
    expect(reads.passed).toBeGreaterThanOrEqual(1199);
    expectWait(reads);
  }, 240_000);

  test('what is stored about somebody: ten times an hour, and somebody else is not kept waiting', async () => {
    const { departmentId } = await server.department('Renal');
    const [ann, bob] = [await server.signedIn('doctor', departmentId), await server.signedIn('doctor', departmentId)];
    const passed: number[] = [];
    let refused = 0;
    // An hour may turn over meanwhile.
    for (let n = 0; n < 21 && refused === 0; n += 1) {
      const { status } = await ann.send('GET', '/api/me/data');
      if (status === 429) refused = status;
      else passed.push(status);
    }
    expect(refused).toBe(429);
    expect(passed.length).toBeGreaterThanOrEqual(10);
    expect(new Set(passed)).toEqual(new Set([200]));
    expect((await bob.send('GET', '/api/me/data')).status).toBe(200);
  }, 120_000);

  test('sign-ins: 120 a minute from one address, however many names are tried', async () => {
    const refused = await untilRefused(240, (n) =>
      server.stranger.send(
        'POST',
        '/api/auth/sign-in/email',
        { email: `n${n}@example.org`, password: 7 },
        { 'x-forwarded-for': '192.0.2.4' },
      ),
    );
    expect(refused.passed).toBeGreaterThanOrEqual(120);
    expectWait(refused);
  }, 240_000);

  test('servers on one store count together, and a new minute begins anew', async () => {
    let clock = Date.UTC(2026, 10, 28);
    const servers = [1, 2, 3].map(() => new RateLimits(() => new Date(clock)));
    const limit = { name: 'test', most: 90, seconds: 60 };
    const { db } = server.database;
    const count = (n: number) => servers[n % 3]?.count(db, limit, 'somebody');
    let passed = 0;
    const refuse = async (): Promise<void> => {
      for (let n = 0; n < 200; n += 1) {
        await count(n);
        passed += 1;
      }
    };
    await expect(refuse()).rejects.toMatchObject({ code: 'request.too-many', extras: { retryAfter: 60 } });
    // Each takes leave for nine at a time, so that at most two leases are left over.
    expect(passed).toBeGreaterThan(72);
    expect(passed).toBeLessThanOrEqual(90);
    clock += 60_000;
    await count(0);
  });
});
