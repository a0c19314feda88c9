import { offerGaps, sayRequests } from './deeds.ts';
import { heading, type Picture, SMALL_HAND, scrollTo } from './picture.ts';

/** What a doctor sees on a phone, below the fold of the README. */
export const PHONE_PAGES: readonly Picture[] = [
  {
    name: 'pages/my-hours',
    who: 'doctor',
    screen: SMALL_HAND,
    path: () => '/my/hours',
    ready: ({ page }) => page.getByText('Every rule, nearest to its limit first').waitFor(),
  },
  {
    name: 'pages/my-leave',
    who: 'doctor',
    screen: SMALL_HAND,
    path: () => '/my/leave',
    ready: ({ page }) => page.getByText('What it does to cover').waitFor(),
  },
  {
    name: 'pages/my-lieu',
    who: 'doctor',
    screen: SMALL_HAND,
    path: () => '/my/lieu',
    ready: ({ page }) => page.getByRole('button', { name: 'Claim it' }).waitFor(),
  },
  {
    name: 'pages/my-swaps',
    who: 'doctor',
    screen: SMALL_HAND,
    path: () => '/my/swaps',
    ready: async ({ page }) => {
      const duties = page.getByLabel('Your duty');
      const run = await duties
        .locator('option')
        .filter({ hasText: /, all \d/ })
        .first()
        .getAttribute('value');
      await duties.selectOption(run);
      await page
        .getByRole('button', { name: /^Offer it to / })
        .first()
        .waitFor();
      await scrollTo(heading(page, 'Offer a swap'));
    },
  },
  {
    name: 'pages/account',
    who: 'doctor',
    screen: SMALL_HAND,
    path: () => '/account',
    ready: ({ page }) => page.getByRole('button', { name: 'Set it up' }).waitFor(),
  },
  {
    name: 'pages/my-requests',
    who: 'doctor',
    screen: SMALL_HAND,
    path: () => '/my/requests',
    ready: async (scene) => {
      await sayRequests(scene, 'medium');
      await scene.page.reload();
      await scene.page.getByText('5 of 12 days asked for').waitFor();
      await scrollTo(heading(scene.page, 'Choose a day'));
    },
  },
  {
    name: 'pages/my-gaps',
    who: 'doctor',
    screen: SMALL_HAND,
    path: () => '/my/gaps',
    ready: async (scene) => {
      await offerGaps(scene);
      await scene.page.reload();
      await scene.page.getByText('Breaks no further rule').waitFor();
      await scrollTo(heading(scene.page, /^You could take/));
    },
  },
];
