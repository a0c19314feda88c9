import { expect, test } from 'vitest';
import { arrive, lookAt } from './browser.ts';
import type { RealApp } from './real-app.ts';

/** Imports on the real server, of whoever runs a department there. */
export function importJourneys(app: () => RealApp): void {
  test('a file that is no rota is refused in words, with nothing to settle', async () => {
    const { page, done } = await app().lookAroundAs('coordinator');
    await page.getByRole('link', { name: 'Import a spreadsheet' }).first().click();
    await arrive(page, /^Import a spreadsheet/);
    const photo = { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a', 'hex') };
    await page.getByLabel('Drop a spreadsheet here').setInputFiles(photo);
    await page.getByText('This file could not be read as a rota.').waitFor();
    await page.getByText(/^photo\.png: a PNG picture/).waitFor();
    expect(await page.getByText(/settle|in doubt/i).count()).toBe(1);
    await lookAt(page, 'real-import-no-rota');
    await done();
  });

  test('a large file waits for a worker, its doubts are settled as those of a small one, and it becomes a draft', async () => {
    const { page, done } = await app().lookAroundAs('coordinator');
    await page.getByRole('link', { name: 'Import a spreadsheet' }).first().click();
    await arrive(page, /^Import a spreadsheet/);
    // Looked at while it waits: the first answer about the run is held back.
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route('**/api/jobs/*', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByLabel('Drop a spreadsheet here').setInputFiles({
      name: 'year.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `Name,5 Oct,6 Oct,7 Oct\nAnn Lee,A/L,,\nBen Cox,,A/L,\n${`${' '.repeat(1000)}\n`.repeat(2_300)}`,
      ),
    });
    await page.getByText('This is a large file.').waitFor();
    await lookAt(page, 'real-import-large');
    goOn();
    await page.getByText('3 cells: B1, C1, D1').waitFor();
    await page.getByRole('button', { name: 'in doubt: settle C1' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await page.getByLabel('Year, such as 2026').fill('2026');
    await page.getByRole('button', { name: 'Take this year' }).click();
    await page.getByText('2 people, 0 duties and 2 days of leave, Mon 5 Oct to Wed 7 Oct').waitFor();
    await page.getByRole('button', { name: 'Take it over as a draft' }).click();
    await page.waitForURL(/\/versions\//);
    await page.getByText('Ann Lee').first().waitFor();
    await done();
  });
}
