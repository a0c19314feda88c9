import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { arrive, lookAt } from './browser.ts';

/** From an empty department's home to a rota with people and tiers, without a spreadsheet; ends on the board. */
export async function makeFirstRota(page: Page): Promise<void> {
  await page.getByText('New rota', { exact: true }).click();
  await page.getByLabel('Title').fill('Ward doctors');
  await page.getByLabel('First day').fill('2040-02-06');
  await page.getByLabel('Last day').fill('2060-03-04');
  await page.getByRole('button', { name: 'Make an empty rota' }).click();
  await page.getByRole('link', { name: 'A rota lasts two years at most' }).waitFor();
  await page.getByLabel('Last day').fill('2040-03-04');
  await page.getByRole('button', { name: 'Make an empty rota' }).click();
  await page.getByText('Nobody is on this rota yet.').waitFor();
  expect(await page.getByRole('complementary').count(), 'a panel about nobody').toBe(0);
  await page.getByText('No duty to judge').waitFor();
  await lookAt(page, 'real-board-nobody');

  await page.getByRole('link', { name: 'Add people' }).click();
  await arrive(page, /^People: Ward doctors/);
  await page.getByText('Nobody is on this draft yet.').waitFor();
  await page.getByRole('button', { name: 'Add a tier' }).click();
  await page.getByLabel('Tier 1').fill('SHOs');
  await page.getByRole('button', { name: 'Keep these tiers' }).click();
  await page.getByText('The tiers are kept.').waitFor();
  await page.getByRole('button', { name: 'Put them on the draft' }).click();
  await page.getByRole('alert').getByText('Choose somebody, or enter a name').waitFor();
  await page.getByLabel('New people, one a line').fill('Ann Lee\nBen Cox\nann lee');
  await page.getByLabel('Tier', { exact: true }).selectOption('SHOs');
  await page.getByRole('button', { name: 'Put them on the draft' }).click();
  await page.getByRole('alert').getByText('ann lee is named twice, or is here already').waitFor();
  await lookAt(page, 'real-draft-people-faults');
  await page.getByLabel('New people, one a line').fill('Ann Lee\nBen Cox');
  await page.getByRole('button', { name: 'Put them on the draft' }).click();
  await page.getByText('2 people put on this draft.').waitFor();
  await page.getByRole('row', { name: /^Ben Cox SHOs/ }).waitFor();

  await page.getByRole('button', { name: 'Change Ben Cox' }).click();
  await page.getByRole('button', { name: 'Take off this draft' }).click();
  await page.getByText('Ben Cox is no longer on this draft.').waitFor();
  await page.getByRole('checkbox', { name: 'Ben Cox' }).check();
  await page.getByRole('button', { name: 'Put them on the draft' }).click();
  await page.getByText('1 person put on this draft.').waitFor();
  await lookAt(page, 'real-draft-people-first');
  await page.getByRole('link', { name: 'Back to the board' }).click();
  await page
    .getByRole('gridcell', { name: /^Ben Cox/ })
    .first()
    .waitFor();
  await page.getByRole('link', { name: 'Review and publish' }).click();
  await page.getByText('Nobody has a duty on it, so no rule can be judged.').waitFor();
  expect(await page.getByText('No rule is broken.').count(), 'an empty draft keeps no rule').toBe(0);
  await lookAt(page, 'real-publish-no-duty');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Home' }).click();
  await page.getByRole('link', { name: 'The draft of Ward doctors has no duties yet' }).waitFor();
  await page.getByText('no duty on it yet, so nothing to judge').waitFor();
  await lookAt(page, 'real-home-no-duty');
}
