import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SHARED } from '../../../tools/shared-folder.ts';
import { arrive, CHROMIUM, lookAt, PHONE, SKIPPED, visit } from './browser.ts';
import { type RealApp, realApp } from './real-app.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** A ward's month as its manager keeps it; other people's data, which stays outside of the repository. */
const WARD = join(SHARED, 'real/ward-march-2021.xlsx');
const MISSING = existsSync(WARD) ? '' : ' (skipped: shared/real/ward-march-2021.xlsx is not there)';
const YEAR = new Date().getUTCFullYear() + 1;

/** A spreadsheet from the wild, from the import to a swap: what a department does with its first rota here. Called from the file of the other journeys. */
export function wardJourney(): void {
  describe.skipIf(CHROMIUM === undefined || MISSING !== '')(`a ward’s own spreadsheet${SKIPPED}${MISSING}`, () => {
    let app: RealApp;
    beforeAll(async () => {
      app = await realApp();
    }, 180_000);
    afterAll(() => app?.close());

    test('is imported, mended, filled, published, read on a phone, swapped on and subscribed to', async () => {
      const coordinator = await app.lookAroundAs('coordinator');
      const { page } = coordinator;
      await page.getByRole('link', { name: 'Import a spreadsheet' }).click();
      await arrive(page, /^Import a spreadsheet/);
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'ward.xlsx', mimeType: XLSX, buffer: await aheadOfUs() });
      await page.getByText(/24 people, 322 duties and 49 days of leave/).waitFor();
      await page.getByText('Nothing is in doubt.').waitFor();
      await page.getByLabel('Title of the rota').fill('The ward');
      await page.getByRole('button', { name: 'Take it over as a draft' }).click();
      await page.getByText('24 posts').waitFor();
      const board = page.url();

      // A spreadsheet says who works when, not how many are needed.
      await page.getByRole('button', { name: 'No cover asked' }).click();
      await lookAt(page, 'ward-no-cover');
      await page.getByRole('link', { name: 'Say how many people are needed' }).click();
      await page.getByRole('button', { name: 'Start from what this draft has on most weeks' }).click();
      await page.getByRole('button', { name: 'Keep this cover' }).click();
      await page.getByText('Kept. The board is judged by it').waitFor();
      await lookAt(page, 'ward-cover');
      await page.goto(board);

      // The first breach of the first person: a day shift on the day after two nights. Taking it off leaves a place empty.
      const breaches = page.getByRole('button', { name: /^\d+ breaches, \d+ people/ });
      const before = await breaches.textContent();
      await lookAt(page, 'ward-board', 'header');
      await breaches.click();
      await page.keyboard.press('Delete');
      await expect.poll(() => breaches.textContent()).not.toBe(before);
      await page.getByRole('button', { name: /^Gaps \d+/ }).click();
      await page
        .getByRole('button', { name: /^Who could\?/ })
        .first()
        .click();
      const who = page.getByRole('dialog');
      // Says what stands there instead, where it is something else.
      await expect
        .poll(() => page.locator('dialog[open], main').last().textContent(), { timeout: 60_000 })
        .toMatch(/\d+ (person|people) could/);
      await lookAt(page, 'ward-who', 'dialog');
      const gaps = page.getByRole('button', { name: /^(Gaps \d+|No gap ahead)/ });
      const open = await gaps.textContent();
      await who.getByRole('button', { name: /^Give/ }).first().click();
      await expect.poll(() => gaps.textContent()).not.toBe(open);
      await page.getByText('Saved', { exact: true }).waitFor();

      await page.getByRole('link', { name: 'Review and publish' }).click();
      await page.getByRole('heading', { name: 'Who is told' }).waitFor();
      for (const reason of await page.getByLabel(/^Reason: /).all()) await reason.fill('Agreed before it came here');
      await lookAt(page, 'ward-publish', 'main');
      await page.getByRole('button', { name: 'Publish this version' }).click();
      await page.getByText(/Version 1 is live/).waitFor();

      const doctor = await joins(page, 'Pracownik 14');
      await doctor.page.getByRole('link', { name: 'My rota', exact: true }).first().click();
      await arrive(doctor.page, 'My rota');
      await doctor.page.getByText('a model’s estimate').waitFor();
      await lookAt(doctor.page, 'ward-my-rota');
      await doctor.page.getByRole('button', { name: 'Make a calendar link' }).click();
      const feed = await fetch((await doctor.page.locator('.feed-url').textContent()) ?? '');
      const calendar = new ICAL.Component(ICAL.parse(await feed.text()));
      const starts = calendar.getAllSubcomponents('vevent').map((duty) => new ICAL.Event(duty).startDate.toString());
      expect(starts).toContain(`${YEAR}-03-04T07:00:00`);

      await doctor.page.getByRole('link', { name: 'Swaps', exact: true }).click();
      await arrive(doctor.page, 'My swaps');
      await doctor.page.getByLabel('Your duty').selectOption({ index: 1 });
      const offer = doctor.page.getByRole('button', { name: /^Offer it to / }).first();
      await offer.waitFor();
      const colleague = ((await offer.textContent()) ?? '').replace('Offer it to ', '');
      await lookAt(doctor.page, 'ward-swap');
      await offer.click();
      await doctor.page.getByText(`Offered to ${colleague}.`).waitFor();

      const other = await joins(page, colleague);
      await other.page.getByRole('link', { name: '1 swap that colleagues offer you' }).click();
      await other.page.getByRole('button', { name: /^Accept/ }).click();
      await other.page.getByText('You have agreed.').waitFor();
      await page.goto('/');
      await page.getByRole('link', { name: '1 swap to approve' }).click();
      await page.getByRole('button', { name: /^Approve/ }).click();
      await page.getByText('Approved').first().waitFor();
      await lookAt(page, 'ward-swaps');
      for (const { done } of [doctor, other, coordinator]) await done();
    });

    /** A person of the rota is invited by link and makes an account with it, on a phone. */
    async function joins(from: Page, name: string) {
      await from.goto('/');
      await from.getByRole('link', { name: 'People', exact: true }).click();
      await from.getByRole('button', { name: `Invite ${name}`, exact: true }).click();
      await from.getByRole('button', { name: 'Make the link' }).click();
      const link = (await from.locator('.feed-url').textContent()) ?? '';
      const { page, context, faults } = await visit(app.browser, app.server.url, PHONE);
      await page.goto(link);
      await arrive(page, 'Join Rotawright');
      await lookAt(page, 'ward-join');
      await page.getByLabel('Your name').fill(name);
      await page.getByLabel('E-mail').fill(`${name.replace(' ', '.')}@example.org`);
      await page.getByLabel('Password').fill('correct horse battery');
      await page.getByRole('button', { name: 'Make the account' }).click();
      await arrive(page, `Hello, ${name}`);
      return {
        page,
        done: async () => {
          expect(faults).toEqual([]);
          await context.close();
        },
      };
    }
  });
}

/** The file with the coming year for 2021, because nobody swaps what is past. */
async function aheadOfUs(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  // Its types know of an older Buffer.
  await book.xlsx.load(readFileSync(WARD) as unknown as ArrayBuffer);
  const title = book.getWorksheet('grafik')?.getCell('A1');
  if (title === undefined) throw new Error('the sheet is not there');
  expect(title.value).toContain('ROK 2021');
  title.value = String(title.value).replace('2021', String(YEAR));
  return Buffer.from(await book.xlsx.writeBuffer());
}
