import { Me, ProblemDocument } from '@rotawright/server/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryStore, type TestServer, testServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer(await memoryStore());
}, 120_000);
afterAll(() => server.running.stop());

test('somebody signed in learns who they are', async () => {
  const { departmentId } = await server.department('Respiratory');
  const ann = await server.signedIn('coordinator', departmentId);
  const answer = await ann.send('GET', '/api/me');
  expect(answer.status).toBe(200);
  const me = Me.parse(await answer.json());
  expect(me.memberships).toEqual([
    expect.objectContaining({ departmentId, department: 'Respiratory', role: 'coordinator' }),
  ]);
});

test('a stranger is told to sign in, as a problem of the catalogue', async () => {
  const answer = await server.stranger.send('GET', '/api/me');
  expect(answer.status).toBe(401);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const problem = ProblemDocument.parse(await answer.json());
  expect(problem.code).toBe('sign-in.needed');
  expect(answer.headers.get('x-request-id')).toBe(problem.requestId);
});

test('a write from a page of another site is refused', async () => {
  const { departmentId } = await server.department('Cardiology');
  const ann = await server.signedIn('coordinator', departmentId);
  const answer = await ann.send('POST', '/api/auth/sign-out', {}, { origin: 'https://elsewhere.example' });
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ code: 'request.origin' });
});

test('nobody signs up unasked', async () => {
  const answer = await server.stranger.send('POST', '/api/auth/sign-up/email', {
    name: 'Eve',
    email: 'eve@example.org',
    password: 'a long password for tests',
  });
  expect(answer.status).toBe(404);
});

test('an idle connection stays open for longer than a proxy keeps it', async () => {
  const answer = await server.stranger.send('GET', '/health/live');
  expect(answer.headers.get('keep-alive')).toBe('timeout=75');
});
