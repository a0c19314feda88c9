import { createHmac } from 'node:crypto';
import { makeAccount } from '@rotawright/server/auth';
import { newId } from '@rotawright/server/store';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser } from './browser.ts';
import { type ServerOnStore, STORES, serverOn } from './stores.ts';

describe.each(STORES)('the second factor on $name', ({ open }) => {
  let server: ServerOnStore;
  beforeAll(async () => {
    server = await serverOn(open);
  }, 120_000);
  afterAll(() => server.stop());

  const PASSWORD = 'a long password for tests';
  const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

  /** Six figures of RFC 6238 for a time, from the secret of an `otpauth:` address. */
  function codeAt(secret: string, at: Date): string {
    const bits = [...secret].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
    const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)));
    const digest = createHmac('sha1', key).update(counter).digest();
    const offset = (digest.at(-1) ?? 0) & 15;
    return String((digest.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
  }

  /** Waits where a half minute is about to end: a code must not grow old between two lines of a test. */
  async function steady(): Promise<void> {
    const left = 30_000 - (Date.now() % 30_000);
    if (left < 8000) await new Promise((resolve) => setTimeout(resolve, left + 100));
  }

  /** Half minutes from now; an authenticator a little fast or slow is still right. */
  const later = (halfMinutes: number): Date => new Date(Date.now() + halfMinutes * 30_000);
  const wrongFor = (right: string): string => String((Number(right) + 1) % 1_000_000).padStart(6, '0');

  interface Enrolled {
    readonly email: string;
    readonly secret: string;
    readonly recovery: readonly string[];
  }

  const post = async (browser: Browser, path: string, json: unknown) => {
    const answer = await browser.ask(`${server.running.url}${path}`, { json });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> };
  };
  const meStatus = async (browser: Browser): Promise<number> =>
    (await browser.ask(`${server.running.url}/api/me`)).status;

  async function withPassword(email: string): Promise<Browser> {
    const browser = new Browser();
    const { status } = await post(browser, '/api/auth/sign-in/email', { email, password: PASSWORD });
    expect(status).toBe(200);
    return browser;
  }

  /** Somebody who has switched the second factor on, with a code of the half minute before. */
  async function enrolled(): Promise<Enrolled> {
    await steady();
    const email = `${newId()}@example.org`;
    await makeAccount(server.running.services.auth, { name: 'Ann', email, password: PASSWORD });
    const browser = await withPassword(email);
    const { body } = await post(browser, '/api/auth/two-factor/enable', { password: PASSWORD });
    const secret = new URL(String(body['totpURI'])).searchParams.get('secret') ?? '';
    const confirmed = await post(browser, '/api/auth/two-factor/verify-totp', { code: codeAt(secret, later(-1)) });
    expect(confirmed.status).toBe(200);
    expect(await (await browser.ask(`${server.running.url}/api/me`)).json()).toMatchObject({ hasSecondFactor: true });
    return { email, secret, recovery: body['backupCodes'] as string[] };
  }

  test('it is asked for only once a first code was right, and only with the password', async () => {
    const email = `${newId()}@example.org`;
    await makeAccount(server.running.services.auth, { name: 'Bea', email, password: PASSWORD });
    const browser = await withPassword(email);
    expect((await post(browser, '/api/auth/two-factor/enable', { password: 'not hers at all' })).status).toBe(400);
    const { body } = await post(browser, '/api/auth/two-factor/enable', { password: PASSWORD });
    const secret = new URL(String(body['totpURI'])).searchParams.get('secret') ?? '';
    const wrong = wrongFor(codeAt(secret, later(0)));
    expect((await post(browser, '/api/auth/two-factor/verify-totp', { code: wrong })).status).toBe(401);
    // The phone was never set up: she still comes in.
    expect(await meStatus(await withPassword(email))).toBe(200);
  });

  test('with it on, the password alone opens nothing and the right code opens', async () => {
    const { email, secret } = await enrolled();
    const browser = await withPassword(email);
    expect(await meStatus(browser)).toBe(401);
    const answer = await post(browser, '/api/auth/two-factor/verify-totp', { code: codeAt(secret, later(0)) });
    expect(answer.status).toBe(200);
    expect(await meStatus(browser)).toBe(200);
  });

  test('a code without the password before it opens nothing', async () => {
    const { secret } = await enrolled();
    const browser = new Browser();
    const answer = await post(browser, '/api/auth/two-factor/verify-totp', { code: codeAt(secret, later(0)) });
    expect(answer.status).toBe(401);
    expect(await meStatus(browser)).toBe(401);
  });

  test('a wrong code, and one of minutes ago, are refused', async () => {
    const { email, secret } = await enrolled();
    const browser = await withPassword(email);
    const right = codeAt(secret, later(0));
    for (const code of [wrongFor(right), codeAt(secret, later(-10)), '', right.slice(1)]) {
      expect((await post(browser, '/api/auth/two-factor/verify-totp', { code })).status, code).toBe(401);
      expect(await meStatus(browser)).toBe(401);
    }
  });

  test('a code opens once: not again, not for two browsers at once, and not after it was used to set up', async () => {
    const { email, secret } = await enrolled();
    const used = await withPassword(email);
    const first = await post(used, '/api/auth/two-factor/verify-totp', { code: codeAt(secret, later(-1)) });
    expect([first.status, first.body['code']]).toEqual([401, 'sign-in.code-used']);
    expect(first.headers.getSetCookie()).toEqual([]);
    expect(await meStatus(used)).toBe(401);
    const browsers = await Promise.all([1, 2, 3].map(() => withPassword(email)));
    const code = codeAt(secret, later(0));
    const answers = await Promise.all(
      browsers.map((browser) => post(browser, '/api/auth/two-factor/verify-totp', { code })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
    expect((await Promise.all(browsers.map(meStatus))).sort()).toEqual([200, 401, 401]);
    const { db } = server.database;
    const sessions = await db
      .selectFrom('session')
      .innerJoin('user', 'user.id', 'session.userId')
      .select('session.id')
      .where('email', '=', email)
      .execute();
    // That of the setting up, and the one that the code opened.
    expect(sessions).toHaveLength(2);
  });

  test('a recovery code opens once, and the others stay', async () => {
    const { email, recovery } = await enrolled();
    expect(new Set(recovery).size).toBe(10);
    const [first = '', second = ''] = recovery;
    const statuses: number[] = [];
    for (const code of [first, first, 'abcde-fghij', second]) {
      const browser = await withPassword(email);
      statuses.push((await post(browser, '/api/auth/two-factor/verify-backup-code', { code })).status);
      expect(await meStatus(browser)).toBe(statuses.at(-1) === 200 ? 200 : 401);
    }
    expect(statuses).toEqual([200, 401, 401, 200]);
  });

  test('secret and recovery codes stand in the store under lock only', async () => {
    const { email, secret, recovery } = await enrolled();
    const { rows } = await sql<Record<string, unknown>>`select f.* from "twoFactor" f
    join "user" u on u.id = f."userId" where u.email = ${email}`.execute(server.database.db);
    expect(rows).toHaveLength(1);
    const text = JSON.stringify(rows);
    for (const plain of [secret, ...recovery]) expect(text).not.toContain(plain);
  });

  test('five wrong codes end the attempt, and ten on end lock the second factor, even for the right code', async () => {
    const { email, secret } = await enrolled();
    const wrong = wrongFor(codeAt(secret, later(0)));
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const browser = await withPassword(email);
      for (let n = 0; n < 5; n += 1)
        statuses.push((await post(browser, '/api/auth/two-factor/verify-totp', { code: wrong })).status);
      if (attempt > 0) continue;
      expect((await post(browser, '/api/auth/two-factor/verify-totp', { code: codeAt(secret, later(0)) })).status).toBe(
        400,
      );
      expect(await meStatus(browser)).toBe(401);
    }
    expect(statuses).toEqual(Array.from({ length: 10 }, () => 401));
    const browser = await withPassword(email);
    const locked = await post(browser, '/api/auth/two-factor/verify-totp', { code: codeAt(secret, later(0)) });
    expect([locked.status, locked.body['code']]).toEqual([429, 'sign-in.locked']);
    expect(Number(locked.headers.get('retry-after'))).toBe(900);
    expect(await meStatus(browser)).toBe(401);
  });

  test('switching it off needs the password, and then the password alone opens', async () => {
    const { email, secret } = await enrolled();
    const browser = await withPassword(email);
    await post(browser, '/api/auth/two-factor/verify-totp', { code: codeAt(secret, later(0)) });
    expect((await post(browser, '/api/auth/two-factor/disable', { password: 'not hers at all' })).status).toBe(400);
    expect((await post(browser, '/api/auth/two-factor/disable', { password: PASSWORD })).status).toBe(200);
    expect(await meStatus(await withPassword(email))).toBe(200);
  });
});
