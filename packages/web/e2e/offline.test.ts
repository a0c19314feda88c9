import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cell, openBoard, press, showBoard, toGrid, WIRE, withServer } from './board-page.ts';
import { ANOTHER, RUTH } from './board-server.ts';
import { CHROMIUM, launchBrowser, lookAt, SKIPPED } from './browser.ts';
import { buildApp } from './built-app.ts';

const OKAFOR = WIRE.people[0]?.id ?? '';
const DAY = '2026-08-03';
const SLOW = { timeout: 90_000 };
const OTHERS = /^Changes of somebody else wait in this browser/;

/** The board in another window of the same browser, on the same day. */
async function openAgain(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.clock.setFixedTime('2026-07-20T10:00:00Z');
  await showBoard(page);
  return page;
}

/** Closes the window once what waits is on the device. */
async function closeLater(page: Page): Promise<void> {
  await page.waitForTimeout(300);
  await page.close();
}

describe.skipIf(CHROMIUM === undefined)(`the board without a line${SKIPPED}`, { retry: 2 }, () => {
  let browser: Browser;
  let app: Awaited<ReturnType<typeof buildApp>>;

  beforeAll(async () => {
    app = await buildApp();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.remove();
  });

  test('what was changed offline is there after the tab was closed, and is sent', SLOW, () =>
    withServer(app.folder, async (server) => {
      const { page, context } = await openBoard(browser, server);
      await toGrid(page);
      server.setDown(true);
      await press(page, 'n');
      await page.getByText('Working offline. 1 change is kept').waitFor();
      await closeLater(page);
      server.setDown(false);
      const again = await openAgain(context);
      await cell(again, /Okafor A, Monday 3 August, night N/).waitFor();
      await expect.poll(() => server.valueOf(OKAFOR, DAY).codes).toBe('N');
      await context.close();
    }),
  );

  test('a change whose answer was lost and the one on top of it both arrive after the tab was closed', SLOW, () =>
    withServer(app.folder, async (server) => {
      const { page, context } = await openBoard(browser, server);
      await toGrid(page);
      server.setDeaf(true);
      await press(page, 'n');
      await page.getByText('Working offline. 1 change is kept').waitFor();
      server.setDown(true);
      await press(page, 'l', 'd');
      await cell(page, /Okafor A, Monday 3 August, long day LD.*not saved yet/).waitFor();
      await closeLater(page);
      server.setDeaf(false);
      server.setDown(false);
      const again = await openAgain(context);
      await expect.poll(() => server.valueOf(OKAFOR, DAY).codes).toBe('LD');
      expect(server.taken.map(({ edits }) => edits[0]?.value.codes)).toEqual(['N', 'LD']);
      await again.getByText(/^Saved/).waitFor();
      await context.close();
    }),
  );

  test('what waits is on the board again after a look at another page', SLOW, () =>
    withServer(app.folder, async (server) => {
      const { page, context } = await openBoard(browser, server);
      await toGrid(page);
      server.setDeaf(true);
      await press(page, 'n');
      await page.getByText('Working offline. 1 change is kept').waitFor();
      await page.locator('.brand').click();
      await page.getByRole('grid').waitFor({ state: 'detached' });
      await page.goBack();
      await page.getByText('Working offline. 1 change is kept').waitFor();
      server.setDeaf(false);
      await page.getByText(/^Saved/).waitFor({ timeout: 40_000 });
      expect(server.taken).toHaveLength(1);
      await context.close();
    }),
  );

  test('what one account changed offline is never sent in the name of the next', SLOW, () =>
    withServer(app.folder, async (server) => {
      const { page, context } = await openBoard(browser, server);
      await toGrid(page);
      server.setDown(true);
      await press(page, 'n');
      await page.getByText('Working offline. 1 change is kept').waitFor();
      server.signIn(ANOTHER);
      server.setDown(false);
      // The window of who was signed in before still stands open.
      await page.getByText(/^Your last change was not taken/).waitFor({ timeout: 40_000 });
      await closeLater(page);
      const other = await openAgain(context);
      await other.getByText(OTHERS).waitFor();
      await cell(other, /Okafor A, Monday 3 August, long day LD/).waitFor();
      await lookAt(other, 'board-others-wait', '.board-notices');
      await toGrid(other);
      await press(other, 'ArrowRight', 'n');
      await expect.poll(() => server.taken.length).toBe(1);
      await closeLater(other);
      expect(server.valueOf(OKAFOR, DAY).codes).toBe('LD');
      server.signIn(RUTH);
      const own = await openAgain(context);
      await expect.poll(() => server.valueOf(OKAFOR, DAY).codes).toBe('N');
      expect(await own.getByText(OTHERS).count()).toBe(0);
      await context.close();
    }),
  );
});
