import type { Browser, Locator, Page } from 'playwright-core';
import { boardFixture, VERSION } from './board-fixture.ts';
import { type BoardServer, boardServer } from './board-server.ts';
import { arrive, visit } from './browser.ts';

export const WIRE: ReturnType<typeof boardFixture> = boardFixture();

/** A desk's screen, as the board is drawn for. */
export const WIDE = { width: 1600, height: 1000 };
/** Axe looks at each cell in turn: a small window bears that. */
export const SMALL = { width: 1000, height: 560 };

/** Opens the board on a day before its rota begins, whatever the machine's clock says. */
export async function openBoard(browser: Browser, server: BoardServer, viewport = WIDE) {
  const visitor = await visit(browser, server.origin, viewport);
  await visitor.page.clock.setFixedTime('2026-07-20T09:00:00Z');
  await showBoard(visitor.page);
  return visitor;
}

export async function showBoard(page: Page): Promise<void> {
  await page.goto(`/versions/${VERSION}`);
  await arrive(page, WIRE.title);
  await page.getByText(/breaches?, \d+ pe/).waitFor();
}

export const cell = (page: Page, name: string | RegExp): Locator => page.getByRole('gridcell', { name });
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
export async function toGrid(page: Page): Promise<void> {
  // A dialog that is still closing would take the next key.
  await page.locator('dialog[open], [role="dialog"]').first().waitFor({ state: 'detached' });
  await page.locator('.grid .c[tabindex="0"]').focus();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Pastes a text as a spreadsheet puts it on the clipboard. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

/** What a copy would put on the clipboard. */
export function copied(page: Page): Promise<string> {
  return page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return clipboardData.getData('text/plain');
  });
}

/** A server of its own for one journey. */
export async function withServer(folder: string, journey: (server: BoardServer) => Promise<void>): Promise<void> {
  const server = await boardServer(folder, boardFixture());
  try {
    await journey(server);
  } finally {
    await server.close();
  }
}
