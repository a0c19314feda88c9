import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { boardFixture } from './board-fixture.ts';
import { showBoard } from './board-page.ts';
import { boardServer } from './board-server.ts';
import { arrive, CHROMIUM, DESK, launchBrowser, PHONE, visit } from './browser.ts';
import { type FakeApp, fakeApp } from './fake-app.ts';
import { type FakeRoutes, problem } from './fake-server.ts';
import { importReading, REQUEST, readRoutes } from './fixtures/coordinator.ts';
import { oversight } from './fixtures/oversight.ts';
import { DEPARTMENT, DOCTOR, DRAFT } from './fixtures/people.ts';
import { myRotas } from './fixtures/roster.ts';
import { comparePicture, drawnBy, picturedBy, RENEWS } from './pictures.ts';

/** Small pictures still show a colour, an edge or a gap that is another. */
const HALF = 0.5;
const NOW = '2026-09-23T18:00:00Z';

const version = CHROMIUM === undefined ? null : await versionOf();
const isSame = version !== null && (RENEWS || version === picturedBy());
const skipped =
  version === null
    ? ' (skipped: no Chromium on this machine)'
    : isSame
      ? ''
      : ` (skipped: they were drawn by Chromium ${picturedBy()}, this is ${version})`;

async function versionOf(): Promise<string> {
  const browser = await launchBrowser();
  const found = browser.version();
  await browser.close();
  return found;
}

describe.skipIf(!isSame)(`pages look as in their pictures${skipped}`, () => {
  let app: FakeApp;
  let who: 'nobody' | 'coordinator' | 'doctor' = 'coordinator';
  const coordinator = readRoutes(() => REQUEST);
  const routes: FakeRoutes = {
    ...coordinator,
    'GET /api/me': (ask) =>
      who === 'nobody'
        ? problem(401, 'Not signed in')
        : who === 'doctor'
          ? { json: DOCTOR }
          : (coordinator['GET /api/me']?.(ask) ?? problem(404, 'Nothing there')),
    'GET /api/me/rotas': () => ({ json: myRotas() }),
    'GET /api/me/leave': () => ({ json: [] }),
    'GET /api/me/leave/balances': () => ({ json: [] }),
    'GET /api/me/swaps': () => ({ json: [] }),
    'GET /api/me/feed': () => ({ json: null }),
    'GET /api/sign-in-options': () => ({
      json: {
        needsOwner: false,
        oidc: null,
        samples: [{ id: 'a', role: 'coordinator', name: 'Priya Nair', about: 'builds the rota' }],
      },
    }),
    'GET /api/departments/:id/oversight': () => ({ json: oversight() }),
    'GET /api/me/requests': () => ({ json: [] }),
    'GET /api/departments/:id/standing': () => ({ json: [] }),
    'GET /api/rotas/:id/templates': () => ({ json: [] }),
    'GET /api/versions/:id/jobs': () => ({ json: [] }),
    'POST /api/departments/:id/imports/read': () => ({ json: importReading({}) }),
  };

  beforeAll(async () => {
    app = await fakeApp(routes);
    if (RENEWS) drawnBy(app.browser.version());
  });
  afterAll(() => app?.close());

  async function look(
    name: string,
    at: { readonly path: string; readonly heading: string | RegExp; readonly isPhone?: boolean },
    ready: (page: Page) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<void> {
    const { page, context } = await visit(app.browser, app.origin, at.isPhone ? PHONE : DESK, HALF);
    await page.clock.setFixedTime(NOW);
    await page.goto(at.path);
    await arrive(page, at.heading);
    await ready(page);
    await page.waitForLoadState('networkidle');
    await comparePicture(page, name);
    await context.close();
  }

  test('sign-in', async () => {
    who = 'nobody';
    await look('sign-in', { path: '/sign-in', heading: 'Sign in' });
  });

  test('home, import, publish, safe hours and the designer', async () => {
    who = 'coordinator';
    await look('home', { path: '/', heading: 'Hello, Priya Nair' }, (page) =>
      page.getByRole('link', { name: '1 leave request to decide' }).waitFor(),
    );
    await look('import', { path: `/departments/${DEPARTMENT}/import`, heading: /^Import/ }, async (page) => {
      const october = { name: 'october.csv', mimeType: 'text/csv', buffer: Buffer.from('x') };
      await page.getByLabel('Drop a spreadsheet here').setInputFiles(october);
      await page.getByText('1 question to settle first.').waitFor();
    });
    await look('publish', { path: `/versions/${DRAFT}/publish`, heading: /^Review and publish/ }, (page) =>
      page.getByText('2 changes for 2 people.').waitFor(),
    );
    await look('safe-hours', { path: `/departments/${DEPARTMENT}/safe-hours`, heading: /General medicine/ });
    await look('template', { path: `/versions/${DRAFT}/template`, heading: /^Design a template/ }, (page) =>
      page.getByText('No duty stands in it yet.').waitFor(),
    );
  });

  test('my rota on a phone', async () => {
    who = 'doctor';
    await look('my-rota', { path: '/my', heading: 'My rota', isPhone: true }, (page) =>
      page
        .getByRole('heading', { name: /sleep|Next duty|fortnight/i })
        .first()
        .waitFor(),
    );
  });

  test('the board', async () => {
    const board = await boardServer(app.folder, boardFixture());
    const { page, context } = await visit(app.browser, board.origin, { width: 1000, height: 640 }, HALF);
    await page.clock.setFixedTime(NOW);
    await showBoard(page);
    await page.waitForLoadState('networkidle');
    await comparePicture(page, 'board');
    await context.close();
    await board.close();
  });
});
