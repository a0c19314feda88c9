import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boardFixture, VERSION } from './board-fixture.ts';
import { type BoardServer, boardServer } from './board-server.ts';
import { arrive, CHROMIUM, launchBrowser, lookAt, SKIPPED, visit } from './browser.ts';
import { buildApp } from './built-app.ts';

const WIDE = { width: 1600, height: 1000 };
const WIRE = boardFixture();
const HARKER = WIRE.people[9]?.id ?? '';

/** Opens the board on a day before its rota begins, whatever the machine's clock says. */
async function openBoard(browser: Browser, server: BoardServer, viewport = WIDE) {
  const visitor = await visit(browser, server.origin, viewport);
  await visitor.page.clock.setFixedTime('2026-07-20T09:00:00Z');
  await visitor.page.goto(`/versions/${VERSION}`);
  await arrive(visitor.page, WIRE.title);
  await visitor.page.getByText('8 breaches, 7 people').waitFor();
  return visitor;
}

/** Axe looks at each cell in turn: a small window and wide cells make that bearable. */
const SMALL = { width: 1000, height: 560 };

const cell = (page: Page, name: string | RegExp) => page.getByRole('gridcell', { name });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const toGrid = (page: Page) => page.locator('.grid .c[tabindex="0"]').focus();
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

describe.skipIf(CHROMIUM === undefined)(`the board in a browser${SKIPPED}`, () => {
  let browser: Browser;
  let app: Awaited<ReturnType<typeof buildApp>>;
  let server: BoardServer;

  beforeAll(async () => {
    app = await buildApp();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.remove();
  });

  async function withServer(journey: () => Promise<void>): Promise<void> {
    server = await boardServer(app.folder, boardFixture());
    try {
      await journey();
    } finally {
      await server.close();
    }
  }

  test('a coordinator edits, undoes and finds breaches by keyboard alone', { timeout: 60_000 }, () =>
    withServer(async () => {
      const { page, context, faults } = await openBoard(browser, server);
      await toGrid(page);
      expect(await focused(page)).toBe('Okafor A, Monday 3 August, long day LD, 08:30 to 21:00');
      await press(page, 'ArrowDown', 'ArrowRight', 'End');
      expect(await focused(page)).toContain('Lindqvist M, Sunday 9 August, rest');
      await press(page, 'n');
      await cell(page, /Lindqvist M, Sunday 9 August, night N, 20:30 to 09:00/).waitFor();
      await press(page, 'Control+z');
      await cell(page, 'Lindqvist M, Sunday 9 August, rest').waitFor();
      await press(page, 'F8');
      const why = page.getByRole('dialog', { name: 'Why this breaks' });
      await why.getByText('Consecutive long shifts').waitFor();
      await press(page, 'Escape');
      expect(await focused(page)).toContain('Whitcombe R');
      await press(page, 'Delete');
      await page.getByText('7 breaches, 6 people').waitFor();
      expect(server.valueOf(WIRE.people[6]?.id ?? '', '2026-09-11').codes).toBe('');
      expect(faults).toEqual([]);
      await context.close();
    }),
  );

  test('axe finds no fault in board, panel, reason, list of duties and dialogs', { timeout: 180_000 }, () =>
    withServer(async () => {
      const { page, context, faults } = await openBoard(browser, server, SMALL);
      await page.getByRole('button', { name: '4 weeks' }).click();
      await lookAt(page, 'board');
      await press(page, 'F8');
      await page.getByRole('dialog', { name: 'Why this breaks' }).waitFor();
      await lookAt(page, 'board-why', '.beside');
      await press(page, 'Escape', 'Enter');
      await page.getByRole('listbox', { name: 'Set a duty' }).waitFor();
      await lookAt(page, 'board-set', '.beside');
      for (const [key, heading] of [
        ['?', 'Keys on the board'],
        ['/', 'Find'],
        ['g', /^Who could work/],
      ] as const) {
        await press(page, 'Escape');
        await toGrid(page);
        await press(page, key);
        await page.getByRole('heading', { level: 2, name: heading }).waitFor();
        await lookAt(
          page,
          `board-${typeof heading === 'string' ? heading.split(' ')[0]?.toLowerCase() : 'who'}`,
          'dialog',
        );
      }
      expect(faults).toEqual([]);
      await context.close();
    }),
  );

  test(
    'what another changes shows at once, and a cell that both changed keeps both until one is chosen',
    { timeout: 60_000 },
    () =>
      withServer(async () => {
        const { page, context, faults } = await openBoard(browser, server);
        await toGrid(page);
        server.setByOther(HARKER, '2026-08-04', { codes: 'D', leave: null, isPinned: false });
        await cell(page, /Harker L, Tuesday 4 August, day D, 08:00/).waitFor();
        server.setDown(true);
        for (let i = 0; i < 9; i += 1) await press(page, 'ArrowDown');
        await press(page, 'Delete');
        await page.getByText('Working offline. 1 change is kept on this device').waitFor();
        server.setDown(false);
        server.setByOther(HARKER, '2026-08-03', { codes: 'LD', leave: null, isPinned: false });
        await cell(page, /Harker L, Monday 3 August.*conflict: yours is rest, Maya T has long day LD/).waitFor();
        await press(page, '2');
        await cell(page, /Harker L, Monday 3 August, long day LD/).waitFor();
        expect(server.taken).toEqual([]);
        expect(faults).toEqual([]);
        await context.close();
      }),
  );
});
