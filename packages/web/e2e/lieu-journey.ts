import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrive, CHROMIUM, lookAt, PHONE, SKIPPED, withLostAnswer } from './browser.ts';
import { type RealApp, realApp } from './real-app.ts';

/** Time in lieu from the claim on a phone to the ledger, on the real server with a sample of its own; called from the file of the other journeys there. */
export function lieuJourney(): void {
  describe.skipIf(CHROMIUM === undefined)(`time in lieu, on the real server${SKIPPED}`, () => {
    let app: RealApp;
    beforeAll(async () => {
      app = await realApp();
    }, 180_000);
    afterAll(() => app?.close());

    test('a doctor reads her ledger on a phone, claims time by keyboard alone, and takes a claim back', async () => {
      const { page, done } = await app.lookAroundAs('doctor', PHONE);
      await page.goto('/my/leave');
      await page.getByRole('heading', { name: 'Time in lieu' }).waitFor();
      await page.getByText('2 days and 1 h 30 left').waitFor();
      await lookAt(page, 'real-my-leave-with-lieu');
      await page.getByRole('link', { name: 'See every entry, or claim time' }).click();
      await arrive(page, 'My time in lieu');
      await page.getByText('Earned 2 days and 2 h 30, taken 1 h.').waitFor();
      const entries = page.getByRole('region', { name: 'Every entry' });
      await entries.getByText('Carried over: two bank holidays worked in the spring.').waitFor();
      await entries.getByText('Balance 2 days and 1 h 30').waitFor();
      await lookAt(page, 'real-my-lieu');

      await page.getByRole('button', { name: 'Claim it' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: 'Enter days, or hours and minutes' }).waitFor();
      await page.getByRole('link', { name: 'Enter the reason' }).waitFor();
      await lookAt(page, 'real-my-lieu-faults');
      const duty = page.getByLabel('Duty that it came from (not needed)');
      await duty.focus();
      await page.keyboard.press('ArrowDown');
      const chosen = (await duty.inputValue()).split(' ')[0] ?? '';
      expect(await page.getByLabel('Day', { exact: true }).inputValue()).toBe(chosen);
      await type(page, 'Hours', '1');
      await type(page, 'Minutes', '15');
      await type(page, 'Reason', 'The handover ran late.');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText('Claimed. You are told here').waitFor();
      const own = page.getByRole('listitem').filter({ hasText: 'The handover ran late.' });
      await own.getByText('Waiting for an answer').waitFor();
      await own.getByText(/^1 h 15 for /).waitFor();

      const other = page.getByRole('listitem').filter({ hasText: 'Stayed with a sick patient' });
      await other.getByRole('button', { name: /^Take it back/ }).click();
      await other.getByText('Taken back', { exact: true }).waitFor();
      await page.getByText('2 days and 1 h 30 left').waitFor();
      await done();
    });

    test('the coordinator answers claims, with what each does to the balance in sight', async () => {
      const { page, done } = await app.lookAroundAs('coordinator');
      await page.getByRole('link', { name: '2 claims of time in lieu to answer' }).click();
      await arrive(page, /^Time in lieu, Acute medicine/);
      await page.getByRole('table', { name: 'Balances' }).waitFor();
      await lookAt(page, 'real-lieu');
      await page.getByRole('button', { name: /^Look and answer.*Alice Fenwick/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Balance now: 2 days and 1 h 30. After a yes: 2 days and 2 h 45.').waitFor();
      await lookAt(page, 'real-lieu-answer');
      await dialog.getByRole('button', { name: 'Agree' }).click();
      await page.getByText('Agreed: it stands in the ledger, and Alice Fenwick is told.').waitFor();
      await page.getByRole('button', { name: /^Look and answer.*Priya Venkatesan/ }).click();
      await dialog.getByRole('button', { name: 'Decline' }).click();
      await dialog.getByRole('link', { name: 'Say why, so that the doctor understands' }).waitFor();
      await dialog.getByLabel('Your answer, which the doctor sees').fill('It is paid as an exception.');
      await dialog.getByRole('button', { name: 'Decline' }).click();
      await page.getByText('Declined: Priya Venkatesan is told.').waitFor();
      await page.getByText('No claim waits for an answer.').waitFor();

      const names = () => page.getByRole('table', { name: 'Balances' }).locator('tbody th').allInnerTexts();
      expect((await names())[0]).toBe('Zainab Hussain');
      await page.getByLabel('Order').selectOption('Highest first');
      expect((await names())[0]).toBe('Alice Fenwick');
      await page.getByLabel('Only people with a claim to answer').check();
      await page.getByText('Nobody has a claim to answer.').waitFor();
      await done();
    });

    test('she credits time, sees the balance before she writes, and reverses what was wrong', async () => {
      const { page, done } = await app.lookAroundAs('coordinator');
      await page.goto('/');
      await page.getByRole('link', { name: 'Time in lieu', exact: true }).first().click();
      await page.getByRole('link', { name: 'Alice Fenwick' }).click();
      await arrive(page, 'Time in lieu, Alice Fenwick');
      await page.getByRole('button', { name: 'Write an entry' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Make hours into days').check();
      await dialog.getByLabel('Days', { exact: true }).fill('0,5');
      await dialog.getByRole('button', { name: 'Write it' }).click();
      await dialog.getByRole('link', { name: 'Enter the days and the hours that become one another' }).waitFor();
      await dialog.getByLabel('Hours', { exact: true }).fill('4');
      await dialog.getByText('Balance afterwards: 2½ days and −1 h 15').waitFor();
      await dialog.getByLabel('Credit').check();
      await dialog.getByLabel('Days', { exact: true }).fill('');
      await dialog.getByLabel('Hours', { exact: true }).fill('2');
      await dialog.getByText('Balance afterwards: 2 days and 4 h 45').waitFor();
      await dialog.getByLabel('Reason').fill('Stayed for the transfer.');
      await lookAt(page, 'real-lieu-write');
      const write = () => dialog.getByRole('button', { name: 'Write it' }).click();
      await withLostAnswer(page, '**/api/people/*/lieu', write);
      await write();
      await page.getByText('Written, and Alice Fenwick is told.').waitFor();
      const entry = page.getByRole('listitem').filter({ hasText: 'Stayed for the transfer.' });
      await entry.getByText('+2 h', { exact: true }).waitFor();
      await entry.getByRole('button', { name: /^Reverse/ }).click();
      await page.getByRole('dialog').getByLabel('Why').fill('It was somebody else.');
      await page.getByRole('button', { name: 'Reverse it' }).click();
      await page.getByText('Reversed.', { exact: true }).waitFor();
      await entry.getByText('reversed', { exact: true }).waitFor();
      await page.getByText('2 days and 2 h 45 left').waitFor();
      await lookAt(page, 'real-lieu-person');
      await done();
    });

    test('what the department gives is said from a day on, and every role that may not write only reads', async () => {
      const { page, done } = await app.lookAroundAs('director', PHONE);
      await page.getByRole('link', { name: 'Time in lieu', exact: true }).first().click();
      await arrive(page, /^Time in lieu, /);
      expect(await page.getByRole('button', { name: 'Write an entry' }).count()).toBe(0);
      await page
        .getByText(/^From .*: a bank holiday that is worked gives 1 day; one that falls on a day off gives nothing/)
        .waitFor();
      await page.getByText('Say what the department gives').click();
      await page.getByRole('button', { name: 'Say so' }).click();
      await page.getByRole('link', { name: 'Enter days, or hours and minutes' }).waitFor();
      await lookAt(page, 'real-lieu-rules');
      await page
        .getByRole('group', { name: 'One that falls on a day off gives', exact: true })
        .getByLabel('This time')
        .check();
      const [worked, rest] = [page.locator('#rule-worked-days'), page.locator('#rule-rest-days')];
      await worked.fill('1');
      await rest.fill('0.5');
      await page.getByRole('button', { name: 'Say so' }).click();
      await page.getByText('Saved. Every ledger goes by it.').waitFor();
      await page
        .getByText(/gives 1 day; one that falls on a day off gives ½ day\. Duties that begin on it work it\.$/)
        .waitFor();
      await done();
    });

    test('leave in lieu says what it would leave, and warns without forbidding', async () => {
      const { page, done } = await app.lookAroundAs('doctor', PHONE);
      await page.goto('/my/leave');
      await page.getByLabel('Kind of leave').selectOption('Time in lieu');
      const from = wednesday(28);
      await page.getByLabel('First day off').fill(from);
      await page.getByLabel('Last day off').fill(from);
      await page.getByText(/^This takes 1 day of time in lieu\. 1 day would be left\.$/).waitFor();
      await page.getByLabel('Last day off').fill(later(from, 11));
      await page.getByText(/than there is\. It can be asked for all the same/).waitFor();
      await lookAt(page, 'real-leave-in-lieu');
      await page.getByRole('button', { name: 'Ask for this leave' }).click();
      await page.getByText('Asked. You are told').waitFor();
      await done();
    });
  });
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.type(text);
}

/** A Wednesday in so many days or a little before, on which no bank holiday of the sample falls. */
function wednesday(days: number): string {
  const at = new Date(Date.now() + days * 86_400_000);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 4) % 7));
  while (/-(12-2[5-8]|01-0[1-3])T/.test(at.toISOString())) at.setUTCDate(at.getUTCDate() - 7);
  return at.toISOString().slice(0, 10);
}

const later = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
