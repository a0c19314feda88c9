import { makeAccount, newToken } from '@rotawright/server/auth';
import { Feed, RotaSummary } from '@rotawright/server/wire';
import { expect, test } from 'vitest';
import { memoryStore, testServer } from './test-server.ts';

test('log lines hold the pattern of the route and the request id, and no name, address, password or token', async () => {
  const lines: string[] = [];
  const server = await testServer(
    await memoryStore(),
    { ROTAWRIGHT_SAMPLE: 'yes', LOG_LEVEL: 'debug' },
    { write: (line) => void lines.push(line) },
  );
  try {
    const email = 'philomena.quibble@example.org';
    const password = 'a password of Philomena';
    await makeAccount(server.running.services.auth, { name: 'Philomena Quibble', email, password });
    await server.stranger.send('POST', '/api/auth/sign-in/email', { email, password: `${password} mistyped` });
    const signedIn = await server.stranger.send('POST', '/api/auth/sign-in/email', { email, password });
    const doctor = await server.lookAround('doctor');
    const { url } = Feed.parse(await (await doctor.send('POST', '/api/me/feed', {})).json());
    const feed = await server.stranger.send('GET', new URL(url ?? '').pathname);
    expect(feed.status).toBe(200);
    const token = newToken();
    await server.stranger.send('GET', `/api/links/${token}?for=${encodeURIComponent(email)}`);
    const coordinator = await server.lookAround('coordinator');
    const [rota] = RotaSummary.array().parse(await (await coordinator.send('GET', '/api/rotas')).json());
    await coordinator.send('GET', `/api/versions/${rota?.versions[0]?.id}/export.csv`);
    const log = lines.join('');
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ level: 30 });
    const routes = lines.map((line) => (JSON.parse(line) as { route: string }).route);
    expect(routes).toEqual(
      expect.arrayContaining([
        '/api/auth/*',
        '/feeds/:file',
        '/api/links/:token',
        '/api/versions/:versionId/export.:format',
      ]),
    );
    expect(log).toContain(signedIn.headers.get('x-request-id'));
    const cookie = signedIn.headers.getSetCookie().join().split('=')[1]?.split(';')[0] ?? 'none';
    const feedToken = url?.slice(-47, -4) ?? 'none';
    const session = decodeURIComponent(cookie).split('.')[0] ?? 'none';
    for (const secret of [email, 'Philomena', 'Quibble', password, token, feedToken, session, 'mistyped'])
      expect(log, secret).not.toContain(secret);
    const metrics = await (await server.stranger.send('GET', '/metrics')).text();
    expect(metrics).toContain('route="/feeds/:file"');
    const people = await server.database.db.selectFrom('person').select('name').execute();
    for (const { name } of people) expect(log, name).not.toContain(name);
  } finally {
    await server.running.stop();
  }
}, 120_000);
