import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

/** A fresh visitor; an error on the page's console or an exception in it fails the test by `faults`. */
export async function visit(
  browser: Browser,
  origin: string,
  viewport = DESK,
  deviceScaleFactor = 1,
  more: Pick<BrowserContextOptions, 'storageState' | 'hasTouch'> = {},
): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const zone = { locale: 'en-GB', timezoneId: 'Europe/London' };
  const context = await browser.newContext({ viewport, deviceScaleFactor, baseURL: origin, ...zone, ...more });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    // The browser itself logs every answer over 399; the page is expected to show those.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(message.text());
  });
  return { page, context, faults };
}

/** Waits for a page of the app by its heading. */
export async function arrive(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/** Does what a click does, whose write reaches the server at this address but whose answer is lost on the way; the page says so. */
export async function withLostAnswer(page: Page, address: string, click: () => Promise<void>): Promise<void> {
  await page.route(
    address,
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await click();
  await page
    .getByRole('alert')
    .getByText(/^The server did not answer/)
    .waitFor();
}

/** Goes in by the sign-in page as one of the sample's people. */
export async function lookAroundAs(page: Page, role: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: `Look around as ${role}` }).click();
  await arrive(page, /Hello/);
}
