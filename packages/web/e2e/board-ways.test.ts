import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boardFixture } from './board-fixture.ts';
import { cell, focused, openBoard, press, showBoard, toGrid, WIRE, withServer } from './board-page.ts';
import { type BoardServer, boardServer } from './board-server.ts';
import { arrive, CHROMIUM, DESK, launchBrowser, lookAt, PHONE, SKIPPED, visit } from './browser.ts';
import { buildApp } from './built-app.ts';

const SLOW = { timeout: 90_000 };
const PATIENT = { timeout: 10_000 };
const OKAFOR = WIRE.people[0]?.id ?? '';
const DAY = '2026-08-03';

/** The board under a finger. */
async function openByFinger(browser: Browser, server: BoardServer) {
  const visitor = await visit(browser, server.origin, PHONE, 1, { hasTouch: true });
  await visitor.page.clock.setFixedTime('2026-07-20T09:00:00Z');
  await showBoard(visitor.page);
  return visitor;
}

const heard = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text });

describe.skipIf(CHROMIUM === undefined)(`ways about the board${SKIPPED}`, { retry: 2 }, () => {
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

  test('what cannot be told is one press away, and found by its rule', SLOW, () =>
    withServer(app.folder, async (server) => {
      const { page, context, faults } = await openBoard(browser, server);
      await page.getByRole('button', { name: /^\d+ can’t tell$/ }).click();
      await page
        .getByRole('dialog', { name: 'Why this breaks' })
        .or(heard(page, /: \d+ can’t tell\. The panel says/))
        .first()
        .waitFor();
      await press(page, 'Escape');
      await toGrid(page);
      await press(page, '/');
      await page.locator('#board-find:focus').waitFor();
      await page.keyboard.type('can’t be told okafor');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /can’t be told: Okafor A/ })
        .first()
        .waitFor();
      await press(page, 'Enter');
      await expect.poll(() => focused(page)).toContain('Okafor A');
      await page.getByRole('rowheader', { name: /^Okafor A, .*\d+ can’t tell$/ }).waitFor();
      expect(faults).toEqual([]);
      await context.close();
    }),
  );

  test('a screen reader hears what a typed duty breaks, and that the line is gone and back', SLOW, () =>
    withServer(app.folder, async (server) => {
      const { page, context, faults } = await openBoard(browser, server);
      await toGrid(page);
      await press(page, 'n');
      await heard(page, /^1 cell set, .*breach/).waitFor();
      await expect.poll(() => server.taken.length, PATIENT).toBe(1);
      server.setDown(true);
      await press(page, 'Delete');
      await heard(page, /^No connection\./).waitFor();
      server.setDown(false);
      await heard(page, /^Connected again, and everything is saved\./).waitFor({ timeout: 40_000 });
      expect(faults).toEqual([]);
      await context.close();
    }),
  );

  test('a double press on a cell of the cover that is short asks who could', SLOW, () =>
    withServer(app.folder, async (server) => {
      const { page, context, faults } = await openBoard(browser, server);
      await page.locator('.cov .c.short').first().dblclick();
      await page.getByRole('heading', { name: /^Who could work/ }).waitFor();
      expect(faults).toEqual([]);
      await context.close();
    }),
  );

  test('by finger a span is selected, filled, copied, pinned and pasted', SLOW, () =>
    withServer(app.folder, async (server) => {
      const { page, context, faults } = await openByFinger(browser, server);
      const tools = page.getByRole('button', { name: 'Tools', exact: true });
      await tools.tap();
      expect(await page.getByRole('group', { name: 'How many weeks to show' }).getByRole('button').count()).toBe(2);
      await tools.tap();
      const first = cell(page, /^Okafor A, Monday 3 August/);
      const box = page.getByRole('dialog', { name: 'Set a duty' });
      const menu = (name: string) => box.getByRole('button', { name }).tap();
      const more = () => box.getByText('More for the selection').tap();
      await first.tap();
      await first.tap();
      await more();
      await lookAt(page, 'board-phone-menu', '.beside');
      await menu('Select to…');
      await heard(page, 'Press the cell where the selection ends.').waitFor();
      const last = cell(page, /^Lindqvist M, Friday 7 August/);
      await last.tap();
      await page.getByText(/^10 cells selected, 2 people/).waitFor();
      await page.getByRole('button', { name: 'Change them' }).tap();
      await menu('Fill right');
      await heard(page, /^10 cells filled, /).waitFor();
      await last.tap();
      await menu('Copy');
      await heard(page, '10 cells copied.').waitFor();
      await last.tap();
      await menu('Pin');
      await cell(page, /^Okafor A, Monday 3 August.*pinned/).waitFor();
      const below = cell(page, /^Rahman S, Monday 3 August/);
      await below.tap();
      await below.tap();
      await more();
      await menu('Paste');
      await heard(page, /^Only shown so far: 10 cells, /).waitFor();
      await page
        .getByLabel('Notices of the board')
        .getByRole('button', { name: /^Paste/ })
        .tap();
      await heard(page, /^10 cells pasted, /).waitFor();
      await expect.poll(() => server.valueOf(OKAFOR, DAY).isPinned).toBe(true);
      const heights = await page
        .locator('.board .btn:visible, .segments button:visible')
        .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
      expect(faults).toEqual([]);
      await context.close();
    }),
  );

  test('who comes to the board from another page is in the grid', SLOW, () =>
    withServer(app.folder, async (server) => {
      const { page, context } = await openBoard(browser, server);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
      await page.locator('.brand').click();
      await arrive(page, /Hello/);
      await page.goBack();
      await page.getByRole('grid').first().waitFor();
      await expect.poll(() => focused(page), PATIENT).toMatch(/^Okafor A, Monday 3 August/);
      await context.close();
    }),
  );

  test(
    'a duty far down the list is in sight when arrows come to it, and a long code stays in its cell',
    SLOW,
    async () => {
      const wire = boardFixture();
      const [day] = wire.shiftTypes;
      if (day === undefined) throw new Error('no shift type');
      const more = Array.from({ length: 14 }, (_, i) => ({ ...day, code: `X${i}`, name: `Clinic ${i}` }));
      const long = { ...day, code: '08:30---21:0', name: '08:30---21:0' };
      const cells = wire.cells.map(([p, d, codes, ...rest]): (typeof wire.cells)[number] => [
        p,
        d,
        p === 0 && d === 0 ? long.code : codes,
        ...rest,
      ]);
      const server = await boardServer(app.folder, { ...wire, shiftTypes: [...wire.shiftTypes, ...more, long], cells });
      const { page, context, faults } = await openBoard(browser, server);
      const odd = cell(page, /^Okafor A, Monday 3 August, .*08:30---21:0/);
      await odd.waitFor();
      expect(await odd.evaluate((box) => getComputedStyle(box).overflowX)).toBe('clip');
      expect(await odd.getAttribute('title')).toBe('08:30---21:0');
      await toGrid(page);
      await press(page, 'ArrowDown', 'Enter');
      const list = page.getByRole('listbox', { name: 'Set a duty' });
      await list.waitFor();
      await press(page, 'ArrowUp', 'ArrowUp', 'ArrowUp');
      const isSeen = () =>
        list.evaluate((box) => {
          const at = box.querySelector('[aria-selected="true"]')?.getBoundingClientRect();
          const { top, bottom } = box.getBoundingClientRect();
          return at !== undefined && at.top >= top - 1 && at.bottom <= bottom + 1;
        });
      await expect.poll(isSeen, PATIENT).toBe(true);
      expect(faults).toEqual([]);
      await context.close();
      await server.close();
    },
  );

  test('a version that was live says so, and leads to the live one and to drafts', SLOW, async () => {
    const server = await boardServer(app.folder, { ...boardFixture(), state: 'archived' });
    const { page, context, faults } = await openBoard(browser, server);
    await page.getByText('Was live 14').waitFor();
    await page.getByText('This was live, and is no longer what people work by.').waitFor();
    const hrefs = await page
      .getByLabel('Notices of the board')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual([`/rotas/${WIRE.rotaId}`, `/versions/${WIRE.publishedVersionId}`]);
    await lookAt(page, 'board-was-live', '.board-notices');
    expect(faults).toEqual([]);
    await context.close();
    await server.close();
  });

  test('work that nobody estimated is not counted as none', SLOW, async () => {
    const wire = boardFixture();
    // Without breaks and estimates.
    const shiftTypes = wire.shiftTypes.map(({ code, name, start, end, kind, look }) => {
      return { code, name, start, end, kind, look };
    });
    const server = await boardServer(app.folder, { ...wire, shiftTypes });
    const { page, context } = await openBoard(browser, server, DESK);
    const sum = page.getByRole('heading', { name: /^Hours by week/ });
    await toGrid(page);
    await sum.getByText(/^worked at least [\d.]+ h a week, .*without \d+ duties of unknown work$/).waitFor();
    await page
      .getByText(/^≥\d+\.\d$/)
      .first()
      .waitFor();
    expect(await page.getByRole('gridcell', { name: /^at least \d+\.\d$/ }).count()).toBeGreaterThan(0);
    await context.close();
    await server.close();
  });
});
