import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrive, CHROMIUM, lookAt, PHONE, SKIPPED } from './browser.ts';
import { type RealApp, realApp } from './real-app.ts';

/** Requests from the phone to the published rota, on the real server with a sample of its own; called from the file of the other journeys there. */
export function requestJourney(): void {
  describe.skipIf(CHROMIUM === undefined)(`what a doctor would like, on the real server${SKIPPED}`, () => {
    let app: RealApp;
    beforeAll(async () => {
      app = await realApp();
    }, 180_000);
    afterAll(() => app?.close());

    test('a doctor says it on a phone by keyboard alone, day by day, with a note', async () => {
      const { page, done } = await app.lookAroundAs('doctor', PHONE);
      await page.getByRole('link', { name: /^Say by .* what you would like on Acute medicine/ }).click();
      await arrive(page, 'What you would like');
      await page.getByText('0 of 12 days asked for').waitFor();
      await lookAt(page, 'real-my-requests-open');

      const day = page.locator('.ask-day[tabindex="0"]');
      await day.focus();
      const first = await day.getAttribute('data-date');
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => focusedDay(page)).toBe(later(first, 7));
      await page.keyboard.press('PageDown');
      await expect.poll(() => focusedDay(page)).toBe(later(first, 35));
      // Back to a week in which she has no leave, whatever weekday it is today.
      await page.keyboard.press('PageUp');
      await expect.poll(() => focusedDay(page)).toBe(later(first, 7));
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('group', { name: 'What would you like?' }).waitFor();
      await lookAt(page, 'real-ask-day');
      await dialog.getByLabel('Much', { exact: true }).focus();
      await page.keyboard.press('Space');
      await dialog.getByLabel('For how many days on end?').selectOption('2');
      await dialog.getByRole('button', { name: 'Save these 2 days' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText(/^Saved: 2 days, a day off\. 10 days left to ask for\.$/).waitFor();
      await page.getByText('2 of 12 days asked for').waitFor();
      // The focus is where it was, on the day that now says what is asked.
      expect(await page.evaluate(() => document.activeElement?.querySelector('.hidden-text')?.textContent)).toMatch(
        /^Monday \d+ \w+, you ask for a day off, it matters much/,
      );

      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await dialog.getByLabel(/^To work LD: Long day/).check();
      await dialog.getByRole('button', { name: 'Save this day' }).click();
      await page.getByText(/^Saved: Sun \d+ \w+, LD\. 9 days left/).waitFor();
      await page.getByRole('button', { name: /^Take away.*Tue/ }).click();
      await page.getByText(/^Taken away: Tue \d+ \w+\. 10 days left/).waitFor();

      await page.getByLabel('Note to the coordinator (not needed)').fill('My exam is on the Tuesday.');
      await page.getByRole('button', { name: 'Save the note' }).click();
      await page.getByText('Your note is saved.').waitFor();
      await lookAt(page, 'real-my-requests');
      await page.reload();
      await page.getByText('2 of 12 days asked for').waitFor();
      expect(await page.getByLabel('Note to the coordinator (not needed)').inputValue()).toBe(
        'My exam is on the Tuesday.',
      );
      await page.goto('/my');
      await page.getByText('You have asked for 2 of 12 days.', { exact: false }).waitFor();
      await lookAt(page, 'real-my-rota-asked');
      await done();
    });

    test('the coordinator sees who answered, takes some and then all, and what changed since is shown', async () => {
      const { page, done } = await app.lookAroundAs('coordinator');
      await page.getByRole('link', { name: /^\d+ days that doctors ask for on the draft of Acute medicine/ }).click();
      await arrive(page, /^Requests: Acute medicine/);
      await page.getByRole('heading', { name: /^6 of \d+ people have answered$/ }).waitFor();
      const alice = page.getByRole('article', { name: 'Alice Fenwick' });
      await alice.getByText('My exam is on the Tuesday.').waitFor();
      await lookAt(page, 'real-requests');
      await page.getByText(/^Have not answered/).click();
      await page.getByText(', has no account here').first().waitFor();
      await page.getByLabel('By day').check();
      await page.getByText('2 off', { exact: true }).waitFor();
      await lookAt(page, 'real-requests-by-day');
      await page.getByLabel('By person').check();

      await page.getByRole('button', { name: 'Tick none' }).click();
      await alice.getByRole('checkbox').first().focus();
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Take 1 day into the draft' }).click();
      await page.getByText('1 day is in the draft. Searches weigh them from now on.').waitFor();
      expect(await alice.getByText('In the draft', { exact: true }).count()).toBe(1);
      // What was left out stays out until it is ticked.
      await page.getByRole('button', { name: 'Take 0 days into the draft' }).waitFor();
      await page.getByRole('button', { name: 'Tick all' }).click();
      await page.getByRole('button', { name: /^Take \d+ days into the draft$/ }).click();
      await page.getByRole('button', { name: 'Everything is in the draft' }).waitFor();
      expect(await alice.getByText('In the draft', { exact: true }).count()).toBe(2);

      const doctor = await app.lookAroundAs('doctor', PHONE);
      await doctor.page.goto('/my/requests');
      await doctor.page.getByRole('button', { name: /^Change.*Mon/ }).click();
      await doctor.page.getByRole('dialog').getByLabel('A little').check();
      await doctor.page.getByRole('dialog').getByRole('button', { name: 'Save this day' }).click();
      await doctor.page.getByText(/^Saved: Mon/).waitFor();
      await page.reload();
      await alice.getByText('Changed since').waitFor();
      await alice.getByText('The draft asks for a day off, it matters much.').waitFor();
      await lookAt(page, 'real-requests-changed');
      await page.getByRole('button', { name: 'Take 1 day into the draft' }).click();
      await page.getByRole('button', { name: 'Everything is in the draft' }).waitFor();

      await page.getByText('Change the last day, the number or the reminder').click();
      await page.getByLabel('Days that each may ask for').fill('0');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('link', { name: 'Enter a whole number from 1 to 100' }).waitFor();
      await page.getByLabel('Days that each may ask for').fill('12');
      const reminder = page.getByLabel('Days before the last day to remind those who have not answered');
      await reminder.fill('40');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('link', { name: 'Enter a whole number from 0 to 30' }).waitFor();
      await lookAt(page, 'real-requests-reminder');
      await reminder.fill('5');
      const lastDay = page.getByLabel('Last day to ask');
      await lastDay.fill(later(await lastDay.inputValue(), 1));
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Saved. Everybody who was told of the round is told of the new last day.').waitFor();
      await page.getByText('Who has not answered is reminded 5 days before.').waitFor();
      await doctor.page.goto('/notices');
      await doctor.page
        .getByText(/The last day to say what you would like on Acute medicine/)
        .first()
        .waitFor();
      await doctor.page.goto('/my/requests');
      await page.getByRole('button', { name: 'Close it now' }).click();
      await page.getByText('Closed. What they ask for can no longer be changed.').waitFor();
      await doctor.page.reload();
      await doctor.page.getByText(/^Requests are closed and can no longer be changed/).waitFor();
      expect(await doctor.page.getByRole('button', { name: /^Change/ }).count()).toBe(0);
      await lookAt(doctor.page, 'real-my-requests-closed');
      await doctor.done();
      await done();
    });

    test('the coordinator builds with them and publishes, and the doctor sees what was met', async () => {
      const { page, done } = await app.lookAroundAs('coordinator');
      await page
        .getByRole('table')
        .getByRole('link', { name: /^Draft/ })
        .first()
        .click();
      await page.getByRole('grid').first().waitFor();
      await page.getByRole('button', { name: 'Build or repair' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/^What people ask for \(\d+\)$/).click();
      await dialog.getByText(/^Alice Fenwick, Mon .*: a day off, a little/).waitFor();
      await dialog.getByLabel('30 seconds').check();
      await dialog.getByLabel('Everything but pinned cells').check();
      await dialog.getByRole('button', { name: 'Start' }).click();
      await page.getByRole('button', { name: 'Look at the answer' }).click({ timeout: 120_000 });
      await page.getByRole('heading', { name: /^An answer that changes/ }).waitFor();
      await page.getByRole('button', { name: 'Take all' }).click();
      await page.getByRole('button', { name: 'Take these' }).click();
      await page.getByText(/of the answer taken/).waitFor();
      await page.goto('/');
      await page.getByRole('table').getByRole('link').first().click();
      await page.getByRole('link', { name: 'Review and publish' }).click();
      await page.getByRole('heading', { name: 'Who is told' }).waitFor();
      for (const reason of await page.getByLabel(/^Reason: /).all()) await reason.fill('Agreed with the doctor');
      await page.getByRole('button', { name: 'Publish this version' }).click();
      await page.getByText(/Version 2 is live/).waitFor();
      await done();

      const doctor = await app.lookAroundAs('doctor', PHONE);
      await doctor.page.goto('/my/requests');
      const met = doctor.page.getByRole('heading', { name: /^\d of 2 met$/ });
      await met.waitFor();
      const isMet = await doctor.page.getByText('Met', { exact: true }).count();
      expect(await met.textContent()).toBe(`${isMet} of 2 met`);
      expect(await doctor.page.getByText('Not met', { exact: true }).count()).toBe(2 - isMet);
      await lookAt(doctor.page, 'real-my-requests-met');
      await doctor.done();
    });
  });
}

const focusedDay = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-date') ?? null);

const later = (date: string | null, days: number): string =>
  new Date(Date.parse(date ?? '') + days * 86_400_000).toISOString().slice(0, 10);
