import { openDraft } from './deeds.ts';
import { heading, PAGE, type Picture, scrollTo } from './picture.ts';

/** The other pages at a desk, of the sample as it is. */
export const PAGES: readonly Picture[] = [
  {
    name: 'pages/sign-in',
    who: null,
    screen: PAGE,
    path: () => '/sign-in',
    ready: ({ page }) => page.getByRole('button', { name: 'Look around as coordinator' }).waitFor(),
  },
  {
    name: 'pages/help',
    who: 'coordinator',
    screen: PAGE,
    path: () => '/help',
    ready: ({ page }) => page.getByRole('heading', { level: 2 }).nth(1).waitFor(),
  },
  {
    name: 'pages/gaps',
    who: 'coordinator',
    screen: PAGE,
    path: ({ draft }) => `/versions/${draft}`,
    ready: async ({ page }) => {
      await openDraft(page);
      await page.getByRole('button', { name: /^Gaps \d+/ }).click();
      await page.getByRole('button', { name: 'Fill what breaks no further rule' }).waitFor();
    },
  },
  {
    name: 'pages/solve',
    who: 'coordinator',
    screen: PAGE,
    path: ({ draft }) => `/versions/${draft}`,
    ready: async ({ page }) => {
      await openDraft(page);
      await page.getByRole('button', { name: 'Build or repair' }).click();
      await page.getByRole('dialog').getByText('What matters how much?').click();
    },
  },
  {
    name: 'pages/setup',
    who: 'coordinator',
    screen: PAGE,
    path: ({ draft }) => `/versions/${draft}/setup`,
    ready: async ({ page }) => {
      await page.getByRole('button', { name: 'Keep this cover' }).waitFor();
      // The last of the shift types stay in sight.
      await scrollTo(page.getByRole('heading', { name: 'Cover', exact: true }), 330);
    },
  },
  {
    name: 'pages/draft-people',
    who: 'coordinator',
    screen: PAGE,
    path: ({ draft }) => `/versions/${draft}/people`,
    ready: ({ page }) => scrollTo(page.getByRole('row', { name: /^Dmitri Volkov/ }), 0),
  },
  {
    name: 'pages/rota',
    who: 'coordinator',
    screen: PAGE,
    path: ({ rota }) => `/rotas/${rota}`,
    ready: ({ page }) => heading(page, 'Compare two versions').waitFor(),
  },
  {
    name: 'pages/comparison',
    who: 'director',
    screen: PAGE,
    path: ({ rota }) => `/rotas/${rota}`,
    ready: async ({ page }) => {
      await page.getByRole('button', { name: 'Work it out' }).click();
      await page.getByRole('table', { name: 'Both versions altogether' }).waitFor();
      await scrollTo(heading(page, 'What it means for everybody'));
    },
  },
  {
    name: 'pages/leave',
    who: 'coordinator',
    screen: PAGE,
    path: ({ department }) => `/departments/${department}/leave`,
    ready: async ({ page }) => {
      await page
        .getByRole('button', { name: /^Look and decide/ })
        .first()
        .waitFor();
      await heading(page, 'Leave that is not refused here').waitFor();
    },
  },
  {
    name: 'pages/swaps',
    who: 'coordinator',
    screen: PAGE,
    path: ({ department }) => `/departments/${department}/swaps`,
    ready: ({ page }) => page.getByText('Breaks no further rule').first().waitFor(),
  },
  {
    name: 'pages/history',
    who: 'director',
    screen: PAGE,
    path: ({ department }) => `/departments/${department}/history`,
    ready: async ({ page }) => {
      await page.getByText('Changed 1 cell').first().click();
      await page.getByRole('button', { name: 'Check that nothing was changed or taken out' }).click();
      await page.getByText(/The trail is whole: \d+ entries/).waitFor();
    },
  },
  {
    name: 'pages/people',
    who: 'coordinator',
    screen: PAGE,
    path: ({ department }) => `/departments/${department}/people`,
    ready: ({ page }) =>
      page
        .getByRole('button', { name: /^Invite / })
        .nth(5)
        .waitFor(),
  },
  {
    name: 'pages/on-now',
    who: 'coordinator',
    screen: PAGE,
    path: ({ department }) => `/departments/${department}/on-now`,
    ready: ({ page }) => page.getByText('looked at again every minute').waitFor(),
  },
  {
    name: 'pages/settings',
    who: 'director',
    screen: PAGE,
    path: ({ department }) => `/departments/${department}/settings`,
    ready: ({ page }) => page.getByLabel('Doctors see who else works on the same day').waitFor(),
  },
  {
    name: 'pages/lieu',
    who: 'coordinator',
    screen: PAGE,
    path: ({ department }) => `/departments/${department}/lieu`,
    ready: async ({ page }) => {
      await page.getByRole('table', { name: 'Balances' }).waitFor();
      await scrollTo(heading(page, 'Claims to answer'));
    },
  },
  {
    name: 'pages/print',
    who: 'coordinator',
    // Four weeks side by side need a wider window.
    screen: { width: 1200, height: 864, scale: 0.625 },
    path: ({ draft }) => `/versions/${draft}/print`,
    ready: ({ page }) => page.getByRole('table').first().waitFor(),
  },
];
