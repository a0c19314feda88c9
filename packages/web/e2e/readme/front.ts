import { openDraft } from './deeds.ts';
import { desk, HAND, heading, type Picture, scrollTo } from './picture.ts';

const CSV = `Name,Grade,Mon 05/10/2026,Tue 06/10/2026,Wed 07/10/2026,Thu 08/10/2026
Ann Lee,CT1,08:30-21:00,08:30-21:00,,L
Ben Cox,FY2,20:30-09:00,20:30-09:00,20:30-09:00,
Cy Dunn,CT1,A/L,A/L,L,L
`;

/** The pictures that the README shows at once, but for those that need several people. */
export const FRONT: readonly Picture[] = [
  {
    name: 'home',
    who: 'coordinator',
    screen: desk(860),
    path: () => '/',
    ready: async ({ page }) => {
      await page.getByText('4 breaches, 3 people', { exact: true }).waitFor();
      await page.getByRole('link', { name: /gaps ahead, the first on/ }).waitFor();
    },
  },
  {
    name: 'template',
    who: 'coordinator',
    screen: desk(1000),
    path: ({ draft }) => `/versions/${draft}/template`,
    ready: async ({ page }) => {
      await page.getByRole('button', { name: 'Take over the cover of Registrars' }).click();
      await page.getByRole('button', { name: 'Find templates' }).click();
      const shortest = page.getByRole('row', { name: /No\. 1/ });
      await shortest.waitFor({ timeout: 120_000 });
      await shortest.getByRole('button').click();
      await page.getByText('It covers exactly what is asked.').waitFor();
      await scrollTo(page.getByRole('banner'), 0);
    },
  },
  {
    name: 'import',
    who: 'coordinator',
    screen: desk(800),
    path: ({ department }) => `/departments/${department}/import`,
    ready: async ({ page }) => {
      const file = { name: 'medicine.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) };
      await page.getByLabel('Drop a spreadsheet here').setInputFiles(file);
      await page.getByText('1 question to settle first.').waitFor();
      await scrollTo(heading(page, 'medicine.csv, as it was read'));
    },
  },
  {
    name: 'publish',
    who: 'coordinator',
    screen: desk(900),
    path: ({ draft }) => `/versions/${draft}/publish`,
    ready: ({ page }) => heading(page, 'Who is told').waitFor(),
  },
  {
    name: 'safe-hours',
    who: 'guardian',
    screen: desk(900),
    path: ({ department }) => `/departments/${department}/safe-hours`,
    ready: ({ page }) => page.getByText('first version').waitFor(),
  },
  {
    name: 'board-report',
    who: 'director',
    screen: desk(1000),
    path: ({ department }) => `/departments/${department}/board-report`,
    ready: ({ page }) => page.getByRole('row', { name: /Registrars 16/ }).waitFor(),
  },
  {
    name: 'my-rota',
    who: 'doctor',
    screen: HAND,
    path: () => '/my',
    ready: async ({ page }) => {
      await page.getByText('a model’s estimate').waitFor();
      // Past the round of requests, so that the fortnight is in sight.
      await scrollTo(page.locator('.next-duty'), -16);
    },
  },
  {
    name: 'my-pay',
    who: 'doctor',
    screen: HAND,
    path: () => '/my/pay',
    ready: ({ page }) => page.getByText('How it is worked out: basic pay').waitFor(),
  },
  {
    name: 'board-phone',
    who: 'coordinator',
    screen: HAND,
    path: ({ draft }) => `/versions/${draft}`,
    ready: async ({ page }) => {
      await openDraft(page);
      await page.getByRole('button', { name: /^About / }).click();
      await heading(page, 'Amara Okafor').waitFor();
    },
  },
  {
    name: 'together',
    who: 'coordinator',
    screen: desk(900),
    path: ({ draft }) => `/versions/${draft}/setup`,
    ready: async ({ page }) => {
      await page.getByRole('button', { name: 'Add hours' }).click();
      await page.getByLabel('Counted among').selectOption('Group Registrars');
      await page.getByRole('button', { name: 'Add supervision' }).click();
      await page.getByLabel('Who needs it').selectOption('Grade FY2');
      await page.getByLabel('Who must be there too').selectOption('Group Registrars');
      await page.getByRole('group', { name: 'On these duties' }).getByLabel('N, Night').check();
      await page.getByRole('button', { name: 'Keep what is asked' }).click();
      await page.getByText('Kept. The next search goes by it.').waitFor();
    },
    crop: 'section[aria-labelledby="together"]',
  },
];
