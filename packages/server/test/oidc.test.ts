import { makeAccount } from '@rotawright/server/auth';
import { Me } from '@rotawright/server/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser } from './browser.ts';
import { type IdentityProvider, identityProvider } from './identity-provider.ts';
import { memoryStore, type TestServer, testServer } from './test-server.ts';

/** Sign-in through a trust's own identity provider, by the code flow, against a real one on this machine. */
const PEOPLE = {
  ann: { email: 'ann@trust.example', isEmailVerified: true },
  // Somebody new, whom the provider has given Ann's address.
  anna: { email: 'ann@trust.example', isEmailVerified: true },
  eve: { email: 'eve@trust.example', isEmailVerified: true },
  cleo: { email: 'cleo@trust.example', isEmailVerified: true },
  bob: { email: 'bob@trust.example', isEmailVerified: false },
};

let provider: IdentityProvider;
let server: TestServer;
beforeAll(async () => {
  provider = await identityProvider(PEOPLE);
  server = await testServer(await memoryStore(), settingsOf(provider));
  provider.allow(`${server.running.url}/api/auth/callback/trust`);
  for (const who of ['ann', 'bob', 'cleo'] as const) await known(server, PEOPLE[who].email);
}, 120_000);
afterAll(async () => {
  await server.running.stop();
  await provider.stop();
});

function settingsOf({ issuer, clientId, clientSecret }: IdentityProvider): Record<string, string> {
  return {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: 'St Elsewhere account',
  };
}

const known = (at: TestServer, email: string): Promise<string> =>
  makeAccount(at.running.services.auth, { name: email, email, password: null });

/** Presses the button of the sign-in page; gives the provider's address. */
async function start(browser: Browser, at: TestServer = server): Promise<string> {
  const answer = await browser.ask(`${at.running.url}/api/auth/sign-in/social`, {
    json: { provider: 'trust', callbackURL: '/home', errorCallbackURL: '/sign-in' },
  });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { url: string }).url;
}

/** Signs in at the provider and agrees; gives the address with the code, which the browser has not opened yet. */
async function atProvider(browser: Browser, address: string, login: string): Promise<string> {
  let at = address;
  for (let hop = 0; hop < 10; hop += 1) {
    const answer = await browser.ask(at);
    if (answer.status === 200) {
      const page = await answer.text();
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
      const form = prompt === 'login' ? { prompt, login, password: 'any' } : { prompt };
      const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
      at = Browser.next(await browser.ask(new URL(action, at).href, { form }), at);
    } else at = Browser.next(answer, at);
    if (at.includes('/callback/trust')) return at;
  }
  throw new Error(`the provider never sent the browser back: ${at}`);
}

/** The whole way; gives where the browser ends up. */
async function signIn(browser: Browser, login: string, at: TestServer = server): Promise<URL> {
  return opened(browser, await atProvider(browser, await start(browser, at), login));
}

async function opened(browser: Browser, callback: string): Promise<URL> {
  return new URL(Browser.next(await browser.ask(callback), callback));
}

const statusOfMe = async (browser: Browser, at: TestServer = server): Promise<number> =>
  (await browser.ask(`${at.running.url}/api/me`)).status;

/** Refused: back on the sign-in page with a reason, and nobody is signed in. */
async function expectRefused(browser: Browser, end: URL, reason: string): Promise<void> {
  expect(`${end.pathname} ${end.searchParams.get('error')}`).toBe(`/sign-in ${reason}`);
  expect(await statusOfMe(browser)).toBe(401);
}

const changed = (address: string, parameter: string, value: string | null): string => {
  const url = new URL(address);
  if (value === null) url.searchParams.delete(parameter);
  else url.searchParams.set(parameter, value);
  return url.href;
};

