import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrive, CHROMIUM, lookAt, PHONE, SKIPPED, visit } from './browser.ts';
import { type RealApp, realApp } from './real-app.ts';

const OWNS = 'correct horse battery';
const FIRST = 'a rota for the whole winter';
const SECOND = 'nights and long days in turn';

/** Somebody who has forgotten the password comes back, and an owner hands over; called from the file of the other journeys there. */
export function accountJourney(): void {
  describe.skipIf(CHROMIUM === undefined)(`the way back into an account, on the real server${SKIPPED}`, () => {
    let app: RealApp;
    beforeAll(async () => {
      app = await realApp();
    }, 180_000);
    afterAll(() => app?.close());

    /** The address that a dialog shows once. */
    const shownLink = async (page: Page): Promise<string> => {
      await page.getByRole('button', { name: 'Make the link' }).click();
      return (await page.getByRole('dialog').locator('.feed-url').textContent()) ?? '';
    };

    test('a coordinator who forgot the password is let in by the owner, who then invites another owner', async () => {
      const owner = await visit(app.browser, app.server.url);
      await owner.page.goto(app.server.firstWords.join('\n').match(/\S+\/welcome#\S+/)?.[0] ?? '');
      await owner.page.getByLabel('Your name').fill('Olu Owner');
      await owner.page.getByLabel('E-mail').fill('olu@example.org');
      await owner.page.getByLabel('Password').fill(OWNS);
      await owner.page.getByLabel('Name of the hospital or trust').fill('St Aldhelm’s');
      await owner.page.getByLabel('Name of the first department').fill('Acute medicine');
      await owner.page.getByRole('button', { name: 'Make the account' }).click();
      await arrive(owner.page, 'Hello, Olu Owner');
      await owner.page.getByRole('link', { name: 'People', exact: true }).click();
      await arrive(owner.page, /^People, /);
      await owner.page.getByRole('button', { name: 'Invite somebody' }).click();
      const invitation = await shownLink(owner.page);
      await owner.page.keyboard.press('Escape');

      const cora = await visit(app.browser, app.server.url, PHONE);
      await cora.page.goto(invitation);
      await cora.page.getByLabel('Your name').fill('Cora Coordinator');
      await cora.page.getByLabel('E-mail').fill('cora@example.org');
      await cora.page.getByLabel('Password').fill(FIRST);
      await cora.page.getByRole('button', { name: 'Make the account' }).click();
      await arrive(cora.page, 'Hello, Cora Coordinator');

      await owner.page.reload();
      await owner.page.getByRole('button', { name: /^New password ?: Cora Coordinator/ }).click();
      const dialog = owner.page.getByRole('dialog');
      await dialog.getByText('Be sure who asks you before you send it.').waitFor();
      await dialog.getByLabel('Your own password').fill('not my password');
      await owner.page.getByRole('button', { name: 'Make the link' }).click();
      await dialog.getByRole('alert').waitFor();
      await dialog.getByLabel('Your own password').fill(OWNS);
      await lookAt(owner.page, 'real-new-password-dialog');
      const back = await shownLink(owner.page);
      await owner.page.keyboard.press('Escape');
      await owner.page.getByRole('heading', { name: 'Owners of St Aldhelm’s' }).waitFor();
      await lookAt(owner.page, 'real-people-owner');

      await cora.page.goto(back);
      await arrive(cora.page, 'Choose a new password');
      await lookAt(cora.page, 'real-new-password');
      await cora.page.getByLabel('New password').fill(SECOND);
      await cora.page.getByRole('button', { name: 'Set the password' }).click();
      await arrive(cora.page, 'Sign in');
      for (const [password, heading] of [
        [FIRST, 'Sign in'],
        [SECOND, 'Hello, Cora Coordinator'],
      ] as const) {
        await cora.page.getByLabel('E-mail').fill('cora@example.org');
        await cora.page.getByLabel('Password').fill(password);
        await cora.page.getByRole('button', { name: 'Sign in', exact: true }).click();
        if (password === FIRST) await cora.page.getByRole('alert').waitFor();
        await arrive(cora.page, heading);
      }
      await cora.page.goto(back);
      await cora.page.reload();
      await cora.page.getByText('This link does not open anything.').waitFor();

      await owner.page.getByRole('button', { name: 'Invite an owner' }).click();
      await owner.page.getByLabel('Their e-mail', { exact: true }).fill('opal@example.org');
      await owner.page.getByLabel('Your own password').fill(OWNS);
      const other = await visit(app.browser, app.server.url);
      await other.page.goto(await shownLink(owner.page));
      expect(await other.page.getByLabel('E-mail').inputValue()).toBe('opal@example.org');
      await other.page.getByLabel('Your name').fill('Opal Owner');
      await other.page.getByLabel('Password').fill(SECOND);
      await other.page.getByRole('button', { name: 'Make the account' }).click();
      await arrive(other.page, 'Hello, Opal Owner');

      // The first owner has gone for good.
      await other.page.getByRole('link', { name: 'People', exact: true }).click();
      await arrive(other.page, /^People, /);
      await other.page.getByRole('button', { name: /^Take away ?: Olu Owner/ }).click();
      await other.page.getByRole('dialog').getByLabel('Your own password').fill(SECOND);
      await lookAt(other.page, 'real-end-owner');
      await other.page.getByRole('button', { name: 'Take it away' }).click();
      await other.page.getByRole('button', { name: /^Take away ?: Olu Owner/ }).waitFor({ state: 'detached' });
      await owner.page.goto('/');
      await arrive(owner.page, 'Sign in');
      for (const { context } of [owner, cora, other]) await context.close();
    }, 240_000);
  });
}
