import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shortDay } from '../src/words/text.ts';
import { arrive, CHROMIUM, lookAt, PHONE, SKIPPED } from './browser.ts';
import { type RealApp, realApp } from './real-app.ts';
import { wantedGaps } from './wanted-gaps.ts';

/** A gap from the board to the record, on the real server with a sample of its own; called from the file of the other journeys there. */
export function gapJourney(): void {
  describe.skipIf(CHROMIUM === undefined)(`a gap that a colleague takes, on the real server${SKIPPED}`, () => {
    let app: RealApp;
    beforeAll(async () => {
      app = await realApp();
    }, 180_000);
    afterAll(() => app?.close());

    test('it is offered on the board by key, looked at and volunteered for on a phone, given, and kept in the record', async () => {
      const coordinator = await app.lookAroundAs('coordinator');
      const { page } = coordinator;
      const wanted = await wantedGaps(page, app.server.url);
      const need = page.getByRole('link', { name: /gaps ahead, the first on/ });
      const ahead = /(\d+) gaps ahead/.exec((await need.textContent()) ?? '')?.[1];
      await need.click();
      // The same number as on the page before.
      await page.getByRole('button', { name: `Gaps ${ahead}`, exact: true }).click();
      const listed = async () =>
        (await page.locator('.board-list tbody td.n').allTextContents()).reduce((sum, text) => sum + Number(text), 0);
      await expect.poll(listed).toBe(Number(ahead));
      await lookAt(page, 'real-gaps-list');
      for (const [{ date }, reason] of [
        [wanted.open, 'Vacancy'],
        [wanted.breaks, 'Sickness'],
      ] as const) {
        const row = page
          .getByRole('row')
          .filter({ hasText: 'Vacant post' })
          .filter({ hasText: shortDay(date) });
        const button = row.getByRole('button', { name: /^Offer to colleagues/ });
        await button.focus();
        await page.keyboard.press('Enter');
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('button', { name: 'Offer it to colleagues' }).click();
        await dialog.getByRole('alert').getByRole('link', { name: 'Choose why nobody works it' }).waitFor();
        await dialog.getByLabel(reason).focus();
        await page.keyboard.press('Space');
        if (reason === 'Vacancy') await lookAt(page, 'real-offer-gap', 'dialog');
        await page.keyboard.press('Enter');
        await row.getByRole('link', { name: /^Offered/ }).waitFor();
      }
      await page.getByText('Offered. Who comes forward shows under Gaps of the department.').first().waitFor();

      const doctor = await app.lookAroundAs('doctor', PHONE);
      await doctor.page.getByRole('link', { name: '1 gap that you could take' }).click();
      await arrive(doctor.page, 'Gaps you could take');
      await doctor.page.getByText('Breaks no further rule').waitFor();
      await doctor.page.getByText(/Would break \d rule/).waitFor();
      expect(await doctor.page.getByText('Sickness').count()).toBe(0);
      await lookAt(doctor.page, 'real-my-gaps');
      expect(await doctor.page.getByRole('button', { name: /^Come forward/ }).count()).toBe(1);
      await doctor.page.getByRole('button', { name: /^Come forward/ }).focus();
      await doctor.page.keyboard.press('Enter');
      await doctor.page.getByText('You have come forward. A coordinator chooses.').waitFor();
      await lookAt(doctor.page, 'real-my-gaps-forward');

      await page
        .getByRole('link', { name: /^Offered/ })
        .first()
        .click();
      await arrive(page, /^Gaps offered, /);
      const card = page.getByRole('article').filter({ hasText: '1 colleague came forward' });
      await card.getByRole('button', { name: /^See who came forward/ }).click();
      await card.getByText(/^Average week/).waitFor();
      await lookAt(page, 'real-gaps-forward');
      await card.getByRole('button', { name: 'Give it to Alice Fenwick' }).click();
      await page.getByText('Given to Alice Fenwick. It is in the draft').waitFor();
      await page.getByRole('row').filter({ hasText: 'Given to Alice Fenwick' }).getByText('Vacancy').waitFor();
      await page.getByRole('button', { name: /^Take the offer back/ }).click();
      await page.getByText('No gap is offered now.').waitFor();
      await page.getByRole('row').filter({ hasText: 'Taken back' }).getByText('Sickness').waitFor();
      await lookAt(page, 'real-gaps');
      await coordinator.done();

      await doctor.page.goto('/notices');
      await doctor.page
        .getByText(/You were given .* It counts once the rota is published/)
        .first()
        .waitFor();
      await doctor.page.goto('/my/gaps');
      await doctor.page.getByText('No gap is offered to your tier now.').waitFor();
      await lookAt(doctor.page, 'real-my-gaps-none');
      await doctor.done();

      const director = await app.lookAroundAs('director');
      await director.page.getByRole('link', { name: 'Report for the board' }).click();
      const figures = director.page.getByRole('region', { name: /^Gaps offered to colleagues/ });
      await figures.getByRole('row', { name: /^Vacancy 1 1/ }).waitFor();
      expect(await figures.getByText('Alice').count()).toBe(0);
      await lookAt(director.page, 'real-board-report-gaps', 'main');
      await director.done();
    });

    test('who oversees reads the record and can give nothing', async () => {
      const guardian = await app.lookAroundAs('guardian', PHONE);
      await guardian.page.getByRole('link', { name: 'Gaps offered' }).click();
      await arrive(guardian.page, /^Gaps offered, /);
      await guardian.page.getByRole('row').filter({ hasText: 'Given to Alice Fenwick' }).waitFor();
      expect(await guardian.page.getByRole('button', { name: /^See who came forward/ }).count()).toBe(0);
      await lookAt(guardian.page, 'real-gaps-guardian');
      await guardian.done();
    });
  });
}