describe('sign-in through an identity provider', () => {
  test('somebody with an account here comes in, and again, as the same person', async () => {
    const options = await (await server.stranger.send('GET', '/api/sign-in-options')).json();
    expect(options).toMatchObject({ oidc: { title: 'St Elsewhere account' } });
    const ids: string[] = [];
    for (let time = 0; time < 2; time += 1) {
      const browser = new Browser();
      const end = await signIn(browser, 'ann');
      expect(end.href).toBe(`${server.running.url}/home`);
      const me = Me.parse(await (await browser.ask(`${server.running.url}/api/me`)).json());
      expect(me.email).toBe('ann@trust.example');
      ids.push(me.userId);
    }
    expect(new Set(ids).size).toBe(1);
  });

  test('the request for a code is bound to this browser: state, nonce and a code challenge', async () => {
    const { searchParams } = new URL(await start(new Browser()));
    expect(searchParams.get('response_type')).toBe('code');
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(searchParams.get(name)?.length, name).toBeGreaterThan(20);
  });

  test('somebody without an account here is refused, and none is made', async () => {
    const browser = new Browser();
    await expectRefused(browser, await signIn(browser, 'eve'), 'signup_disabled');
    const { db } = server.database;
    expect(await db.selectFrom('user').select('id').where('email', '=', PEOPLE.eve.email).execute()).toEqual([]);
  });

  test('an address that the provider has not checked opens no account', async () => {
    const browser = new Browser();
    await expectRefused(browser, await signIn(browser, 'bob'), 'account_not_linked');
  });

  test('an address that was given to somebody new at the provider does not open the account of who had it before', async () => {
    expect((await signIn(new Browser(), 'ann')).pathname).toBe('/home');
    const browser = new Browser();
    await expectRefused(browser, await signIn(browser, 'anna'), 'unable_to_link_account');
    expect((await signIn(new Browser(), 'ann')).pathname).toBe('/home');
    const logins = await server.database.db
      .selectFrom('account')
      .innerJoin('user', 'user.id', 'account.userId')
      .select('accountId')
      .where('email', '=', PEOPLE.ann.email)
      .execute();
    expect(logins).toHaveLength(1);
  });

  test('an answer with another state, or none, is refused', async () => {
    for (const [state, reason] of [
      ['0123456789abcdef0123456789abcdef', 'state_mismatch'],
      [null, 'state_not_found'],
    ] as const) {
      const browser = new Browser();
      const callback = await atProvider(browser, await start(browser), 'ann');
      await expectRefused(browser, await opened(browser, changed(callback, 'state', state)), reason);
    }
  });

  test("an answer to somebody else's request is refused: a sign-in cannot be pushed on another browser", async () => {
    const attacker = new Browser();
    const callback = await atProvider(attacker, await start(attacker), 'ann');
    const victim = new Browser();
    await start(victim);
    await expectRefused(victim, await opened(victim, callback), 'state_mismatch');
  });

  test('a token with another nonce is refused', async () => {
    const browser = new Browser();
    const address = changed(await start(browser), 'nonce', 'a-nonce-of-another-request-000000');
    await expectRefused(
      browser,
      await opened(browser, await atProvider(browser, address, 'ann')),
      'unable_to_get_user_info',
    );
  });

  test('a code without its verifier, of another issuer, or used a second time is refused', async () => {
    const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
    const first = new Browser();
    const bound = changed(await start(first), 'code_challenge', challenge);
    await expectRefused(first, await opened(first, await atProvider(first, bound, 'ann')), 'invalid_code');
    const second = new Browser();
    const mixed = changed(await atProvider(second, await start(second), 'ann'), 'iss', 'https://elsewhere.example');
    await expectRefused(second, await opened(second, mixed), 'issuer_mismatch');
    const third = new Browser();
    const callback = await atProvider(third, await start(third), 'ann');
    expect((await opened(third, callback)).pathname).toBe('/home');
    expect((await opened(new Browser(), callback)).searchParams.get('error')).toBe('state_mismatch');
  });

  test('a session that was revoked elsewhere opens nothing, and signing out ends one', async () => {
    const [phone, desk] = [new Browser(), new Browser()];
    await signIn(phone, 'ann');
    await signIn(desk, 'ann');
    expect((await desk.ask(`${server.running.url}/api/auth/revoke-other-sessions`, { json: {} })).status).toBe(200);
    expect([await statusOfMe(phone), await statusOfMe(desk)]).toEqual([401, 200]);
    expect((await desk.ask(`${server.running.url}/api/auth/sign-out`, { json: {} })).status).toBe(200);
    expect(await statusOfMe(desk)).toBe(401);
  });

  test("nothing of the provider's tokens is kept", async () => {
    // The first sign-in writes the account, the second one writes over it.
    for (let time = 0; time < 2; time += 1) {
      const browser = new Browser();
      await signIn(browser, 'cleo');
      const { userId } = Me.parse(await (await browser.ask(`${server.running.url}/api/me`)).json());
      const rows = await server.database.db
        .selectFrom('account')
        .select(['accessToken', 'refreshToken', 'idToken'])
        .where('userId', '=', userId)
        .execute();
      expect(rows).toEqual([{ accessToken: null, refreshToken: null, idToken: null }]);
    }
  });

  test('nobody is sent on to another site after the sign-in', async () => {
    for (const callbackURL of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example']) {
      const answer = await new Browser().ask(`${server.running.url}/api/auth/sign-in/social`, {
        json: { provider: 'trust', callbackURL },
      });
      expect(answer.status, callbackURL).toBe(403);
    }
  });
});

describe('a provider that says nothing of checked addresses', () => {
  let trusting: TestServer;
  beforeAll(async () => {
    const settings = { ...settingsOf(provider), OIDC_TRUST_EMAIL: 'yes' };
    trusting = await testServer(await memoryStore(), settings);
    provider.allow(`${trusting.running.url}/api/auth/callback/trust`);
    await known(trusting, PEOPLE.bob.email);
  }, 120_000);
  afterAll(() => trusting.running.stop());

  test('is believed where the settings say so', async () => {
    const browser = new Browser();
    expect((await signIn(browser, 'bob', trusting)).pathname).toBe('/home');
    expect(await statusOfMe(browser, trusting)).toBe(200);
  });
});
