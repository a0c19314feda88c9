import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boardFixture, VERSION } from './board-fixture.ts';
import { focused, openBoard, press, showBoard, toGrid, WIRE, withServer } from './board-page.ts';
import { boardServer } from './board-server.ts';
import { arrive, CHROMIUM, DESK, launchBrowser, lookAt, PHONE, SKIPPED, visit } from './browser.ts';
import { buildApp } from './built-app.ts';

const SLOW = { timeout: 90_000 };

describe.skipIf(CHROMIUM === undefined)(`the bar of the board${SKIPPED}`, { retry: 2 }, () => {
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

  test('where a rule cannot be told, nothing looks like a pass', SLOW, async () => {
    const wire = boardFixture();
    // The first registrar keeps what can be told; of the rest expected on call nobody said anything.
    const server = await boardServer(app.folder, { ...wire, cells: wire.cells.filter(([person]) => person === 0) });
    const { page, context, faults } = await visit(browser, server.origin, DESK);
    await page.goto(`/versions/${VERSION}`);
    await arrive(page, WIRE.title);
    const bar = page.getByRole('region', { name: 'Tools of the board' });
    await bar.getByRole('button', { name: /^\d+ can’t tell$/ }).waitFor();
    await bar.getByText('No known breach', { exact: true }).waitFor();
    expect(await bar.locator('.verdict.meets').count(), 'doubt is no pass').toBe(0);
    await lookAt(page, 'board-untold', '.board-bar');
    expect(faults).toEqual([]);
    await context.close();
    await server.close();
  });

  test('the number of gaps is of those from today on; its button says so, and the list has the others', SLOW, () =>
    withServer(app.folder, async (server) => {
      const { page, context, faults } = await openBoard(browser, server);
      const button = page.getByRole('button', { name: /^Gaps \d+$/ });
      const number = async () => Number((await button.textContent())?.replace('Gaps ', ''));
      const all = await number();
      expect(await button.getAttribute('title')).toMatch(
        /^From today on: \d+ duties of vacant posts, .* short of cover\.$/,
      );
      await page.clock.setFixedTime('2026-12-01T09:00:00Z');
      await showBoard(page);
      const ahead = await number();
      expect(ahead).toBeLessThan(all);
      const title = (await button.getAttribute('title')) ?? '';
      expect(title).toContain(`Not counted: ${all - ahead} before today`);
      await button.click();
      await page.getByText(title, { exact: true }).waitFor();
      const listed = async () =>
        (await page.locator('.board-list tbody td.n').allTextContents()).reduce((sum, text) => sum + Number(text), 0);
      expect(await listed()).toBe(ahead);
      await page.getByRole('button', { name: `Show ${all - ahead} gaps before today` }).click();
      expect(await listed()).toBe(all);
      expect(faults).toEqual([]);
      await context.close();
    }),
  );

  test('on a phone seldom tools are folded, the grid has two thirds of the screen, and nothing is lost', SLOW, () =>
    withServer(app.folder, async (server) => {
      const { page, context, faults } = await visit(browser, server.origin, PHONE, 1, { hasTouch: true });
      page.setDefaultTimeout(15_000);
      await page.clock.setFixedTime('2026-07-20T09:00:00Z');
      await showBoard(page);
      const shown = await page.locator('.board-scroll').evaluate((grid) => grid.getBoundingClientRect().height);
      expect(shown).toBeGreaterThan((PHONE.height * 2) / 3);
      await lookAt(page, 'board-phone', '.board-bar');

      const tools = page.getByRole('button', { name: 'Tools', exact: true });
      const find = page.getByRole('button', { name: 'Find', exact: true });
      expect([await tools.getAttribute('aria-expanded'), await find.isVisible()]).toEqual(['false', false]);
      await tools.tap();
      expect(await tools.getAttribute('aria-expanded')).toBe('true');
      for (const name of ['Days', '26 weeks', 'Build or repair', 'Find'])
        expect(await page.getByRole('button', { name, exact: true }).isVisible(), name).toBe(true);
      expect(await page.getByRole('link', { name: 'Review and publish' }).isVisible()).toBe(true);
      await page.getByText('Set up', { exact: true }).tap();
      await page.getByRole('link', { name: 'Cover and shift types' }).waitFor();
      await lookAt(page, 'board-phone-tools', '.board-bar');
      const sizes = await page
        .locator('.board-bar :is(button, a, summary):visible')
        .evaluateAll((all) => all.map((one) => Math.min(one.clientWidth, one.clientHeight)));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(40);

      // Esc folds them and gives the focus back; so does whatever is done with one of them.
      await find.focus();
      await press(page, 'Escape');
      expect([await tools.getAttribute('aria-expanded'), await find.isVisible()]).toEqual(['false', false]);
      expect(await tools.evaluate((button) => button === document.activeElement)).toBe(true);
      await press(page, 'Enter');
      await find.focus();
      await press(page, 'Enter');
      await page.locator('#board-find:focus').waitFor();
      expect(await tools.getAttribute('aria-expanded')).toBe('false');
      await press(page, 'Escape');
      await tools.tap();
      await page.getByRole('button', { name: '26 weeks' }).tap();
      await expect.poll(() => focused(page)).toContain('Okafor A');
      expect(await tools.getAttribute('aria-expanded')).toBe('false');
      // A press elsewhere folds them too.
      await tools.tap();
      await page.locator('.board-scroll').tap({ position: { x: 200, y: 500 } });
      expect(await tools.getAttribute('aria-expanded')).toBe('false');

      // Turned, there is room for all of them.
      await page.setViewportSize({ width: 844, height: 390 });
      await page.getByRole('button', { name: /^Find/ }).waitFor();
      expect(await tools.count()).toBe(0);
      await toGrid(page);
      expect(faults).toEqual([]);
      await context.close();
    }),
  );
});
