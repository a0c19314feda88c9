import { askAndTake, comeForward, offerGaps, openDraft, writeComments } from './deeds.ts';
import { heading, PAGE, type Picture, scrollTo } from './picture.ts';

/** The other pages at a desk; those that change the sample come last. */
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
    ready: ({ page }) => page.getByRole('button', { name: 'Keep this cover' }).waitFor(),
  },
  {
    name: 'pages/draft-people',
    who: 'coordinator',
    screen: PAGE,
    path: ({ draft }) => `/versions/${draft}/people`,
    ready: ({ page }) => scrollTo(page.getByRole('row', { name: /^Dmitri Volkov/ })),
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
    who: 'owner',
    screen: PAGE,
    path: ({ department }) => `/departments/${department}/settings`,
    ready: ({ page }) => page.getByLabel('Doctors see who else works on the same day').waitFor(),
  },
  {
    name: 'pages/lieu',
    who: 'coordinator',
    screen: PAGE,
    path: ({ department }) => `/departments/${department}/lieu`,
    ready: ({ page }) => page.getByRole('table', { name: 'Balances' }).waitFor(),
  },
  {
    name: 'pages/print',
    who: 'coordinator',
    screen: PAGE,
    path: ({ draft }) => `/versions/${draft}/print`,
    ready: ({ page }) => page.getByRole('table').first().waitFor(),
  },
  {
    name: 'pages/comments',
    who: 'coordinator',
    screen: PAGE,
    path: ({ draft }) => `/versions/${draft}`,
    ready: async (scene) => {
      const { page } = scene;
      await writeComments(scene);
      await page.reload();
      await openDraft(page);
      await page.getByRole('button', { name: 'Comments 2' }).click();
      await page.getByRole('button', { name: /^Show on the board.*Tom Hallam/ }).click();
      await page.getByRole('gridcell', { name: /^Tom Hallam.*has a comment/ }).waitFor();
      await page.keyboard.press('Shift+F2');
      await page.getByRole('dialog', { name: 'Comments' }).getByText('Elsewhere').waitFor();
    },
  },
  {
    name: 'pages/requests',
    who: 'coordinator',
    screen: PAGE,
    path: ({ draft }) => `/versions/${draft}/requests`,
    ready: async (scene) => {
      const { page } = scene;
      await askAndTake(scene);
      await page.reload();
      await page.getByText('Changed since').waitFor();
      await scrollTo(page.getByRole('article', { name: 'Nadia Rahman' }));
    },
  },
  {
    name: 'pages/gaps-offered',
    who: 'coordinator',
    screen: PAGE,
    path: ({ department }) => `/departments/${department}/gaps`,
    ready: async (scene) => {
      const { page } = scene;
      await offerGaps(scene);
      await comeForward(scene);
      await page.reload();
      const card = page.getByRole('article').filter({ hasText: '1 colleague came forward' });
      await card.getByRole('button', { name: /^See who came forward/ }).click();
      await card.getByText(/^Average week/).waitFor();
      await scrollTo(heading(page, 'Open'));
    },
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
];
