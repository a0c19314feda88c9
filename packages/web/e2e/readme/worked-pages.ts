import { askAndTake, comeForward, firstBreach, offerGaps, openDraft, writeComments } from './deeds.ts';
import { desk, heading, PAGE, type Picture, scrollTo } from './picture.ts';

/** Pages on which several people have to do something first. */
export const WORKED_PAGES: readonly Picture[] = [
  {
    name: 'board',
    who: 'coordinator',
    screen: desk(800, 1360),
    path: ({ draft }) => `/versions/${draft}`,
    ready: async (scene) => {
      const { page, ids } = scene;
      await writeComments(scene);
      // Only those who may edit are shown: another window of hers is there too.
      const other = await scene.enter('coordinator', desk(800, 1360));
      await other.goto(`/versions/${ids.draft}`);
      await openDraft(other);
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight'])
        await other.keyboard.press(key);
      await openDraft(page);
      await page.getByText('Also here: Jo Marsden').waitFor();
      await firstBreach(page);
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
    name: 'pages/comments',
    who: 'coordinator',
    screen: PAGE,
    path: () => '/',
    ready: async (scene) => {
      const { page, ids } = scene;
      await writeComments(scene);
      await page.goto(`/versions/${ids.draft}`);
      await openDraft(page);
      await page.getByRole('button', { name: 'Comments 2' }).click();
      await page.getByRole('button', { name: /^Show on the board.*Tom Hallam/ }).click();
      await page.getByRole('gridcell', { name: /^Tom Hallam.*has a comment/ }).waitFor();
      await page.getByRole('button', { name: 'Comments 2' }).click();
      await page.getByRole('dialog', { name: 'Comments' }).getByText('Elsewhere').waitFor();
    },
  },
];
