import { beginAttempt, forgetFailures, makeAccount, newToken, tokenHash } from '@rotawright/server/auth';
import { newId } from '@rotawright/server/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServerOnStore, STORES, serverOn } from './stores.ts';

describe.each(STORES)('the lock on $name', ({ open }) => {
  let server: ServerOnStore;
  beforeAll(async () => {
    server = await serverOn(open);
  }, 120_000);
  afterAll(() => server.stop());

  const PASSWORD = 'a long password for tests';
  const address = (): string => `${newId()}@example.org`;
  const signIn = (email: string, password: string) =>
    server.stranger.send('POST', '/api/auth/sign-in/email', { email, password });
  const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 28) + minutes * 60_000);

  async function account(): Promise<string> {
    const email = address();
    await makeAccount(server.running.services.auth, { name: 'Ann', email, password: PASSWORD });
    return email;
  }

  /** How many of some attempts at the same moment had their password looked at. */
  const lookedAt = (statuses: readonly number[]): number => statuses.filter((status) => status !== 429).length;

  test('guesses sent at the same moment are counted as guesses sent one after another', async () => {
    const email = await account();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => signIn(email, `a wrong password ${n}`)));
    expect(lookedAt(answers.map(({ status }) => status))).toBe(5);
    expect((await signIn(email, PASSWORD)).status).toBe(429);
  }, 60_000);

  test('a sign-in that is sent as a form, or says no address, is refused before its password is looked at', async () => {
    const email = await account();
    const sendAs = (type: string, body: string) =>
      fetch(`${server.running.url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { origin: server.running.url, 'content-type': type },
        body,
      });
    const form = new URLSearchParams({ email, password: PASSWORD }).toString();
    for (const [type, body, code] of [
      ['application/x-www-form-urlencoded', form, 'request.not-json'],
      ['application/x-www-form-urlencoded; charset=utf-8', form, 'request.not-json'],
      ['application/json-form', form, 'request.not-json'],
      ['application/json', form, 'request.not-valid'],
      ['application/json', JSON.stringify({ email: [email], password: PASSWORD }), 'request.not-valid'],
    ] as const) {
      const answer = await sendAs(type, body);
      expect(answer.headers.get('content-type'), type).toBe('application/problem+json');
      expect(await answer.json(), type).toMatchObject({ code });
      expect(answer.headers.getSetCookie(), type).toEqual([]);
    }
    const json = JSON.stringify({ email, password: PASSWORD });
    expect((await sendAs('Application/JSON; charset=utf-8', json)).status).toBe(200);
  });

  test('a lock lasts a minute, then twice as long with each further failure, and at most an hour', async () => {
    const { db } = server.database;
    const email = address();
    for (let n = 0; n < 5; n += 1) expect(await beginAttempt(db, email, at(0))).toBe(0);
    let clock = 0;
    const minutes: number[] = [];
    for (let n = 0; n < 9; n += 1) {
      const seconds = await beginAttempt(db, email, at(clock));
      minutes.push(seconds / 60);
      expect(await beginAttempt(db, email, at(clock + seconds / 60 - 1 / 60))).toBe(1);
      clock += seconds / 60;
      expect(await beginAttempt(db, email, at(clock)), `after ${seconds} s`).toBe(0);
    }
    expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  test('a success forgets the failures before it, and case and spaces make no other address', async () => {
    const { db } = server.database;
    const email = address();
    for (let n = 0; n < 4; n += 1) await beginAttempt(db, email, at(0));
    await forgetFailures(db, email);
    for (let n = 0; n < 5; n += 1) expect(await beginAttempt(db, ` ${email.toUpperCase()}`, at(0))).toBe(0);
    expect(await beginAttempt(db, email, at(0))).toBe(60);
  });

  test('a browser left open guesses no password: changing it, taking the account away and the second factor lock too', async () => {
    const { departmentId } = await server.department('Surgery');
    const guesses = [
      ['POST', '/api/auth/change-password', { currentPassword: 'no', newPassword: 'another long password' }],
      ['POST', '/api/auth/two-factor/enable', { password: 'no' }],
      ['POST', '/api/auth/two-factor/disable', { password: 'no' }],
      ['POST', '/api/auth/two-factor/get-totp-uri', { password: 'no' }],
      ['POST', '/api/auth/two-factor/generate-backup-codes', { password: 'no' }],
      ['DELETE', '/api/me', { password: 'no' }],
    ] as const;
    for (const [method, path, body] of guesses) {
      const ann = await server.signedIn('doctor', departmentId);
      const statuses: number[] = [];
      for (let n = 0; n < 6; n += 1) statuses.push((await ann.send(method, path, body)).status);
      expect(lookedAt(statuses.slice(0, 5)), path).toBeGreaterThanOrEqual(3);
      expect(statuses.at(-1), path).toBe(429);
      // Even with the right password.
      expect((await ann.send('DELETE', '/api/me', { password: PASSWORD })).status, path).toBe(429);
    }
  }, 120_000);

  test('an invitation is no way to guess the password of an account', async () => {
    const { departmentId, organisationId } = await server.department('Renal');
    const email = await account();
    const owner = await server.signedIn('owner', departmentId);
    const token = newToken();
    await server.database.db
      .insertInto('invitation')
      .values({
        id: newId(),
        organisation_id: organisationId,
        department_id: departmentId,
        role: 'doctor',
        person_id: null,
        email: null,
        token_hash: tokenHash(token),
        created_at: new Date(),
        created_by: owner.userId,
        expires_at: new Date(Date.now() + 3_600_000),
        used_at: null,
      })
      .execute();
    const accept = (password: string) =>
      server.stranger.send('POST', '/api/links/accept', { token, name: 'Eve', email, password });
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await accept(`a wrong password ${n}`)).status);
    expect(statuses).toEqual([409, 409, 409, 409, 409, 429]);
    expect((await accept(PASSWORD)).status).toBe(429);
  });
});
