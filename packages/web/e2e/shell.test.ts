import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrive, CHROMIUM, lookAt, PHONE, SKIPPED, visit, weighScripts } from './browser.ts';
import { type FakeApp, fakeApp } from './fake-app.ts';
import { type FakeRoutes, problem } from './fake-server.ts';

const ME = {
  userId: '0190b5a0-0000-7000-8000-000000000001',
  name: 'Priya Nair',
  email: 'priya@example.org',
  hasSecondFactor: false,
  unreadNotices: 2,
  memberships: [
    {
      departmentId: '0190b5a0-0000-7000-8000-000000000010',
      department: 'General medicine',
      organisation: 'St Aldhelm’s Hospital',
      role: 'coordinator',
      personId: null,
    },
  ],
};

const SESSION = { id: 'a', token: 't', createdAt: '2026-09-23T07:00:00Z', updatedAt: '2026-09-23T07:00:00Z' };

describe.skipIf(CHROMIUM === undefined)(`the shell in a browser${SKIPPED}`, () => {
  let app: FakeApp;
  let signedIn = false;
  const routes: FakeRoutes = {
    'GET /api/me': () => (signedIn ? { json: ME } : problem(401, 'Not signed in')),
    'GET /api/rotas': () => ({ json: [] }),
    'GET /api/sign-in-options': () => ({
      json: {
        needsOwner: false,
        oidc: null,
        samples: [{ id: 'a', role: 'coordinator', name: 'Priya Nair', about: 'builds the rota' }],
      },
    }),
    'POST /api/auth/sign-in/email': ({ body }) => {
      if ((body as { password: string }).password !== 'right') return problem(401, 'E-mail and password do not match');
      signedIn = true;
      return { json: {} };
    },
    'GET /api/auth/get-session': () => ({ json: { session: SESSION } }),
    'GET /api/auth/list-sessions': () => ({ json: [SESSION, { ...SESSION, id: 'b' }] }),
    'POST /api/auth/revoke-session': () => problem(503, 'Away for a moment'),
    'POST /api/auth/sign-out': () => problem(503, 'Away for a while'),
  };

  beforeAll(async () => {
    app = await fakeApp(routes);
  });
  afterAll(() => app?.close());

  test('a visitor who is not known signs in, by keyboard alone, and comes to the page that was asked for', async () => {
    signedIn = false;
    const { page, context, faults } = await visit(app.browser, app.origin);
    await page.goto('/help');
    await arrive(page, 'Help');
    await lookAt(page, 'help');
    await page.goto('/');
    await arrive(page, 'Sign in');
    await lookAt(page, 'sign-in');
    await page.getByLabel('E-mail').focus();
    await page.keyboard.press('Enter');
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await summary.getByRole('link').allTextContents()).toEqual([
      'Enter your e-mail address',
      'Enter your password',
    ]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('priya@example.org');
    await page.keyboard.press('Tab');
    await page.keyboard.type('wrong');
    await page.keyboard.press('Enter');
    await summary.getByText('E-mail and password do not match').waitFor();
    await lookAt(page, 'sign-in-refused');
    await page.getByLabel('Password').fill('right');
    await page.keyboard.press('Enter');
    await arrive(page, 'Hello, Priya Nair');
    await lookAt(page, 'home-empty');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('on a phone every open page fits, and an address that leads nowhere says so', async () => {
    signedIn = false;
    const { page, context, faults } = await visit(app.browser, app.origin, PHONE);
    for (const [path, heading] of [
      ['/sign-in', 'Sign in'],
      ['/help', 'Help'],
      ['/accessibility', 'Accessibility statement'],
      ['/nowhere/at/all', 'There is no such page'],
    ] as const) {
      await page.goto(path);
      await arrive(page, heading);
      await lookAt(page, heading.toLowerCase().replaceAll(' ', '-'));
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a sign-out that fails says so, here and there', async () => {
    signedIn = true;
    const { page, context, faults } = await visit(app.browser, app.origin);
    await page.goto('/account');
    await arrive(page, 'Priya Nair');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('alert').getByText('Away for a while').waitFor();
    await page.getByRole('button', { name: /^Sign out there/ }).click();
    await page.getByRole('alert').getByText('Away for a moment').waitFor();
    await lookAt(page, 'account-not-signed-out');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a dead link speaks of the server only while nobody owns the installation', async () => {
    signedIn = false;
    const { page, context } = await visit(app.browser, app.origin);
    await page.goto('/join#gone');
    await page.getByText('Ask whoever sent it for a new one.').waitFor();
    expect(await page.getByText('Start the server again').count()).toBe(0);
    await context.close();
  });

  test('the first page of a visit weighs under 200 kB of script', async () => {
    signedIn = true;
    const { page, context } = await visit(app.browser, app.origin);
    const weight = weighScripts(page);
    await page.goto('/');
    await arrive(page, /Hello/);
    await page.waitForLoadState('networkidle');
    expect(await weight()).toBeGreaterThan(20_000);
    expect(await weight()).toBeLessThan(200_000);
    await context.close();
  });
});
